"""No page shows words that only tell its writer what to write."""

from collections.abc import Iterator

from kb.files import read_text
from kb.pages import Page
from kb.problems import Problem
from kb.site import Site

OPEN, CLOSE = "[[", "]]"
LONGEST = 50


def check(site: Site) -> Iterator[Problem]:
    """Give a problem for each mark ``[[…]]`` that a template left in a page."""
    for page in site.pages.values():
        text, _ = read_text(site.docs / page.path, page.shown)
        yield from _marks(page, text or "")


def _marks(page: Page, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.splitlines(), start=1):
        if OPEN in line:
            words = line.partition(OPEN)[2].partition(CLOSE)[0]
            what = f"Still to be written: “{_short(words)}”."
            advice = "Put your own words in place of all from [[ to ]], or delete the line."
            yield Problem(page.shown, number, what, advice)


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
