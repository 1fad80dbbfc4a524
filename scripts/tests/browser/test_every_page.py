"""Every page keeps our own rules: what scanners do not see."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import SIZES, NewPage
from tests.browser.looks import resize
from tests.browser.pages import SAMPLE, share
from tests.browser.rules import (
    DOUBLED,
    OF_CONTENT,
    OF_LAYOUT,
    SPACED,
    all_broken,
    broken,
    broken_when_dressed,
    hard_to_read,
    load_rules,
)

PARTS = 4  # shares of the pages, to be tried side by side
NARROW, WIDE = SIZES["small"], SIZES["desk"]
# 1280 px at 400 %: the same width as a small phone, and a third of its height.
ZOOMED = (320, 256)


def visited(page: Page, site: Path, part: int) -> Iterator[str]:
    """Open each page of one share, with the rules in it."""
    for url in share(site, part, PARTS):
        page.goto(url)
        load_rules(page)
        yield url


def faults_in_content(page: Page) -> list[str]:
    return [*all_broken(page, OF_CONTENT), *hard_to_read(page)]


def faults_in_layout(page: Page) -> Iterator[str]:
    resize(page, NARROW)
    yield from all_broken(page, OF_LAYOUT)
    yield from broken_when_dressed(page, SPACED)
    resize(page, ZOOMED)
    yield from all_broken(page, ("sidewaysScroll", "clippedText"))
    resize(page, WIDE)
    yield from all_broken(page, OF_LAYOUT)
    yield from broken_when_dressed(page, SPACED)
    yield from broken_when_dressed(page, DOUBLED)


def faults_in_focus(page: Page, url: str) -> Iterator[str]:
    # On the way back, what sticks to the top may cover; it takes most of a narrow screen.
    resize(page, NARROW)
    for backwards in (False, True):
        yield from broken(page, "coveredFocus", backwards)
    # On a desk the same parts stick on all pages of a kind.
    if url in SAMPLE:
        resize(page, WIDE)
        yield from broken(page, "coveredFocus")


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_plain_to_all_and_fits_however_it_is_read(
    new_page: NewPage, site: Path, part: int
) -> None:
    page = new_page()
    faults = [
        f"{url} {fault}"
        for url in visited(page, site, part)
        for fault in (*faults_in_content(page), *faults_in_layout(page))
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("part", range(PARTS))
def test_what_has_the_focus_is_never_covered(new_page: NewPage, site: Path, part: int) -> None:
    page = new_page(reduced_motion="reduce")
    faults = [
        f"{url} {fault}"
        for url in visited(page, site, part)
        for fault in faults_in_focus(page, url)
    ]
    assert not faults, "\n".join(faults)
