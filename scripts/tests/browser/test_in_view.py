"""Help and the way out are in view, large enough, and covered by nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIZES, NewPage
from tests.browser.looks import can_press, resize, scroll_to, size_of
from tests.browser.pages import SAMPLE, addresses, client_pages
from tests.browser.rules import DOUBLED, load_rules

LEAVE, HELP, CALL = "[data-exit]", "[data-help]", ".kb-safety a[href^='tel:']"
LEAST = 44  # pixels: what a shaking thumb hits


def out_of_reach(page: Page, selector: str) -> Iterator[str]:
    """Give each size and place on the open page at which the element cannot be pressed."""
    for name, size in SIZES.items():
        resize(page, size)
        for part in (0, 0.5, 1):
            scroll_to(page, part)
            if not can_press(page, selector):
                yield f"{name}, scrolled {part:.0%}"


def test_the_way_out_is_in_reach_wherever_the_reader_is(page: Page, site: Path) -> None:
    faults = []
    for url in client_pages(site):
        page.goto(url)
        faults += [f"{url}: {where}" for where in out_of_reach(page, LEAVE)]
    assert not faults, "\n".join(faults)


def test_a_way_out_that_is_covered_would_be_found(page: Page) -> None:
    page.goto("guide/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p id=lid>Please accept</p>')")
    page.evaluate("Object.assign(lid.style, {position: 'fixed', inset: 0, margin: 0, zIndex: 9})")
    assert list(out_of_reach(page, LEAVE))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("control", [LEAVE, HELP, CALL])
def test_the_controls_are_large_enough(new_page: NewPage, control: str, size: str) -> None:
    page = new_page(size)
    page.goto("guide/during/trust/")
    assert min(size_of(page, control)) >= LEAST


def test_help_is_in_the_first_screen_of_every_page(new_page: NewPage, site: Path) -> None:
    page = new_page("small")
    faults = []
    for url in addresses(site):
        page.goto(url)
        faults += [f"{url}: {what}" for what in (HELP, CALL) if not can_press(page, what)]
    assert not faults, "\n".join(faults)


def test_help_is_there_without_scripts(new_page: NewPage) -> None:
    page = new_page("small", java_script_enabled=False)
    for url in SAMPLE:
        page.goto(url)
        expect(page.locator(HELP)).to_be_in_viewport(ratio=1)
        expect(page.locator(CALL)).to_be_in_viewport(ratio=1)


def test_help_is_there_without_styles(new_page: NewPage) -> None:
    page = new_page("small")
    page.route("**/*.css", lambda route: route.abort())
    page.goto("guide/during/trust/")
    expect(page.locator(HELP)).to_be_in_viewport(ratio=1)
    expect(page.locator(CALL)).to_be_in_viewport(ratio=1)


def test_the_help_number_is_on_paper(page: Page) -> None:
    page.emulate_media(media="print")
    for url in SAMPLE:
        page.goto(url)
        expect(page.locator(CALL)).to_be_visible()
        expect(page.locator(CALL)).to_have_text("Call 988")


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
