"""On paper nothing of the text is lost, and a sheet is one sheet."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.looks import readable_words
from tests.browser.pages import addresses

PAGE_MARK = re.compile(rb"/Type\s*/Page\b")
CONTROLS = ".filter, [data-search]"  # what only a screen can use
SHEETS = "guide/sheets/"


def words_without_controls(page: Page) -> list[str]:
    page.evaluate(
        "selector => document.querySelectorAll(selector).forEach(one => one.remove())", CONTROLS
    )
    return readable_words(page)


def test_all_of_the_text_is_printed(page: Page, site: Path) -> None:
    for url in addresses(site):
        page.emulate_media(media="screen")
        page.goto(url)
        on_screen = words_without_controls(page)
        page.emulate_media(media="print")
        assert readable_words(page) == on_screen, url


def test_text_that_is_folded_away_would_be_missed(page: Page) -> None:
    page.goto("guide/during/trust/")
    whole = readable_words(page)
    page.evaluate("document.querySelector('article p').hidden = true")
    assert readable_words(page) != whole


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_sheet_fits_on_one_page_of_paper(page: Page, site: Path, paper: str) -> None:
    sheets = [url for url in addresses(site) if url.startswith(SHEETS) and url != SHEETS]
    assert sheets
    counts = {}
    for url in sheets:
        page.goto(url)
        counts[url] = len(PAGE_MARK.findall(page.pdf(format=paper)))
    assert set(counts.values()) == {1}, counts


def test_longer_pages_take_more_paper(page: Page) -> None:
    page.goto("guide/whole-guide/")
    assert len(PAGE_MARK.findall(page.pdf(format="A4"))) > 50


def test_menus_and_fields_stay_off_the_paper(page: Page) -> None:
    page.emulate_media(media="print")
    page.goto("guide/during/trust/")
    for part in ("nav >> nth=0", "form[role=search]", "[data-exit]", ".kb-onward"):
        assert not page.locator(part).first.is_visible(), part
