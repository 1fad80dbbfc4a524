"""The clinical review of a page: whether it was reviewed, and whether it changed since.

A review is recorded in the page's front matter by the person who did it. It carries a
fingerprint of what was reviewed, so that a change of meaning shows, whatever the dates say.
"""

import datetime
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kb.fact_models import Person
from kb.kinds import KINDS, RISK_MONTHS
from kb.markers import markers
from kb.pages import Page
from kb.plain_page import plain_body, plain_matter
from kb.risk import RISK

AWAITING = "Awaiting clinical review"
CHANGED = "Changed since its clinical review"
RISK_WORDS = re.compile(
    rf"{RISK.pattern}|sexual|abus(?:e|ing)|\bassault|\brap(?:e|ed|ist)\b|\bmolest|\bincest"
)
HELP_BOX = "crisis-lines"


@dataclass(frozen=True)
class Review:
    """A recorded review: by whom, in what role, when, what was checked, and when next."""

    who: str
    role: str
    date: datetime.date
    checked: str
    next: datetime.date | None
    fingerprint: str


def review_of(page: Page) -> Review | None:
    """Give the recorded review of ``page``, or None where none is complete."""
    stated = page.review
    date = day_of(stated.get("date"))
    if not (stated.get("who") and stated.get("role") and date):
        return None
    return Review(
        who=str(stated["who"]),
        role=str(stated["role"]),
        date=date,
        checked=str(stated.get("checked", "")),
        next=day_of(stated.get("next")),
        fingerprint=str(stated.get("fingerprint", "")),
    )


def day_of(value: Any) -> datetime.date | None:
    """Give the day that a YAML value names, without its time of day; None where it names none."""
    if isinstance(value, datetime.datetime):
        return value.date()
    return value if isinstance(value, datetime.date) else None


def fingerprint(page: Page) -> str:
    """Give twelve hex digits of the page's meaning: title, description, words and findings shown.

    Spacing and line breaks do not count, so that a mere re-wrap needs no new review.
    """
    words = " ".join(page.body.split())
    meaning = " ".join([page.title, page.text("description"), words, page.findings]).rstrip()
    return hashlib.sha256(meaning.encode()).hexdigest()[:12]


def has_changed(page: Page, review: Review) -> bool:
    """Tell whether ``page`` says something else than what was reviewed."""
    return review.fingerprint != fingerprint(page)


def is_risk(page: Page) -> bool:
    """Tell whether ``page`` speaks of suicide, self-harm or abuse, and so is reviewed soonest."""
    if any(marker.name == HELP_BOX for marker in markers(page)):
        return True
    return any(
        RISK_WORDS.search(one.text.lower()) for one in (*plain_matter(page), *plain_body(page))
    )


def months(page: Page) -> int:
    """Give the months after which ``page`` is to be reviewed again."""
    return RISK_MONTHS if is_risk(page) else KINDS[page.kind].months


def name_of(review: Review, people: Mapping[str, Person]) -> str:
    """Give the reviewer's name: people.yml's where ``who`` is a key of it, else as written."""
    person = people.get(review.who)
    return person.name if person else review.who


def state_of(page: Page, people: Mapping[str, Person]) -> str:
    """Give the review line of ``page`` as readers see it. Takes people.yml as a mapping."""
    review = review_of(page)
    if review is None:
        return f"{AWAITING}."
    name = name_of(review, people)
    line = f"Reviewed by {name}, {review.role}, on {spoken(review.date)}."
    if has_changed(page, review):
        return f"{CHANGED}. {line}"
    due = f" Next review: {spoken(review.next)}." if review.next else ""
    return line + due


def spoken(date: datetime.date) -> str:
    """Give a date as it is said: ``24 November 2026``."""
    return f"{date.day} {date:%B %Y}"
