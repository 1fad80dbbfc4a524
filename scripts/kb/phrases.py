"""Reads the phrases of wording.yml, in which staff can write several forms of one phrase at once.

``(a / b)`` stands for one of its parts, none of them if one is left empty: ``(/ a)``. ``…`` stands
for up to three words. A phrase after ``promise:`` is meant only where it is promised: not in a
question, and not in a sentence that denies it or names the limits. They read text made plain.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from kb.plain_text import made_plain

PROMISE = "promise:"
PARTS = re.compile(r"\([^()]*\)|[^\s()]+")
GAP = r"(?: [^\s.?!;:]+){0,3}"
SENTENCE_ENDS = re.compile(r"[.?!](?=[\"')]* |[\"')]*$)|\n")
DENIES = re.compile(
    r"\b(?:not|no|never|nor|neither|cannot|without|hardly|rarely|seldom|few|nobody|none|nothing"
    r"|if|whether|unless|instead of|rather than|myths?|wrong|untrue|avoid|beware|before|\w+n't)\b"
)
LIMITS = re.compile(
    r"(?<!no )(?<!without )(?<!without any )\b(?:except|exceptions?|unless|until|limits?|but|apart"
    r" from|before|is not|are not|isn't|aren't|cannot|can't|would be|is wrong|is untrue|mostly)\b"
)


@dataclass(frozen=True)
class Phrase:
    """One phrase that staff wrote, and how it is looked for."""

    written: str

    @property
    def is_promise(self) -> bool:
        """Tell whether the phrase counts only where it is promised."""
        return self.written.startswith(PROMISE)

    @cached_property
    def patterns(self) -> tuple[str, ...]:
        """Give the patterns that find its forms in plain text in small letters.

        Each begins with letters as they stand, so that a search passes by what begins otherwise.
        """
        written = made_plain(self.written.removeprefix(PROMISE)).lower()
        return tuple(_patterns(PARTS.findall(written)))

    def is_meant(self, text: str, start: int, end: int) -> bool:
        """Tell whether the phrase, found in ``text`` from ``start`` to ``end``, is what it says."""
        if not self.is_promise:
            return True
        before = SENTENCE_ENDS.split(text[:start])[-1]
        close = SENTENCE_ENDS.search(text, end)
        after = text[end : close.start() if close else len(text)]
        is_asked = close is not None and close[0] == "?"
        return not (is_asked or DENIES.search(before) or LIMITS.search(after))


def _patterns(parts: list[str]) -> Iterator[str]:
    rest = parts[1:]
    for form in _forms(parts[0]) if parts else ():
        if form:
            yield _words(form) + "".join(map(_part, rest))
        elif rest:
            yield from _patterns(rest)


def _forms(part: str) -> list[str]:
    return [form.strip() for form in part.strip("()").split("/")] if part[0] == "(" else [part]


def _part(part: str) -> str:
    if part in {"…", "..."}:
        return GAP
    forms = _forms(part)
    any_of = "|".join(sorted(map(_words, filter(None, forms)), key=len, reverse=True))
    return rf"(?: (?:{any_of}))?" if "" in forms else rf" (?:{any_of})"


def _words(text: str) -> str:
    return re.escape(text).replace("%", "(?: ?%| percent| per cent)")
