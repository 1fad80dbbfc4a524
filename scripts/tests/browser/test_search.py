"""Search as a form: named, announced, usable with the keys alone and on the narrowest phone."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import EVERY_RULE, load_axe, violations
from tests.browser.conftest import NewPage
from tests.browser.pages import slip
from tests.browser.rules import all_broken, broken, load_rules
from tests.browser.search import Search

START = "guide/"
MANY = "therapist"  # a word that stands on most pages
PLACES = [("header", START), ("page", "search/")]
# Skip, leave, help, the numbers, leave, the site's name: then the field.
MOST_BEFORE_SEARCH = 12
SEARCH_BOX = "[data-search]"
COUNT = re.compile(r"\d+ results?\.")


@pytest.fixture
def search(page: Page) -> Search:
    page.goto(START)
    return Search(page)


def focused(page: Page) -> str:
    href: str = page.evaluate("document.activeElement.href ?? document.activeElement.type")
    return href


@pytest.mark.parametrize(("place", "url"), PLACES)
def test_the_field_has_a_name_that_can_be_seen(page: Page, place: str, url: str) -> None:
    page.goto(url)
    box = Search(page, place).box
    expect(box.get_by_role("searchbox", name="Search")).to_be_visible()
    expect(box.get_by_role("search").get_by_text("Search", exact=True)).to_be_visible()


@pytest.mark.parametrize(("place", "url"), PLACES)
def test_the_number_of_results_is_announced(page: Page, place: str, url: str) -> None:
    page.goto(url)
    search = Search(page, place).find(MANY)
    expect(search.status).to_have_text(COUNT)
    count = search.results.count()
    assert str(search.status.text_content()).startswith(str(count))


def test_what_is_found_changes_with_each_letter(search: Search, site: Path) -> None:
    title = slip(site).title
    search.find(MANY)
    before = str(search.results.first.get_attribute("href"))
    search.field.fill("")
    search.page.keyboard.type(title)
    expect(search.results.first).to_contain_text(title)
    expect(search.results.first).not_to_have_attribute("href", before)


def test_each_result_says_what_it_is_whose_and_why(search: Search) -> None:
    search.find(MANY)
    first = search.box.locator("[data-search-results] li").first
    expect(first.get_by_role("link")).to_contain_text(re.compile(MANY, re.IGNORECASE))
    expect(first).to_contain_text(re.compile("For (clients|therapists|everyone)"))
    assert search.box.locator("[data-search-results] mark").count() > 0


def test_arrows_move_through_the_results_and_back_to_the_field(search: Search) -> None:
    search.find(MANY)
    first = search.results.first.evaluate("one => one.href")
    search.page.keyboard.press("ArrowDown")
    assert focused(search.page) == first
    search.page.keyboard.press("ArrowDown")
    assert focused(search.page) not in {first, "search"}
    for _ in range(2):
        search.page.keyboard.press("ArrowUp")
    assert focused(search.page) == "search"


def test_tab_goes_through_the_results(search: Search) -> None:
    search.find(MANY)
    links = search.results.evaluate_all("all => all.map(one => one.href)")
    met = []
    for _ in range(len(links) + 4):
        search.page.keyboard.press("Tab")
        met.append(focused(search.page))
    assert [link for link in met if link in links] == links


def test_escape_leads_back_to_the_field_and_then_clears_it(search: Search) -> None:
    search.find(MANY)
    search.page.keyboard.press("ArrowDown")
    search.page.keyboard.press("Escape")
    assert focused(search.page) == "search"
    search.page.keyboard.press("Escape")
    expect(search.field).to_have_value("")
    expect(search.results).to_have_count(0)


def test_enter_opens_the_first_result(search: Search, site: Path) -> None:
    first = search.find(slip(site).title).addresses()[0]
    search.follow()
    assert search.page.url.partition("#")[0].endswith(first)


def test_from_nothing_to_a_page_with_the_keys_alone(page: Page, site: Path) -> None:
    page.goto(START)
    for _ in range(MOST_BEFORE_SEARCH):
        if focused(page) != "search":
            page.keyboard.press("Tab")
    assert focused(page) == "search"
    words = slip(site)
    page.keyboard.type(words.typed)
    expect(Search(page).results.first).to_contain_text(words.title)
    page.keyboard.press("ArrowDown")
    Search(page).follow()
    expect(page.get_by_role("heading", level=1)).to_contain_text(words.title)


@pytest.mark.parametrize(
    ("choice", "folder"), [("For therapists", "therapists/"), ("For clients", "guide/")]
)
def test_a_reader_can_keep_to_one_audience(search: Search, choice: str, folder: str) -> None:
    search.find(MANY)
    search.box.get_by_role("radio", name=choice).check()
    expect(search.status).to_have_text(COUNT)
    found = search.addresses()
    assert found and all(url.startswith(folder) for url in found)


def test_where_nothing_is_found_there_is_a_way_on(search: Search) -> None:
    search.find("qwzxvk plumbing")
    expect(search.status).to_have_text("Nothing found.")
    expect(search.results).to_have_count(0)
    ways = search.box.locator("[data-search-nothing]").get_by_role("link")
    assert ways.evaluate_all("all => all.map(one => one.pathname)") == [
        "/in-your-own-words/",
        "/help-now/",
    ]


def test_a_search_that_cannot_be_loaded_gives_its_links_back(page: Page) -> None:
    page.route("**/search/*.json", lambda route: route.abort())
    page.goto(START)
    search = Search(page)
    search.find(MANY)
    expect(search.status).to_contain_text("could not be loaded")
    expect(search.box.get_by_role("link", name="A to Z")).to_be_visible()


def test_the_work_is_done_beside_the_page(search: Search) -> None:
    search.find(MANY)
    assert len(search.page.workers) == 1


@pytest.mark.parametrize("rate", [1, 6])
def test_typing_fast_on_a_slow_phone_ends_with_the_answer_to_the_last_word(
    search: Search, site: Path, rate: int
) -> None:
    tools = search.page.context.new_cdp_session(search.page)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    search.field.focus()
    title = slip(site).title
    search.page.keyboard.type(f"{MANY} and then")
    search.field.fill("")
    search.page.keyboard.type(title)
    expect(search.results.first).to_contain_text(title)


@pytest.mark.parametrize(("place", "url"), PLACES)
@pytest.mark.parametrize("size", ["small", "desk"])
def test_open_results_pass_every_rule(new_page: NewPage, size: str, place: str, url: str) -> None:
    page = new_page(size, reduced_motion="reduce")
    page.goto(url)
    Search(page, place).find(MANY)
    load_axe(page)
    load_rules(page)
    # The list lies over the page: what peeps out beside it is no smaller when the list is closed.
    assert violations(page, EVERY_RULE, SEARCH_BOX) == []
    assert broken(page, "smallTargets", f"[data-search={place}]") == []
    assert all_broken(page, ("sidewaysScroll", "clippedText")) == []
    assert broken(page, "unseenFocus", "[data-search-found]") == []


@pytest.mark.parametrize(("place", "url"), PLACES)
def test_open_results_can_be_read_in_the_dark(page: Page, place: str, url: str) -> None:
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.goto(url)
    Search(page, place).find("i want to die")
    load_axe(page)
    assert violations(page, EVERY_RULE, SEARCH_BOX) == []


def test_results_close_when_the_reader_goes_on(search: Search) -> None:
    search.find(MANY)
    search.page.locator("[data-help]").focus()
    expect(search.results).to_have_count(0)
