"""Read a page's Markdown as prose: blocks with their line, and links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

SPOKEN_BLOCKS = {"inline"}
CONTAINERS = {
    "heading_open": "heading",
    "list_item_open": "item",
    "dt_open": "term",
    "dd_open": "answer",
    "td_open": "cell",
    "th_open": "cell",
    "blockquote_open": "quote",
}
SECTION_LEVEL = 2
# No page defines its footnotes (the build does), so the parser leaves their marks as text.
CITATION = re.compile(r"\[\^[^\[\]\s]*\]")


@dataclass(frozen=True)
class Block:
    """One run of prose: its kind, first line in the file, plain text and section heading."""

    kind: str
    line: int
    text: str
    section: str
    level: int = 0


@dataclass(frozen=True)
class Link:
    """A link or image as written: where it stands, what it points at, what it says."""

    line: int
    target: str
    text: str
    is_image: bool


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    return parser.use(footnote_plugin).use(deflist_plugin)


# Every check and the search ask again; a page takes a tenth of a megabyte.
@lru_cache(maxsize=4096)
def tokens(body: str) -> tuple[Token, ...]:
    """Parse ``body`` (Markdown without front matter) once into tokens."""
    return tuple(_parser().parse(body))


def plain(token: Token) -> str:
    """Give the words of an inline token: no marks, no footnote numbers, no addresses."""
    parts = []
    for child in token.children or []:
        if child.type in {"text", "code_inline", "image"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
    return re.sub(r"\s+", " ", CITATION.sub("", "".join(parts))).strip()


def blocks(body: str, first_line: int = 1) -> Iterator[Block]:
    """Give each heading, paragraph, list item, term and answer of a page, in order.

    Takes the body and the file's line on which it starts; line numbers are the file's own.
    """
    kinds: list[str] = []
    section, level, line = "", 0, 0
    for token in tokens(body):
        if token.nesting == 1:
            kinds.append(CONTAINERS.get(token.type, ""))
            level = int(token.tag[1]) if token.type == "heading_open" else level
        elif token.nesting == -1:
            kinds.pop()
        elif token.type in SPOKEN_BLOCKS:
            line = token.map[0] if token.map else line
            kind = next((name for name in reversed(kinds) if name), "paragraph")
            text = plain(token)
            section = text if kind == "heading" and level == SECTION_LEVEL else section
            if text:
                yield Block(kind, line + first_line, text, section, level * (kind == "heading"))


def links(body: str, first_line: int = 1) -> Iterator[Link]:
    """Give every link and image of a page with the line its paragraph starts on."""
    for token in tokens(body):
        if token.type != "inline":
            continue
        line = (token.map[0] if token.map else 0) + first_line
        for place, child in enumerate(token.children or []):
            if child.type in {"softbreak", "hardbreak"}:
                line += 1
            elif child.type == "image":
                yield Link(line, str(child.attrs.get("src", "")), child.content, True)
            elif child.type == "link_open":
                text = _link_text(token, place)
                yield Link(line, str(child.attrs.get("href", "")), text, False)


def _link_text(token: Token, place: int) -> str:
    words = []
    for child in (token.children or [])[place + 1 :]:
        if child.type == "link_close":
            break
        words.append(" " if child.type == "softbreak" else child.content)
    return "".join(words).strip()
