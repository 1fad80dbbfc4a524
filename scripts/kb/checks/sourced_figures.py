"""A figure from research has its source beside it; a price stands in practice.yml, or has one too.

“Beside” is the same paragraph, point of a list or table, as the style guide asks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from kb.pages import Page
from kb.problems import Problem
from kb.prose import tokens
from kb.reading import matter_lines
from kb.site import Site

NUMBER = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)"
WHOLE = r"(?:\d{1,3}(?:,000)?|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|a thousand)"
# “100%” is said of anything.
FIGURE = re.compile(
    r"(?<![\d.,])(?!100\s?(?:%|per))\d[\d.,]*\s?(?:%|per ?cent\b)"
    r"(?! (?:confidence |credible )?(?:interval|CI)\b)"
    rf"|(?<![\w.,–-]){NUMBER} (?:in|out of) (?:every )?{WHOLE}(?![\w.,–-]*\d)(?!\w)"
    r"|\b[rdgkNnp]\s?[=<≈]\s?[−-]?\.?\d|\bOR\s?=\s?\d",
    re.IGNORECASE,
)
PRICE = re.compile(r"[$£€]\s?\d[\d,]*(?:\.\d\d)?|\d\s?[$£€](?!\w)|\bCAD\s?\d|\d (?:dollars|CAD)\b")
CITED = "[^"
# What others say of a figure, and an example that says it is one, claim nothing.
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
INVENTED = re.compile(r"\b(?:invented|made-up|made up|imagine|imagined|suppose)\b", re.IGNORECASE)
RESEARCH = {"guide", "therapists", "articles"}


@dataclass(frozen=True)
class Part:
    """A paragraph, a point of a list or a table: first line, words, whether a source is named."""

    line: int
    text: str
    is_sourced: bool


def check(site: Site) -> Iterator[Problem]:
    """Give every figure and every price that nothing vouches for."""
    for page in site.pages.values():
        for line in matter_lines(page, "title", "description", "tab"):
            if found := PRICE.search(line.text):
                yield _price(page, line.number, found[0])
        for part in _parts(page):
            if not part.is_sourced:
                yield from _unsourced(page, part)


def _unsourced(page: Page, part: Part) -> Iterator[Problem]:
    if found := PRICE.search(part.text):
        yield _price(page, part.line, found[0])
    claimed = QUOTED.sub("", part.text)
    if page.kind in RESEARCH and not INVENTED.search(claimed) and (found := FIGURE.search(claimed)):
        what = f"The figure “{found[0].strip()}” has no source in its paragraph."
        advice = (
            "Write [^key-of-the-work] straight after its sentence. An example of your own says"
            " that it is made up; what is the practice’s own belongs in docs/_data/practice.yml."
        )
        yield Problem(page.shown, part.line, what, advice)


def _price(page: Page, line: int, price: str) -> Problem:
    what = f"The price “{price.strip()}” is typed here; when it changes, nobody would find it."
    advice = (
        "Write the marker <!-- practice-fees --> on its own line. A price of somebody else needs"
        " its source, [^key-of-the-work], in the same paragraph."
    )
    return Problem(page.shown, line, what, advice)


def _parts(page: Page) -> Iterator[Part]:
    table, sourced, inside = list[Part](), False, False
    for token in tokens(page.body):
        line = (token.map[0] if token.map else 0) + page.first_line
        if token.type == "table_open":
            table, sourced, inside = [], False, True
        elif token.type == "table_close":
            yield _table(table, sourced)
            inside = False
        elif token.type == "inline" and inside:
            table.append(Part(line, _words(token), False))
            sourced = sourced or CITED in token.content
        elif token.type == "inline":
            yield Part(line, _words(token), CITED in token.content)


def _table(cells: list[Part], sourced: bool) -> Part:
    """Give a table as one part, on the line of its first figure."""
    lines = [cell.line for cell in cells if PRICE.search(cell.text) or FIGURE.search(cell.text)]
    return Part(min(lines, default=0), " | ".join(cell.text for cell in cells), sourced)


def _words(token: Token) -> str:
    """Give the text of a paragraph without its code."""
    parts = (child.content if child.type == "text" else " " for child in token.children or [])
    return "".join(parts)
