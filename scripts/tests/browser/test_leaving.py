"""Leaving the site: at once, without a trace at the other end, and what Back shows then."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIZES, NewPage
from tests.browser.outside import Outside

# Asked in the same breath as the click: nothing may be read before the browser draws again.
CLICK_AND_LOOK = """() => {
  document.querySelector("[data-exit]").click();
  const cover = document.querySelector("[role=alert]");
  const others = [...document.body.querySelectorAll("*")].filter(one => one !== cover);
  return others.filter(one => one.textContent.trim() && one.checkVisibility()).length;
}"""


@pytest.fixture
def page(new_page: NewPage, client: str, concept: str) -> Page:
    """Come to a client page from another page, as readers do."""
    page = new_page()
    page.goto(concept)
    page.goto(client)
    return page


@pytest.mark.parametrize("other_site", ["answers", "refuses", "hangs"])
def test_the_page_is_gone_with_the_click_itself(page: Page, other_site: str) -> None:
    getattr(Outside(), other_site)(page)
    assert page.evaluate(CLICK_AND_LOOK) == 0


def test_the_page_is_gone_with_the_click_on_a_slow_phone(page: Page) -> None:
    Outside().hangs(page)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    assert page.evaluate(CLICK_AND_LOOK) == 0


def test_nothing_shows_while_the_other_site_does_not_answer(page: Page) -> None:
    Outside().hangs(page)
    page.click("[data-exit]")
    expect(page.get_by_role("alert")).to_have_text("Loading.")
    expect(page.locator("h1")).to_be_hidden()
    assert page.title() == "Loading"


def test_the_cover_fills_the_screen(page: Page) -> None:
    Outside().hangs(page)
    page.click("[data-exit]")
    width, height = SIZES["phone"]
    assert page.get_by_role("alert").bounding_box() == {
        "x": 0,
        "y": 0,
        "width": width,
        "height": height,
    }


def test_leaving_opens_the_other_site_in_the_same_tab(page: Page) -> None:
    outside = Outside().answers(page)
    page.click("[data-exit]")
    page.wait_for_url(f"{outside.address}**")
    assert len(page.context.pages) == 1


def leave(page: Page) -> None:
    outside = Outside().answers(page)
    page.click("[data-exit]")
    page.wait_for_url(f"{outside.address}**")


def test_back_shows_the_page_before_the_one_that_was_left(
    page: Page, client: str, concept: str
) -> None:
    leave(page)
    page.go_back()
    assert page.url.endswith(concept)
    assert page.go_forward() is not None
    assert client not in page.url


def test_back_does_not_bring_up_a_page_that_was_jumped_about_in(page: Page, concept: str) -> None:
    for part in page.locator("h2[id]").all()[:3]:
        page.evaluate("part => { location.hash = part }", part.get_attribute("id"))
    leave(page)
    page.go_back()
    assert page.url.endswith(concept)


def test_where_a_browser_does_not_tell_its_entries_leaving_works_all_the_same(page: Page) -> None:
    page.add_init_script("delete window.navigation")
    page.reload()
    page.evaluate("location.hash = 'content'")
    leave(page)


def test_leaving_adds_nothing_to_the_history(page: Page) -> None:
    outside = Outside().answers(page)
    before = page.evaluate("history.length")
    page.click("[data-exit]")
    page.wait_for_url(f"{outside.address}**")
    assert page.evaluate("history.length") == before


def test_the_other_site_is_not_told_where_the_reader_was(page: Page) -> None:
    outside = Outside().answers(page)
    page.click("[data-exit]")
    page.wait_for_url(f"{outside.address}**")
    assert page.evaluate("document.referrer") == ""
    assert outside.referers == [None]


def test_nothing_of_ours_stays_behind(page: Page) -> None:
    outside = Outside().answers(page)
    page.click("[data-exit]")
    page.wait_for_url(f"{outside.address}**")
    assert page.context.storage_state(indexed_db=True) == {"cookies": [], "origins": []}


def test_a_page_that_comes_back_whole_can_be_read_again(page: Page) -> None:
    Outside().hangs(page)
    title = page.title()
    page.click("[data-exit]")
    # A browser that kept the page in memory says so with this event.
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)
    assert page.title() == title


def test_without_scripts_leaving_is_a_plain_link_and_back_shows_the_page(
    new_page: NewPage, client: str
) -> None:
    page = new_page(java_script_enabled=False)
    outside = Outside().answers(page)
    page.goto(client)
    page.click("[data-exit]")
    page.wait_for_url(f"{outside.address}**")
    assert outside.referers == [None]
    page.go_back()
    assert page.url.endswith(client)


def test_on_paper_there_is_no_way_out_to_press(page: Page) -> None:
    page.emulate_media(media="print")
    expect(page.locator("[data-exit]")).to_be_hidden()


def test_a_middle_click_is_left_to_the_browser(page: Page) -> None:
    Outside().answers(page)
    page.click("[data-exit]", modifiers=["ControlOrMeta"])
    expect(page.locator("h1")).to_be_visible()
