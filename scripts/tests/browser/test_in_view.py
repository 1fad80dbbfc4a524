"""Help and the way out are in view, large enough, and covered by nothing."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from kb.render.view import safety
from tests.browser.conftest import SIZES, NewPage
from tests.browser.looks import can_press, size_of
from tests.browser.pages import samples
from tests.browser.promises import CALL, HELP, LEAVE, URGENT, WHERE, out_of_reach
from tests.browser.rules import DOUBLED, load_rules
from tests.site.built import written

CLIENT = "guide/"
LEAST = 44  # pixels: what a shaking thumb hits


def calls(page: Page) -> list[Locator]:
    """Give every number of the help bar; there is one at least."""
    found = page.locator(CALL).all()
    assert found, page.url
    return found


def digits(text: str) -> str:
    """Give the digits of a number that is shown with marks between them."""
    return "".join(filter(str.isdigit, text))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("control", [LEAVE, HELP, CALL, URGENT])
def test_the_controls_are_large_enough(new_page: NewPage, control: str, size: str) -> None:
    page = new_page(size)
    page.goto(CLIENT)
    assert min(size_of(page, control)) >= LEAST


def test_the_bar_stands_in_one_row_on_the_narrowest_phone(new_page: NewPage) -> None:
    page = new_page("small")
    page.goto(CLIENT)
    boxes = [page.locator(one).first.bounding_box() for one in (HELP, CALL, URGENT, LEAVE)]
    middles = [box["y"] + box["height"] / 2 for box in boxes if box]
    assert len(middles) == len(boxes)
    assert max(middles) - min(middles) < LEAST / 2


def test_a_first_screen_says_where_the_numbers_work(new_page: NewPage) -> None:
    page = new_page("small")
    page.goto(CLIENT)
    expect(page.locator(WHERE)).to_be_in_viewport(ratio=1)
    expect(page.locator(WHERE)).to_have_text(safety(written().facts).where)


def test_help_is_there_without_scripts(new_page: NewPage, site: Path) -> None:
    page = new_page("small", java_script_enabled=False)
    for url in samples(site):
        page.goto(url)
        expect(page.locator(HELP)).to_be_in_viewport(ratio=1)
        for call in calls(page):
            expect(call).to_be_in_viewport(ratio=1)


def test_help_is_there_without_styles(new_page: NewPage) -> None:
    page = new_page("small")
    page.route("**/*.css", lambda route: route.abort())
    page.goto(CLIENT)
    expect(page.locator(HELP)).to_be_in_viewport(ratio=1)
    for call in calls(page):
        expect(call).to_be_in_viewport(ratio=1)


def test_the_help_number_is_on_paper(page: Page, site: Path) -> None:
    page.emulate_media(media="print")
    for url in samples(site):
        page.goto(url)
        for call in calls(page):
            expect(call).to_be_visible()
            dialled = str(call.get_attribute("href")).removeprefix("tel:")
            assert dialled.isdigit() and dialled in digits(call.inner_text()), url


def test_twice_the_text_size_hides_neither_help_nor_the_way_out(new_page: NewPage) -> None:
    page = new_page()
    page.goto(CLIENT)
    load_rules(page)
    page.evaluate("css => kbRules.dress(css)", DOUBLED)
    assert can_press(page, HELP)
    assert list(out_of_reach(page, LEAVE)) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_readers_own_colours_hide_neither_help_nor_the_way_out(
    new_page: NewPage, size: str
) -> None:
    page = new_page(size, forced_colors="active")
    page.goto(CLIENT)
    assert can_press(page, HELP) and can_press(page, LEAVE)
