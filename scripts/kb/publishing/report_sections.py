"""What the report says, section by section, on a given day."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kb import addresses
from kb.git import ask
from kb.output.host_files import VALID_DAYS, build_day
from kb.pages import Page
from kb.problems import Problem
from kb.review import (
    Review,
    fingerprint,
    has_changed,
    is_risk,
    name_of,
    review_of,
    spoken,
)
from kb.site import Site

ROW = re.compile(r"^(\d+)\t(\d+)\t", re.MULTILINE)
SOON_DAYS = 60
NUMBER_DAYS = 90
RENEW_DAYS = 30


@dataclass(frozen=True)
class Section:
    """One part of the report: a heading, why it matters, and one line for each thing to do."""

    title: str
    why: str
    lines: tuple[str, ...]


def sections(site: Site, today: datetime.date) -> list[Section]:
    """Give the report's sections as of ``today``; without lines where nothing is to do."""
    pages = [site.pages[key] for key in site.order]
    people = site.facts.people
    reviewed = [
        (page, replace(review, who=name_of(review, people)))
        for page in pages
        if (review := review_of(page))
    ]
    why_changed = "The words differ from those reviewed. Review again: scripts/review_page.py"
    to_come = map(str, days_to_come(site, today))
    return [
        Section("Reviews overdue", "Review these first.", tuple(_due(reviewed, today, -1))),
        Section(
            f"Reviews due within {SOON_DAYS} days", "", tuple(_due(reviewed, today, SOON_DAYS))
        ),
        Section("Changed since review", why_changed, tuple(_changed(reviewed))),
        Section("Awaiting clinical review", "Each page says so.", tuple(_awaiting(pages))),
        Section("Help numbers to check again", "Call or open each.", tuple(_numbers(site, today))),
        Section("Dates still to come", "They hide what is due.", tuple(to_come)),
        Section("Before the next release", "", tuple(_release(site, today))),
        Section("Lines by author", "From git: pages and facts.", tuple(_authors(site))),
    ]


def stale_numbers(site: Site, today: datetime.date) -> Iterator[tuple[str, int]]:
    """Give each help line whose last check is too long ago, with its age in days."""
    for line in site.facts.crisis.lines:
        if (days := (today - line.checked).days) > NUMBER_DAYS:
            yield line.name, days


def days_to_come(site: Site, today: datetime.date) -> Iterator[Problem]:
    """Give each check of a help number, and each review, that is dated after ``today``."""
    source, cure = site.facts.source("crisis-lines"), "Put in the day on which it was done."
    for index, line in enumerate(site.facts.crisis.lines):
        if line.checked > today:
            what = f"“checked” says {line.checked}, a day still to come."
            yield Problem(source.path, source.line("lines", index, "checked"), what, cure)
    for page in site.pages.values():
        review = review_of(page)
        if review and review.date > today:
            what = f"The review is dated {review.date}, a day still to come."
            yield Problem(page.shown, page.line("review", "date"), what, cure)


def expiry(site: Site) -> datetime.date:
    """Give the day on which security.txt, built from the present state, runs out."""
    return build_day(site.docs) + datetime.timedelta(days=VALID_DAYS)


def _due(reviewed: list[tuple[Page, Review]], today: datetime.date, within: int) -> Iterator[str]:
    """Give pages by date: overdue where ``within`` is negative, else due within so many days."""
    dated = sorted(
        (review.next, page.shown, review.who) for page, review in reviewed if review.next
    )
    for day, path, who in dated:
        days = (day - today).days
        if days < 0 if within < 0 else 0 <= days <= within:
            yield f"{path}: {spoken(day)} (last by {who})"


def _changed(reviewed: list[tuple[Page, Review]]) -> Iterator[str]:
    for page, review in reviewed:
        if has_changed(page, review):
            last = f"reviewed {spoken(review.date)} by {review.who}"
            yield f"{page.shown}: {last}; fingerprint now {fingerprint(page)}"


def _awaiting(pages: list[Page]) -> Iterator[str]:
    waiting = [page for page in pages if review_of(page) is None]
    for page in sorted(waiting, key=lambda page: not is_risk(page)):
        risk = ", speaks of risk" if is_risk(page) else ""
        yield f"{page.shown}: fingerprint {fingerprint(page)}{risk}"


def _numbers(site: Site, today: datetime.date) -> Iterator[str]:
    if not site.facts.is_sound("crisis-lines"):
        yield "docs/_data/crisis-lines.yml cannot be read. First: python3 scripts/check.py"
    for name, days in stale_numbers(site, today):
        yield f"{name}: last checked {days} days ago (docs/_data/crisis-lines.yml)"


def _release(site: Site, today: datetime.date) -> Iterator[str]:
    if site.facts.practice.example:
        yield "docs/_data/practice.yml: still holds example values"
    for key in addresses.unlisted(site):
        yield f"{site.pages[key].shown}: not in docs/{addresses.LIST}"
    if (left := (expiry(site) - today).days) < RENEW_DAYS:
        yield f"security.txt: runs out in {left} days; commit any change and publish"


def _authors(site: Site) -> Iterator[str]:
    log = ask(site.docs, "log", "--format=\x01%aN", "--numstat", "--no-renames", "--", ".")
    added: dict[str, int] = {}
    removed: dict[str, int] = {}
    for entry in (log or "").split("\x01")[1:]:
        author, *_ = entry.splitlines()
        for plus, minus in ROW.findall(entry):
            added[author] = added.get(author, 0) + int(plus)
            removed[author] = removed.get(author, 0) + int(minus)
    for author in sorted(added, key=lambda name: -added[name]):
        yield f"{author}: {added[author]} written, {removed[author]} taken out"
