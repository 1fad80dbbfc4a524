"""A problem as its reader meets it: where it is, what is wrong, how to put it right."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, order=True)
class Problem:
    """One fault in one file. ``path`` is relative to the repository, ``line`` starts at 1.

    ``covers`` holds the lines in which every other problem follows from this one: the gate holds
    those back, so that one cause gives one message.
    """

    path: str
    line: int
    what: str
    cure: str
    covers: range = field(default=range(0), compare=False)

    def __str__(self) -> str:
        """Give ``path:line: what is wrong. How to put it right.``."""
        # One line whatever it quotes: even the name of a file can hold a line break.
        return " ".join(f"{self.path}:{self.line}: {self.what} {self.cure}".splitlines())


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give ``Did you mean “…”?`` for the nearest known word, or an empty string."""
    # A key that YAML reads as a number or a date can stand among the known words.
    near = difflib.get_close_matches(word, [str(one) for one in known], n=1, cutoff=0.6)
    return f"Did you mean “{near[0]}”?" if near else ""


def listed(words: Iterable[str]) -> str:
    """Give words as a sentence part: ``a, b and c``."""
    *most, last = list(words) or [""]
    return f"{', '.join(most)} and {last}" if most else last


def cure(*parts: str) -> str:
    """Join the parts of a cure that are there, in order."""
    return " ".join(part for part in parts if part)


class Refusal(Exception):
    """Says why a command does nothing, and how to put it right."""
