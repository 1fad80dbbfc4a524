"""The words of pages and data files made plain: each block, text and line of front matter."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from markdown_it.token import Token

from kb.pages import Page
from kb.plain_text import INLINE_TAG, TAG, PlainText, joined
from kb.prose import tokens
from kb.reading import matter_lines, without_comments
from kb.yaml_source import Place, YamlSource

BREAKS = {"softbreak", "hardbreak"}
SHOWN = {"text", "code_inline", "image"}
UNSEEN = re.compile(rf"{INLINE_TAG.pattern}|<!--.*", re.IGNORECASE | re.DOTALL)
ATTRIBUTE = re.compile(r"\b(?:alt|aria-label|title)\s*=\s*([\"'])(.*?)\1", re.IGNORECASE)
CODE = {"fence", "code_block"}
# What of the front matter readers see, or search for.
MATTER = ("title", "description", "tab", "also_called", "people_say")


def plain_matter(page: Page, *names: str) -> Iterator[PlainText]:
    """Give every text under the keys ``names`` of the front matter, else under all readers see."""
    for line in matter_lines(page, *(names or MATTER)):
        yield joined([line.text], line.number)


def plain_body(page: Page) -> tuple[PlainText, ...]:
    """Give each block of the body of ``page`` with words in it, in order, code among them."""
    return _plain_body(page.body, page.first_line)


def plain_data(source: YamlSource) -> Iterator[PlainText]:
    """Give every text of a data file, in order."""
    yield from _data(source, source.value, ())


def _data(source: YamlSource, value: Any, place: Place) -> Iterator[PlainText]:
    if isinstance(value, str):
        yield joined([value], source.line(*place))
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _data(source, part, (*place, str(key)))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _data(source, part, (*place, index))


@lru_cache(maxsize=8192)
def _plain_body(body: str, first_line: int) -> tuple[PlainText, ...]:
    return tuple(_under_headings(body, first_line))


def _under_headings(body: str, first_line: int) -> Iterator[PlainText]:
    heading, opened = "", ""
    for token in tokens(body):
        for one in _texts(token, first_line):
            heading = one.text if opened == "heading_open" else heading
            if one.text:
                yield replace(one, heading=heading)
        opened = token.type


def _texts(token: Token, first_line: int) -> Iterator[PlainText]:
    line = (token.map[0] if token.map else 0) + first_line
    if token.type == "inline":
        yield joined(_inline_lines(token), line)
        yield from _titles(token, line)
    elif token.type in CODE:
        fence = token.type == "fence"
        for number, text in enumerate(token.content.split("\n"), line + fence):
            yield joined([text], number, is_code=True)
    elif token.type == "html_block":
        yield joined(_without_tags(token.content).split("\n"), line)
        yield from _attributes(token.content, line)


def _inline_lines(token: Token) -> list[str]:
    lines = [""]
    for child in token.children or []:
        if child.type in BREAKS:
            lines.append("")
        elif child.type in SHOWN:
            lines[-1] += child.content
        elif child.type == "html_inline":
            lines[-1] += "" if UNSEEN.fullmatch(child.content) else " "
            lines += [""] * child.content.count("\n")
    return lines


def _titles(token: Token, line: int) -> Iterator[PlainText]:
    """Give what shows, or is read aloud, when a pointer rests on a link, a picture or a tag."""
    for child in token.children or []:
        line += child.type in BREAKS
        if title := child.attrs.get("title"):
            yield joined([str(title)], line)
        if child.type == "html_inline":
            yield from _attributes(child.content, line)


def _attributes(text: str, line: int) -> Iterator[PlainText]:
    for found in ATTRIBUTE.finditer(text):
        yield joined([found[2]], line + text.count("\n", 0, found.start()))


def _without_tags(text: str) -> str:
    text = INLINE_TAG.sub(_line_ends, without_comments(text))
    return TAG.sub(lambda found: f" {_line_ends(found)}", text)


def _line_ends(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")
