"""On paper a sheet is one sheet, and what only a screen can use is gone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.pages import SHEETS, WHOLE_GUIDE, addresses

PAGE_MARK = re.compile(rb"/Type\s*/Page\b")


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
    page.goto(WHOLE_GUIDE)
    assert len(PAGE_MARK.findall(page.pdf(format="A4"))) > 50


def test_menus_and_fields_stay_off_the_paper(page: Page, client: str) -> None:
    page.emulate_media(media="print")
    page.goto(client)
    for part in ("nav >> nth=0", "form[role=search]", "[data-exit]", ".kb-onward"):
        assert not page.locator(part).first.is_visible(), part
