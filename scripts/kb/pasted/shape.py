"""The shape of a page as its preview on GitHub shows it, and as the build makes it.

The two read Markdown by different rules (CommonMark with GFM, and Python-Markdown), so that what
looks right while it is written can come out otherwise. Both are brought to one form here: a row of
pieces of text, each with what it stands in, so that the first difference can be found.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element
from markdown import Markdown

from kb.prose import tokens

# As in mkdocs.yml, with those that MkDocs adds itself; a test compares.
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "def_list", "footnotes", "md_in_html")
STANDS_IN = {
    "bullet_list_open": "a list",
    "ordered_list_open": "a numbered list",
    "blockquote_open": "a quote",
    "table_open": "a table",
    "dl_open": "a list of terms",
    "heading_open": "a heading",
}
TAGS = {
    "ul": "a list",
    "ol": "a numbered list",
    "blockquote": "a quote",
    "table": "a table",
    "dl": "a list of terms",
    **{f"h{level}": "a heading" for level in range(1, 7)},
}
PIECES = {
    "p",
    "li",
    "thead",
    "tbody",
    "tr",
    "td",
    "th",
    "dt",
    "dd",
    "pre",
    "div",
    "blockquote",
    *TAGS,
}
ATTRIBUTES = re.compile(r"\{:?[^{}\n]*\}")
NOT_SEEN = re.compile(r"\s+")


@dataclass(frozen=True)
class Piece:
    """A piece of text: its line in the body (from 0), what it stands in, the words unspaced."""

    line: int
    stands_in: tuple[str, ...]
    text: str


def previewed(body: str) -> list[Piece]:
    """Give the pieces of ``body`` as GitHub’s preview shows them."""
    return [piece for piece in _previewed(body) if piece.text]


def built(body: str) -> list[Piece]:
    """Give the pieces of ``body`` as the build makes them; their lines are not known (0)."""
    markdown = _markdown().reset()
    page = etree.HTML(f"<div>{markdown.convert(body)}</div>")
    return [piece for part in page for piece in _built(part, ()) if piece.text]


@lru_cache(maxsize=1)
def _markdown() -> Markdown:
    return Markdown(extensions=list(EXTENSIONS))


def _previewed(body: str) -> Iterator[Piece]:
    around = list[str]()
    for token in tokens(body):
        line = token.map[0] if token.map else 0
        if token.nesting == 1:
            around.append(STANDS_IN.get(token.type, ""))
        elif token.nesting == -1:
            around.pop()
        elif token.type == "inline":
            parts = (child for child in token.children or [] if child.type != "html_inline")
            words = "".join(child.content for child in parts)
            yield Piece(line, tuple(filter(None, around)), _unspaced(words))
        elif token.type in {"fence", "code_block"}:
            yield Piece(line, (*filter(None, around), "code"), _unspaced(token.content))


def _built(node: _Element, around: tuple[str, ...]) -> Iterator[Piece]:
    """Give the pieces in ``node``; text beside inner blocks makes pieces of its own."""
    words = [node.text or ""]
    for child in node:
        if not isinstance(child.tag, str):
            words.append(child.tail or "")
        elif child.tag in PIECES:
            yield Piece(0, around, _unspaced("".join(words)))
            yield from _built(child, (*around, *_named(child)))
            words = [child.tail or ""]
        else:
            words += [_said(child), child.tail or ""]
    yield Piece(0, around, _unspaced("".join(words)))


def _named(node: _Element) -> tuple[str, ...]:
    if node.tag == "pre":
        return ("code",)
    return (TAGS[node.tag],) if node.tag in TAGS else ()


def _said(node: _Element) -> str:
    if node.tag == "img":
        return str(node.get("alt", ""))
    return "".join(str(text) for text in node.itertext())


def _unspaced(text: str) -> str:
    return NOT_SEEN.sub("", ATTRIBUTES.sub("", text))
