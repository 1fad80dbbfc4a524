"""Addresses lead where they say: no redirect of a search or mail program, no marks for counting."""

import re

from kb.code_parts import without_code
from kb.pages import Page
from kb.site import Site
from kb.web_links import untracked, unwrapped

DOES = "An address was freed of what a search or mail program added to it:"
ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"”]+", re.IGNORECASE)


def fix(text: str, page: Page, _site: Site) -> str:
    """Give the page with each wrapped address replaced by the one it leads to."""
    parts, place = [text[: len(text) - len(page.body)]], 0
    for found in ADDRESS.finditer(without_code(page.body)):
        # Where the address cannot be told, the wrapped one stays, and the check tells it.
        right = untracked(unwrapped(found[0]) or found[0])
        if not re.search(r"[\s<>()\[\]]", right):
            parts += [page.body[place : found.start()], right]
            place = found.end()
    return "".join([*parts, page.body[place:]])
