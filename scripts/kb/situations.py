"""What a client page says about one situation: usual, worth raising, not OK, words, next step."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.pages import Page

HEADING = re.compile(r"^(#{2,3}) +(.+?)\s*$")
NEXT_STEP = re.compile(r"^\*\*One next step:\*\* *(.+(?:\n.+)*)$", re.MULTILINE)
LEVELS = ("Usual", "Worth raising", "Not OK")
WORDS = "Words you could use"


@dataclass(frozen=True)
class Situation:
    """The three levels of a page as Markdown list items, its words and its one next step."""

    page: Page
    levels: dict[str, tuple[str, ...]]
    words: tuple[str, ...]
    next_step: str


def situation(page: Page) -> Situation | None:
    """Read the situation that ``page`` is about; None where the page sorts nothing."""
    sections = dict(sections_of(page.body))
    levels = {level: items(sections.get(level, "")) for level in LEVELS}
    if not all(levels.values()):
        return None
    step = NEXT_STEP.search(page.body)
    return Situation(page, levels, items(sections.get(WORDS, "")), step[1] if step else "")


def sections_of(body: str) -> Iterator[tuple[str, str]]:
    """Give each heading of level two or three with the text below it."""
    title, lines = "", list[str]()
    for line in body.splitlines():
        if found := HEADING.match(line):
            yield title, "\n".join(lines)
            title, lines = found[2], []
        else:
            lines.append(line)
    yield title, "\n".join(lines)


def items(text: str) -> tuple[str, ...]:
    """Give the items of the Markdown lists in ``text``, each on one line, without their marks."""
    rows: list[str] = []
    inside = False
    for line in map(str.strip, text.split("\n")):
        if line.startswith("- "):
            rows.append(line[2:].strip())
            inside = True
        elif line and inside:
            rows[-1] += f" {line}"
        else:
            inside = False
    return tuple(rows)
