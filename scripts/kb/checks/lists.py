"""Lists are written so that the built page shows them as lists.

The site's Markdown is stricter than that of most editors: what looks right there may not be built.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token

from kb.pages import Page
from kb.problems import Problem
from kb.prose import tokens
from kb.reading import without_comments
from kb.site import Site

STARTS = {"bullet_list_open", "ordered_list_open"}
INDENT = 4
PASTED = re.compile(r"\s*[•·▪◦‣]\s*\S")


def check(site: Site) -> Iterator[Problem]:
    """Give every list that would not be built as one."""
    for page in site.pages.values():
        lines = page.body.split("\n")
        for before, token in pairwise(tokens(page.body)):
            # Only after a paragraph can a list be taken for more of its text.
            if token.type in STARTS and token.map and before.type == "paragraph_close":
                number = token.map[0]
                for what, cure in _fault(token, lines[number - 1], lines[number]):
                    yield Problem(page.shown, number + page.first_line, what, cure)
        yield from _pasted(page)


def _fault(token: Token, above: str, line: str) -> Iterator[tuple[str, str]]:
    indent = len(line) - len(line.lstrip(" "))
    if token.level == 0 and above.strip():
        yield "This list follows a line of text directly.", "Leave an empty line before it."
    elif token.level > 0 and indent % INDENT:
        what = f"This inner list is indented by {indent} spaces, so it would join the outer one."
        yield what, f"Indent it by {INDENT} spaces."


def _pasted(page: Page) -> Iterator[Problem]:
    told = 0  # a pasted list is one fault, told on its first line
    for number, line in enumerate(without_comments(page.body).split("\n"), page.first_line):
        if PASTED.match(line):
            first, told = told != number - 1, number
            if not first:
                continue
            what = f"“{line.strip()[0]}” does not start a list here."
            yield Problem(page.shown, number, what, "Write “- ” in its place.")
