"""The keys of the front matter stand in their one order."""

import re

from kb.checks.front_matter import KEYS
from kb.page_text import parts
from kb.pages import Page
from kb.site import Site

DOES = "The keys of the front matter were put in order:"
TOP_KEY = re.compile(r"^([A-Za-z_]+):(?=[ \n]|\Z)", re.MULTILINE)


def fix(text: str, page: Page, _site: Site) -> str:
    """Give the page with whole blocks of lines moved; each key's lines and comments stay whole."""
    head, body = parts(text)
    first, *lines, last = head.splitlines(keepends=True)
    blocks = list(_blocks("".join(lines)))
    names = [name for name, _ in blocks]
    stated = list(page.matter.value) if isinstance(page.matter.value, dict) else []
    # Only what YAML and this module cut alike, and only keys that have a place, can be moved.
    if names != stated or not set(names) <= set(KEYS):
        return text
    blocks.sort(key=lambda block: list(KEYS).index(block[0]))
    return "".join([first, *(block for _, block in blocks), last, body])


def _blocks(matter: str) -> list[tuple[str, str]]:
    """Give each key with its lines; comments straight above a key belong to it."""
    starts = [(_above(matter, found.start()), found[1]) for found in TOP_KEY.finditer(matter)]
    if not starts:
        return []
    starts[0] = (0, starts[0][1])
    ends = [*(start for start, _ in starts[1:]), len(matter)]
    return [(key, matter[start:end]) for (start, key), end in zip(starts, ends, strict=True)]


def _above(matter: str, start: int) -> int:
    """Give where the run of comment lines that ends at ``start`` begins."""
    while before := re.search(r"^#.*\n\Z", matter[:start], re.MULTILINE):
        start = before.start()
    return start
