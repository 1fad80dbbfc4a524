"""A slip: something pasted that the site reads otherwise than its writer saw it, and its mend."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from kb.prose import tokens

LITERAL = {"fence", "code_block", "html_block"}


@dataclass(frozen=True)
class Slip:
    """What is wrong on a line of a body (counted from 0), the cure, and the lines to put instead.

    ``instead`` is None where only a person can say. A slip without ``what`` only mends: it belongs
    to one that is told on another line.
    """

    line: int
    what: str
    cure: str = ""
    instead: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Row:
    """One line of a body: its number (from 0), and its text."""

    number: int
    text: str


def rows(body: str) -> list[Row]:
    """Give the lines of ``body`` that are Markdown: no code, HTML block or comment."""
    literal = {
        number
        for token in tokens(body)
        if token.type in LITERAL and token.map
        for number in range(*token.map)
    }
    lines = enumerate(body.split("\n"))
    return [Row(number, text) for number, text in lines if number not in literal]


def mended(body: str, slips: Iterable[Slip]) -> list[Row]:
    """Give the lines of ``body`` after the mends of ``slips``, each with its number before them.

    Of several mends of one line the first is made; the others come up again on the new text.
    """
    by_line = {
        line: next(found).instead or ()
        for line, found in groupby(
            sorted((slip for slip in slips if slip.instead is not None), key=lambda one: one.line),
            key=lambda one: one.line,
        )
    }
    return [
        Row(number, text)
        for number, old in enumerate(body.split("\n"))
        for text in by_line.get(number, (old,))
    ]


def joined(lines: Iterable[Row]) -> str:
    """Give the lines as one text."""
    return "\n".join(row.text for row in lines)


def runs(numbered: Iterable[Row], gap: int = 2) -> Iterator[list[Row]]:
    """Give lines in runs: each at most ``gap`` after the one before it."""
    run = list[Row]()
    for row in numbered:
        if run and row.number - run[-1].number > gap:
            yield run
            run = []
        run.append(row)
    if run:
        yield run
