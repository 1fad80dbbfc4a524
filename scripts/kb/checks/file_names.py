"""Every page’s file has a plain name, and an address of its own."""

import re
from collections.abc import Iterator

from kb.pages import Page
from kb.problems import Problem
from kb.site import Site

PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check(site: Site) -> Iterator[Problem]:
    """Give every page whose file name or place makes a bad address."""
    seen: dict[str, Page] = {}
    for page in site.pages.values():
        yield from _name(page)
        first = seen.setdefault(page.url.casefold(), page)
        if first is not page:
            what = f"This page and {first.shown} would have the same address."
            yield Problem(page.shown, 1, what, "Rename one of the two.")


def _name(page: Page) -> Iterator[Problem]:
    for part in page.key.split("/"):
        if not PLAIN.fullmatch(part):
            what = f"The name “{part}” makes an address that is hard to type or to share."
            yield Problem(page.shown, 1, what, "Use small letters, digits and single hyphens.")
