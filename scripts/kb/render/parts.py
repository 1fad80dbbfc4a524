"""Marks the headings of the parts that every page of a kind has, so that styles can find them.

By a class: an id is another one in the whole guide, where each part stands many times.
"""

import re
from collections.abc import Callable

NAMES = (
    "In short",
    "At a glance",
    "Usual",
    "Worth raising",
    "Not OK",
    "Words you could use",
)
PART = re.compile(
    rf"^(#{{2,4}} +({'|'.join(NAMES)}))[ \t]*(?:\{{:?([^{{}}\n]*)\}})?[ \t]*$", re.MULTILINE
)
FENCED = re.compile(r"(^(`{3,}|~{3,})[^\n]*\n.*?^\2[ \t]*$)", re.MULTILINE | re.DOTALL)


def with_parts(text: str) -> str:
    """Give the headings of ``text`` (Markdown) that begin a known part a class of their own."""
    return outside_code(text, lambda part: PART.sub(_marked, part))


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """Apply ``change`` to ``text`` (Markdown) between its fenced blocks of code."""
    parts = FENCED.split(text)
    # Every third part is a block, the one after it the signs that fence it.
    parts[::3] = map(change, parts[::3])
    del parts[2::3]
    return "".join(parts)


def _marked(found: re.Match[str]) -> str:
    own = f" {stated}" if (stated := (found[3] or "").strip()) else ""
    return f"{found[1]} {{ .part-{found[2].lower().replace(' ', '-')}{own} }}"
