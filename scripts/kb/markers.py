"""Finds the markers in a page, such as ``<!-- finding: repair-outcome -->``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.pages import Page

MARKER = re.compile(r"^<!-- ([a-z][a-z-]*)(?:: ([a-z0-9][a-z0-9 -]*))? -->$", re.MULTILINE)


@dataclass(frozen=True)
class Marker:
    """One marker of a page: its name, what follows the colon, and its line in the file."""

    name: str
    argument: str
    line: int


def markers(page: Page) -> Iterator[Marker]:
    """Give every marker of ``page`` in order."""
    for found in MARKER.finditer(page.body):
        line = page.body.count("\n", 0, found.start()) + page.first_line
        yield Marker(found[1], found[2] or "", line)
