"""What must be true before the site goes out as the practice's word."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

from kb.files import read_text
from kb.git import silence
from kb.pages import Page
from kb.problems import Problem
from kb.publishing import committed, examples
from kb.publishing.report_sections import RENEW_DAYS, days_to_come, expiry, stale_numbers
from kb.review import has_changed, is_risk, review_of
from kb.site import Site

CONFIG, OWNERS = "mkdocs.yml", ".github/CODEOWNERS"
SITE_URL = re.compile(r"^site_url:\s*(\S+)", re.MULTILINE)
REVIEW = 'python3 scripts/review_page.py {key} --who "…" --role "…" --checked "…"'


def refusals(site: Site, root: Path, today: datetime.date) -> list[Problem]:
    """Give every reason not to release the site of the repository at ``root``.

    What cannot be read is told alone: what the rest would say follows from it.
    """
    found = [*held_back(site, root, today), *_security(site, today), *committed.missing(root)]
    return sorted(found)


def held_back(site: Site, root: Path, today: datetime.date) -> list[Problem]:
    """Give every reason not to release that lies in what the files say, whatever git knows."""
    if site.problems:
        return sorted(site.problems)
    return sorted([*_practice(site, root), *_address(site, root), *_risk(site, today)])


def cautions(site: Site, today: datetime.date) -> list[str]:
    """Give what should be put right soon but must not hold up an urgent correction.

    Old checks of help numbers are among them: if they blocked, one wrong number could not be
    mended before all the others had been called.
    """
    unwatched = (
        [committed.UNWATCHED.format(reason)] if (reason := silence(site.docs.parent)) else []
    )
    return [*unwatched, *map(str, days_to_come(site, today)), *_stale(site, today)]


def _stale(site: Site, today: datetime.date) -> list[str]:
    return [
        f"{name}: last checked {days} days ago. Check it, then change its date in"
        " docs/_data/crisis-lines.yml."
        for name, days in stale_numbers(site, today)
    ]


def _practice(site: Site, root: Path) -> Iterator[Problem]:
    source = site.facts.source("practice")
    if site.facts.practice.example:
        what = "These are still example values."
        cure = "Put in the practice’s own, then write “example: false”."
        yield Problem(source.path, source.line("example"), what, cure)
        return
    for name in ("practice", "crisis-lines", "people"):
        yield from examples.in_facts(site.facts.source(name))
    yield from examples.in_owners(root / OWNERS, OWNERS)


def _address(site: Site, root: Path) -> Iterator[Problem]:
    text, _ = read_text(root / CONFIG, CONFIG)
    found = SITE_URL.search(text or "")
    stated, wanted = found[1] if found else "", site.facts.practice.site_url
    if stated != wanted:
        line = (text or "").count("\n", 0, found.start()) + 1 if found else 1
        what = f"“site_url” is {stated or 'missing'}, but practice.yml says {wanted}."
        yield Problem(CONFIG, line, what, "Write the same address in both files.")


def _risk(site: Site, today: datetime.date) -> Iterator[Problem]:
    for page in site.pages.values():
        if is_risk(page) and (what := _unsigned(page, today)):
            cure = f"A clinician reviews it: {REVIEW.format(key=page.key)}"
            line = page.line("review") if page.review else 1
            yield Problem(page.shown, line, f"This page speaks of risk, and {what}", cure)


def _unsigned(page: Page, today: datetime.date) -> str:
    """Say why no review vouches for ``page`` as it stands, or nothing where one does."""
    review = review_of(page)
    if review is None:
        return "no clinician has reviewed it."
    if has_changed(page, review):
        return "has changed since its review."
    return "its review is dated in days to come." if review.date > today else ""


def _security(site: Site, today: datetime.date) -> Iterator[Problem]:
    if (expiry(site) - today).days < RENEW_DAYS:
        what = f"security.txt of this build would run out on {expiry(site)}."
        cure = "It counts from the last commit: check the help numbers and commit their new dates."
        yield Problem("docs/_data/crisis-lines.yml", 1, what, cure)
