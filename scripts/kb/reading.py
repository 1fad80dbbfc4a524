"""What a reader meets on a page, each part with its true line: sentences, links, headings, lines.

Every check asks here, so that a page is read once however many promises are kept about it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markdown_it.token import Token

from kb.pages import Page
from kb.prose import CITATION, Block, Link, blocks, links, plain, tokens
from kb.sentences import sentences
from kb.yaml_source import Place

BREAKS = {"softbreak", "hardbreak"}
ADDRESS = re.compile(r"\]\([^()\n]*\)|https?://[^\s)>]+")
TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
ATTRIBUTES = re.compile(r"\{:?\s*[#.][^{}\n]*\}")


@dataclass(frozen=True)
class Line:
    """One line of text with its number in the file."""

    number: int
    text: str


@dataclass(frozen=True)
class Passage:
    """A block of prose and its sentences, each with the line on which it starts."""

    block: Block
    sentences: tuple[Line, ...]


@dataclass(frozen=True)
class Heading:
    """A heading: line, level, words (perhaps none), and the mark it was made with."""

    line: int
    level: int
    text: str
    mark: str


@dataclass(frozen=True)
class Reading:
    """A page's body as it is read: passages, headings, links, and its lines without marks."""

    passages: tuple[Passage, ...]
    headings: tuple[Heading, ...]
    links: tuple[Link, ...]
    lines: tuple[Line, ...]

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Give the blocks of prose in order."""
        return tuple(passage.block for passage in self.passages)


def reading(page: Page) -> Reading:
    """Read the body of ``page``, once."""
    return _reading(page.body, page.first_line)


def matter_lines(page: Page, *names: str) -> Iterator[Line]:
    """Give every text under the keys ``names`` of the front matter."""
    for name in names:
        yield from _texts(page, (name,), page.text(name) or page.items(name))


def _texts(page: Page, place: Place, value: str | Iterable[str]) -> Iterator[Line]:
    if isinstance(value, str):
        yield Line(page.line(*place), value)
        return
    for index, item in enumerate(value):
        yield Line(page.line(*place, index), item)


def without_comments(text: str) -> str:
    """Blank out HTML comments, keeping every line where it is."""
    parts, place = list[str](), 0
    while (start := text.find("<!--", place)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        parts += [text[place:start], "\n" * text.count("\n", start, end)]
        place = end + len("-->")
    return "".join([*parts, text[place:]])


@lru_cache(maxsize=8192)
def _reading(body: str, first_line: int) -> Reading:
    return Reading(
        tuple(_passages(body, first_line)),
        tuple(_headings(body, first_line)),
        tuple(links(body, first_line)),
        tuple(_lines(body, first_line)),
    )


def _lines(body: str, first_line: int) -> Iterator[Line]:
    for number, raw in enumerate(without_comments(body).split("\n"), first_line):
        text = ADDRESS.sub("]", raw)
        for mark in (CITATION, ATTRIBUTES, TAG):
            text = mark.sub("", text)
        yield Line(number, text)


def _headings(body: str, first_line: int) -> Iterator[Heading]:
    for token, inside in pairwise(tokens(body)):
        if token.type == "heading_open":
            line = (token.map[0] if token.map else 0) + first_line
            words = ATTRIBUTES.sub("", plain(inside)).strip()
            yield Heading(line, int(token.tag[1]), words, token.markup)


def _passages(body: str, first_line: int) -> Iterator[Passage]:
    spoken = (token for token in tokens(body) if token.type == "inline" and plain(token))
    for block, token in zip(blocks(body, first_line), spoken, strict=True):
        yield Passage(block, tuple(_sentences(block, token)))


def _sentences(block: Block, token: Token) -> Iterator[Line]:
    starts = list(_line_starts(token))
    place = 0
    for sentence in sentences(block.text):
        place = max(block.text.find(sentence, place), place)
        yield Line(block.line + bisect_right(starts, place), sentence)
        place += len(sentence)


def _line_starts(token: Token) -> Iterator[int]:
    """Give where in the plain text each line after the first begins."""
    place, piece = 0, list[Token]()
    for child in token.children or []:
        if child.type in BREAKS:
            length = len(plain(Token("inline", "", 0, children=piece)))
            place, piece = place + (length + 1 if length else 0), []
            yield place
        else:
            piece.append(child)
