"""Every address of the web can be read as one; the build could not go on with another."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from kb.code_parts import without_code
from kb.pages import Page
from kb.problems import Problem
from kb.site import Site

ADDRESS = re.compile(r"(?:\b[a-z][a-z0-9+.-]{1,15}:)?//[^\s)>\"]+", re.IGNORECASE)


def check(site: Site) -> Iterator[Problem]:
    """Give every address in the text of a page that no browser can read."""
    for page in site.pages.values():
        for found in ADDRESS.finditer(without_code(page.body)):
            if not _is_readable(found[0]):
                yield _unreadable(page, found)


def _is_readable(address: str) -> bool:
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def _unreadable(page: Page, found: re.Match[str]) -> Problem:
    line = page.body.count("\n", 0, found.start()) + page.first_line
    what = f"“{found[0]}” is not an address of the web."
    return Problem(page.shown, line, what, "Copy it again from the browser’s address bar.")
