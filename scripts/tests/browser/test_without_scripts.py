"""Without scripts everything can be read, found and used."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.looks import readable_words
from tests.browser.pages import SAMPLE, slip


@pytest.fixture
def plain(new_page: NewPage) -> Page:
    return new_page(java_script_enabled=False)


@pytest.mark.parametrize("url", SAMPLE, indirect=True)
def test_the_text_is_the_same_and_in_place_of_the_search_stand_links(
    plain: Page, page: Page, url: str
) -> None:
    plain.goto(url)
    expect(plain.locator("form[role=search]").first).to_be_hidden()
    links = plain.locator("[data-search-without]").first
    expect(links.get_by_role("link", name="A to Z")).to_be_visible()
    expect(links.get_by_role("link", name="in your own words")).to_be_visible()
    # What the search's own page says depends on whether it can search.
    if url != "search/":
        page.goto(url)
        assert plain.locator("article").inner_text().split() == readable_words(page)


def test_the_links_lead_to_every_term(plain: Page, site: Path) -> None:
    title = slip(site).title
    plain.goto("guide/")
    plain.locator("[data-search-without]").first.get_by_role("link", name="A to Z").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("A to Z")
    plain.get_by_role("link", name=title).first.click()
    expect(plain.get_by_role("heading", level=1)).to_have_text(title)


def test_references_are_filtered_without_scripts(plain: Page) -> None:
    plain.goto("references/")
    research, books = plain.locator("li.research").first, plain.locator("li.books").first
    plain.locator("#kind-books").check()
    expect(books).to_be_visible()
    expect(research).to_be_hidden()


def test_where_scripts_fail_to_load_the_links_stay(new_page: NewPage) -> None:
    page = new_page()
    page.route("**/*.js", lambda route: route.abort())
    page.goto("guide/")
    expect(page.locator("[data-search-without]").first).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
