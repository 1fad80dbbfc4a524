"""The marks that make headings, lists and boxes are ones that the site’s Markdown knows."""

import re
from collections.abc import Iterator

from kb.pages import Page
from kb.problems import Problem
from kb.reading import without_comments
from kb.site import Site

BOX = re.compile(r"!!!\s*\w|!!!$")


def check(site: Site) -> Iterator[Problem]:
    """Give each fixed space after a mark, and each box written as other sites write it."""
    for page in site.pages.values():
        yield from _fixed_spaces(page)
        yield from _boxes(page)


def _fixed_spaces(page: Page) -> Iterator[Problem]:
    lines = page.body.split("\n")
    for number in page.fixed_spaces:
        mark = lines[number - page.first_line].split()[0]
        what = f"A fixed space stands after “{mark}”, where an ordinary one belongs."
        yield Problem(page.shown, number, what, "Type it anew, or: python3 scripts/check.py --fix")


def _boxes(page: Page) -> Iterator[Problem]:
    lines = without_comments(page.body).split("\n")
    for index, line in enumerate(lines):
        if BOX.match(line):
            end = next((at for at in range(index + 1, len(lines)) if not _is_inside(lines[at])), 0)
            number = page.first_line + index
            what = "“!!!” makes no box on this site."
            advice = "Write the words as an ordinary paragraph, not indented."
            covered = range(number, page.first_line + (end or len(lines)))
            yield Problem(page.shown, number, what, advice, covered)


def _is_inside(line: str) -> bool:
    return not line.strip() or line.startswith("    ")
