"""What must be true before the site goes out as the practice's word."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

from kb.files import read_text
from kb.problems import Problem
from kb.publishing.report_sections import RENEW_DAYS, days_to_come, expiry, stale_numbers
from kb.review import has_changed, is_risk, review_of
from kb.site import Site

SITE_URL = re.compile(r"^site_url:\s*(\S+)", re.MULTILINE)
REVIEW = 'python3 scripts/review_page.py {key} --who "…" --role "…" --checked "…"'


def refusals(site: Site, config: Path, today: datetime.date) -> list[Problem]:
    """Give every reason not to release; ``config`` is the path of mkdocs.yml."""
    found = [*_practice(site), *_address(site, config), *_risk(site), *_security(site, today)]
    return sorted(found)


def cautions(site: Site, today: datetime.date) -> list[str]:
    """Give what should be put right soon but must not hold up an urgent correction.

    Old checks of help numbers are among them: if they blocked, one wrong number could not be
    mended before all the others had been called.
    """
    return [*map(str, days_to_come(site, today)), *_stale(site, today)]


def _stale(site: Site, today: datetime.date) -> list[str]:
    return [
        f"{name}: last checked {days} days ago. Check it, then change its date in"
        " docs/_data/crisis-lines.yml."
        for name, days in stale_numbers(site, today)
    ]


def _practice(site: Site) -> Iterator[Problem]:
    source = site.facts.source("practice")
    if site.facts.practice.example:
        what = "These are still example values."
        cure = "Put in the practice’s own, then write “example: false”."
        yield Problem(source.path, source.line("example"), what, cure)


def _address(site: Site, config: Path) -> Iterator[Problem]:
    text, _ = read_text(config, config.name)
    found = SITE_URL.search(text or "")
    stated, wanted = found[1] if found else "", site.facts.practice.site_url
    if stated != wanted:
        line = (text or "").count("\n", 0, found.start()) + 1 if found else 1
        what = f"“site_url” is {stated or 'missing'}, but practice.yml says {wanted}."
        yield Problem(config.name, line, what, "Write the same address in both files.")


def _risk(site: Site) -> Iterator[Problem]:
    for page in site.pages.values():
        if not is_risk(page):
            continue
        review, cure = review_of(page), f"A clinician reviews it: {REVIEW.format(key=page.key)}"
        if review is None:
            what = "This page speaks of risk, and no clinician has reviewed it."
            yield Problem(page.shown, 1, what, cure)
        elif has_changed(page, review):
            what = "This page speaks of risk, and has changed since its review."
            yield Problem(page.shown, page.line("review"), what, cure)


def _security(site: Site, today: datetime.date) -> Iterator[Problem]:
    if (expiry(site) - today).days < RENEW_DAYS:
        what = f"security.txt of this build would run out on {expiry(site)}."
        cure = "It counts from the last commit: check the help numbers and commit their new dates."
        yield Problem("docs/_data/crisis-lines.yml", 1, what, cure)
