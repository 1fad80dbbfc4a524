"""The words of a page that are neither code nor HTML nor a link, each line with its number.

Marks that stand here, such as ``[words][nowhere]`` or ``~~``, are ones that nothing has read.
"""

from collections.abc import Iterator
from functools import lru_cache

from markdown_it.token import Token

from kb.prose import tokens
from kb.reading import BREAKS, Line

THING = "\ufffc"  # stands for a link, a picture, a piece of code or a tag


@lru_cache(maxsize=4096)
def open_text(body: str, first_line: int = 1) -> tuple[Line, ...]:
    """Give each line of open text of ``body``, which starts on ``first_line`` of its file."""
    return tuple(_lines(body, first_line))


def _lines(body: str, first_line: int) -> Iterator[Line]:
    for token in tokens(body):
        if token.type == "inline":
            start = (token.map[0] if token.map else 0) + first_line
            for number, text in enumerate(_text(token).split("\n"), start):
                yield Line(number, text)


def _text(token: Token) -> str:
    parts, inside = list[str](), 0
    for child in token.children or []:
        inside += (child.type == "link_open") - (child.type == "link_close")
        if child.type in BREAKS:
            # A line break written with a backslash keeps its place, not its sign.
            parts.append("\n")
        elif child.type == "link_close":
            parts.append(THING)
        elif child.type == "text" and not inside:
            parts.append(child.content)
        elif child.type in {"code_inline", "html_inline", "image"} and not inside:
            parts.append(THING + "\n" * child.content.count("\n"))
    return "".join(parts)
