"""The text of a file as it was typed, changed in some lines while all others stay byte for byte."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kb.pages import FRONT_MATTER, Page
from kb.prose import tokens

MARK = "\ufeff"  # the byte order mark that some editors write first
END = re.compile(r"\r\n|\r|\n")
# Blocks whose lines mean themselves: no Markdown is read in them.
CLOSED = 2  # a code block has at least its first and its last line
LITERAL = {"fence", "code_block", "html_block"}


@dataclass(frozen=True)
class Hunk:
    """Lines that changed: the number of the first in the old text, the old and the new lines."""

    line: int
    old: tuple[str, ...]
    new: tuple[str, ...]


def parts(text: str) -> tuple[str, str]:
    """Give a page's front matter with its ``---`` lines, and all that follows; joined, ``text``."""
    found = FRONT_MATTER.match(text)
    end = found.end() if found else 0
    return text[:end], text[end:]


def prose_mapped(text: str, change: Callable[[str], str]) -> str:
    """Give the text of a page with each line of its body that is prose passed through ``change``.

    Front matter, code blocks, HTML blocks and comments stay as they are.
    """
    head, body = parts(text)
    literal = set(_literal(body))
    lines = (
        line if number in literal else change(line) for number, line in enumerate(body.split("\n"))
    )
    return head + "\n".join(lines)


def _literal(body: str) -> Iterator[int]:
    for token in tokens(body):
        if token.type in LITERAL and token.map:
            yield from range(*token.map)


def never_closed(page: Page) -> int:
    """Give the line of the code block or comment that runs to the end of ``page``, or 0."""
    lines, literal = page.body.split("\n"), set[int]()
    for token in tokens(page.body):
        if token.type == "fence" and token.map:
            start, end = token.map
            if end - start < CLOSED or not lines[end - 1].strip("> \t").startswith(token.markup):
                return page.first_line + start
            literal |= set(range(start, end))
    opened = page.body.rfind("<!--")
    if opened < 0 or page.body.find("-->", opened) >= 0:
        return 0
    number = page.body.count("\n", 0, opened)
    return 0 if number in literal else page.first_line + number


def hunks(old: str, new: str) -> Iterator[Hunk]:
    """Give each run of lines in which ``new`` differs from ``old``."""
    before, after = old.split("\n"), new.split("\n")
    for tag, start, end, first, last in _opcodes(before, after):
        if tag != "equal":
            yield Hunk(start + 1, tuple(before[start:end]), tuple(after[first:last]))


def as_typed(raw: str, new: str) -> str:
    """Give ``new`` with the byte order mark and line ends of ``raw``, the file as it was.

    Lines that did not change keep their own ends; new ones take the end that ``raw`` uses most.
    """
    mark, bare = (MARK, raw[1:]) if raw.startswith(MARK) else ("", raw)
    ends = END.findall(bare)
    usual = max(sorted(set(ends), reverse=True), key=ends.count, default="\n")
    ends.append("")
    before, after = END.split(bare), new.split("\n")
    kept = [usual] * len(after)
    for tag, start, end, first, last in _opcodes(before, after):
        if tag == "equal":
            kept[first:last] = ends[start:end]
    kept = [end or usual for end in kept[:-1]] + [""]
    for at, (line, following) in enumerate(zip(after[1:], kept[1:], strict=True)):
        if kept[at] == "\r" and not line and following == "\n":
            kept[at] = "\n"  # side by side the two would be one end
    return mark + "".join(f"{line}{end}" for line, end in zip(after, kept, strict=True))


def _opcodes(before: list[str], after: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
