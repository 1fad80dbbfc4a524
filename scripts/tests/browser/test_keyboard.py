"""Everything can be reached and left with the keys, and no letter does anything by itself."""

import string

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage

WALKS = (
    "home",
    "help now",
    "stage of the guide",
    "client page",
    "concept",
    "evidence",
    "wrong address",
)
# Marks each stop once, in the order in which Tab should meet them.
STOPS = """() => {
  const usable = "a[href], button, input, select, textarea, summary, [tabindex]";
  const kept = [...document.querySelectorAll(usable)].filter(one => one.tabIndex >= 0
    && !one.disabled && one.checkVisibility({checkVisibilityCSS: true})
    && !(one.type === "radio" && !one.checked));
  kept.forEach((one, place) => { one.dataset.stop = place; });
  return kept.length;
}"""
HERE = "document.activeElement.dataset.stop ?? ''"
# Four of them are help: its page, the call, the text and the emergency number.
MOST_BEFORE_CONTENT = 13


def walked(page: Page, key: str, steps: int) -> list[str]:
    """Press ``key`` so many times; give where the focus was after each press."""
    places = []
    for _ in range(steps):
        page.keyboard.press(key)
        places.append(page.evaluate(HERE))
    return places


@pytest.mark.parametrize("url", WALKS, indirect=True)
def test_tab_meets_everything_in_order_and_goes_on(new_page: NewPage, url: str) -> None:
    page = new_page("desk")
    page.goto(url)
    count = page.evaluate(STOPS)
    assert walked(page, "Tab", count) == [str(place) for place in range(count)]
    # No trap: the next press leaves the page for the browser.
    assert walked(page, "Tab", 1) == [""]


@pytest.mark.parametrize("url", WALKS, indirect=True)
def test_shift_and_tab_meet_everything_on_the_way_back(new_page: NewPage, url: str) -> None:
    page = new_page("small")
    page.goto(url)
    count = page.evaluate(STOPS)
    assert walked(page, "Shift+Tab", count) == [str(place) for place in reversed(range(count))]


def test_the_first_stop_leads_past_the_menus(page: Page, client: str) -> None:
    page.goto(client)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('article').contains(document.activeElement)")


def test_few_stops_come_before_the_content_even_without_skipping(
    new_page: NewPage, client: str
) -> None:
    page = new_page("phone")
    page.goto(client)
    page.evaluate(STOPS)
    first = page.evaluate("document.querySelector('main [data-stop]').dataset.stop")
    assert int(first) <= MOST_BEFORE_CONTENT


@pytest.mark.parametrize("url", ["home", "client page", "concept"], indirect=True)
def test_no_letter_or_mark_does_anything_by_itself(page: Page, url: str) -> None:
    page.goto(url)
    state = "[location.href, document.title, document.activeElement.tagName, scrollY].join()"
    before = page.evaluate(state)
    for key in string.ascii_letters + string.digits + string.punctuation:
        page.keyboard.press(key)
        assert page.evaluate(state) == before, key
