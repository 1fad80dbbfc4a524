"""Leaving without a pointer: Shift three times, or the second link of the page."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.outside import Outside

CLIENT, THERAPIST = "guide/", "therapists/"
STATUS = "[data-exit-status]"
SHIFT = "Shift"


def press(page: Page, keys: list[str]) -> None:
    for key in keys:
        page.keyboard.press(key)


def opened(page: Page, url: str = CLIENT) -> Page:
    Outside().hangs(page)
    page.goto(url)
    return page


def has_left(page: Page) -> bool:
    return page.get_by_role("alert").count() == 1


@pytest.mark.parametrize(
    ("keys", "leaves"),
    [
        ([SHIFT, SHIFT, SHIFT], True),
        ([SHIFT, SHIFT], False),
        (["Shift+A", "Shift+A", "Shift+A"], False),
        ([SHIFT, "a", SHIFT, SHIFT], False),
        ([SHIFT, SHIFT, "Tab", SHIFT], False),
        (["Shift+Tab", "Shift+Tab", "Shift+Tab"], False),
        (["Escape", "Escape", "Escape"], False),
        (["Control+Shift", "Control+Shift", "Control+Shift"], False),
        ([SHIFT, "a", SHIFT, SHIFT, SHIFT], True),
    ],
)
def test_shift_alone_three_times_leaves_and_nothing_else_does(
    page: Page, keys: list[str], leaves: bool
) -> None:
    opened(page)
    press(page, keys)
    assert has_left(page) == leaves


def test_a_key_held_down_counts_once(page: Page) -> None:
    opened(page)
    for _ in range(5):
        page.keyboard.down(SHIFT)
    page.keyboard.up(SHIFT)
    expect(page.locator(STATUS)).to_contain_text("2 more times")
    assert not has_left(page)


def test_presses_far_apart_do_not_leave(page: Page) -> None:
    page.clock.install()
    opened(page)
    press(page, [SHIFT, SHIFT])
    page.clock.run_for(5100)
    press(page, [SHIFT])
    assert not has_left(page)


def test_slow_presses_still_leave(page: Page) -> None:
    page.clock.install()
    opened(page)
    for _ in range(3):
        page.clock.run_for(4500)
        press(page, [SHIFT])
    assert has_left(page)


def test_each_press_is_announced(page: Page) -> None:
    page.clock.install()
    opened(page)
    status = page.locator(STATUS)
    expect(status).to_have_attribute("role", "status")
    press(page, [SHIFT])
    expect(status).to_have_text("Press Shift 2 more times to leave.")
    press(page, [SHIFT])
    expect(status).to_have_text("Press Shift 1 more time to leave.")
    page.clock.run_for(5100)
    expect(status).to_have_text("Leaving was cancelled.")


def test_shift_leaves_from_within_the_search_field_too(page: Page) -> None:
    opened(page)
    page.locator("form[role=search] input[type=search]").first.focus()
    press(page, [SHIFT, SHIFT, SHIFT])
    assert has_left(page)


def test_capital_letters_in_the_search_field_do_not_leave(page: Page) -> None:
    opened(page)
    page.locator("form[role=search] input[type=search]").first.focus()
    press(page, ["Shift+W", "Shift+A", "Shift+I"])
    assert not has_left(page)


def test_the_second_stop_of_the_tab_key_leaves(page: Page) -> None:
    opened(page)
    press(page, ["Tab", "Tab"])
    focused = page.locator(":focus")
    expect(focused).to_have_attribute("data-exit-skip", "")
    expect(focused).to_be_in_viewport()
    focused.press("Enter")
    assert has_left(page)


def test_on_therapists_pages_shift_does_nothing(page: Page) -> None:
    opened(page, THERAPIST)
    press(page, [SHIFT, SHIFT, SHIFT])
    assert not has_left(page)


def test_shift_works_on_every_kind_of_page_that_can_be_left(new_page: NewPage) -> None:
    page = new_page()
    Outside().hangs(page)
    for url in (
        "",
        "help-now/",
        "staying-safe-online/",
        "in-your-own-words/",
        "guide/",
        "no-such-page/",
    ):
        page.goto(url)
        press(page, [SHIFT, SHIFT, SHIFT])
        assert has_left(page), url
