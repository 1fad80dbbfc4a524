"""axe finds nothing on any page: light and dark, on the narrowest phone and on a desk."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.axe import EVERY_RULE, OF_COLOUR, load_axe, violations
from tests.browser.conftest import NewPage
from tests.browser.pages import SAMPLE, share

PARTS = 8  # shares of the pages, to be tried side by side
NARROW: ViewportSize = {"width": 320, "height": 568}
WIDE: ViewportSize = {"width": 1280, "height": 800}
Look = tuple[ViewportSize, Literal["light", "dark"], dict[str, Any]]
# A page has no style of its own, so what one look alone shows is alike on all pages of a kind:
# a page of each kind is tried in all four looks, the others in the first and the last by turns.
OF_A_KIND: tuple[Look, ...] = (
    (NARROW, "light", EVERY_RULE),
    (NARROW, "dark", OF_COLOUR),
    (WIDE, "light", EVERY_RULE),
    (WIDE, "dark", OF_COLOUR),
)
BY_TURNS: tuple[tuple[Look, ...], ...] = (
    ((NARROW, "light", EVERY_RULE),),
    ((WIDE, "dark", EVERY_RULE),),
)


def faults(page: Page, looks: tuple[Look, ...]) -> Iterator[str]:
    """Give axe's findings on the open page in each look: the width, the scheme, the rules."""
    for size, scheme, rules in looks:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        for fault in violations(page, rules):
            yield f"({scheme}, {size['width']} px) {fault}"


@pytest.mark.parametrize("part", range(PARTS))
def test_axe_finds_nothing_on_any_page(new_page: NewPage, site: Path, part: int) -> None:
    # Reduced motion: colours then change at once, so that none is measured half-way.
    page = new_page(reduced_motion="reduce")
    found = []
    for turn, url in enumerate(share(site, part, PARTS)):
        page.goto(url)
        load_axe(page)
        looks = OF_A_KIND if url in SAMPLE else BY_TURNS[turn % 2]
        found += [f"{url} {fault}" for fault in faults(page, looks)]
    assert not found, "\n".join(found)
