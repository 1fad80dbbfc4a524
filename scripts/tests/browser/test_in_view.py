"""Help and the way out are in view, large enough, and covered by nothing."""

import pytest
from playwright.sync_api import Page, expect

from kb.render.view import safety
from tests.browser.conftest import SIZES, NewPage
from tests.browser.looks import can_press, size_of
from tests.browser.pages import SAMPLE
from tests.browser.promises import CALL, HELP, LEAVE, URGENT, WHERE, out_of_reach
from tests.browser.rules import DOUBLED, load_rules
from tests.site.built import written

LEAST = 44  # pixels: what a shaking thumb hits


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("control", [LEAVE, HELP, CALL, URGENT])
def test_the_controls_are_large_enough(new_page: NewPage, control: str, size: str) -> None:
    page = new_page(size)
    page.goto("guide/during/trust/")
    assert min(size_of(page, control)) >= LEAST


def test_the_bar_stands_in_one_row_on_the_narrowest_phone(new_page: NewPage) -> None:
    page = new_page("small")
    page.goto("guide/during/trust/")
    boxes = [page.locator(one).first.bounding_box() for one in (HELP, CALL, URGENT, LEAVE)]
    middles = [box["y"] + box["height"] / 2 for box in boxes if box]
    assert len(middles) == len(boxes)
    assert max(middles) - min(middles) < LEAST / 2


def test_a_first_screen_says_where_the_numbers_work(new_page: NewPage) -> None:
    page = new_page("small")
    page.goto("guide/during/trust/")
    expect(page.locator(WHERE)).to_be_in_viewport(ratio=1)
    expect(page.locator(WHERE)).to_have_text(safety(written().facts).where)


def test_help_is_there_without_scripts(new_page: NewPage) -> None:
    page = new_page("small", java_script_enabled=False)
    for url in SAMPLE:
        page.goto(url)
        expect(page.locator(HELP)).to_be_in_viewport(ratio=1)
        expect(page.locator(CALL).first).to_be_in_viewport(ratio=1)


def test_help_is_there_without_styles(new_page: NewPage) -> None:
    page = new_page("small")
    page.route("**/*.css", lambda route: route.abort())
    page.goto("guide/during/trust/")
    expect(page.locator(HELP)).to_be_in_viewport(ratio=1)
    expect(page.locator(CALL).first).to_be_in_viewport(ratio=1)


def test_the_help_number_is_on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    for url in SAMPLE:
        page.goto(url)
        expect(page.locator(CALL).first).to_be_visible()
        expect(page.locator(CALL).first).to_have_text(f"Call {safety(written().facts).call}")


def test_twice_the_text_size_hides_neither_help_nor_the_way_out(new_page: NewPage) -> None:
    page = new_page()
    page.goto("guide/during/trust/")
    load_rules(page)
    page.evaluate("css => kbRules.dress(css)", DOUBLED)
    assert can_press(page, HELP)
    assert list(out_of_reach(page, LEAVE)) == []


@pytest.mark.parametrize("size", SIZES)
def test_a_readers_own_colours_hide_neither_help_nor_the_way_out(
    new_page: NewPage, size: str
) -> None:
    page = new_page(size, forced_colors="active")
    page.goto("guide/during/trust/")
    assert can_press(page, HELP) and can_press(page, LEAVE)
