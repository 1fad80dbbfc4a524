"""Readers set colours and motion themselves, and the page follows."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewPage
from tests.browser.pages import drawn, samples
from tests.browser.rules import broken, load_rules

BORDER = (
    "one => [getComputedStyle(one).borderTopWidth, getComputedStyle(one).borderTopStyle].join(' ')"
)
# Shapes and words of drawings that have the colour of the paper, and so cannot be seen.
UNSEEN = """() => {
  const nothing = [getComputedStyle(document.body).backgroundColor, "none"];
  const shapes = ".drawing :is(text, path, line, rect, circle), .map text";
  const looks = [...document.querySelectorAll(shapes)].map(one => getComputedStyle(one));
  return looks.filter(own => nothing.includes(own.fill) && nothing.includes(own.stroke)).length;
}"""


def faults(page: Page, site: Path, rule: str) -> list[str]:
    """Give what a rule finds on one page of every kind, each in the ways of seeing of ``page``."""
    found = []
    for url in samples(site):
        page.goto(url)
        load_rules(page)
        found += [f"/{url} {fault}" for fault in broken(page, rule)]
    return found


def test_nothing_moves_for_readers_who_want_no_motion(new_page: NewPage, site: Path) -> None:
    assert faults(new_page(reduced_motion="reduce"), site, "slowChanges") == []


def test_motion_would_be_found(new_page: NewPage) -> None:
    page = new_page(reduced_motion="reduce")
    page.goto("guide/")
    load_rules(page)
    page.evaluate(
        "document.querySelector('h1').style.setProperty('transition', 'color 2s', 'important')"
    )
    assert broken(page, "slowChanges")


def test_a_readers_own_colours_leave_every_focus_visible(new_page: NewPage, site: Path) -> None:
    assert faults(new_page(forced_colors="active"), site, "unseenFocus") == []


def test_a_readers_own_colours_leave_buttons_a_border(new_page: NewPage) -> None:
    page = new_page(forced_colors="active")
    page.goto("help-now/")
    for selector in ("[data-exit]", ".button"):
        assert page.locator(selector).first.evaluate(BORDER) == "2px solid"


def test_a_readers_own_colours_still_show_where_the_reader_is(
    new_page: NewPage, client: str
) -> None:
    page = new_page("desk", forced_colors="active")
    page.goto(client)
    for selector in (".kb-main [aria-current]", ".kb-side [aria-current]"):
        line = page.locator(selector).first.evaluate(
            "one => getComputedStyle(one).textDecorationLine"
        )
        assert line == "underline", selector


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_readers_own_colours_leave_drawings_visible(
    new_page: NewPage, site: Path, scheme: str
) -> None:
    page = new_page(forced_colors="active", color_scheme=scheme)
    unseen = {}
    for url in drawn(site):
        page.goto(url)
        unseen[url] = page.evaluate(UNSEEN)
    assert unseen and not any(unseen.values()), unseen


def test_where_the_reader_is_shows_by_more_than_colour(new_page: NewPage, client: str) -> None:
    page = new_page("desk")
    page.goto(client)
    for selector in (
        ".kb-main [aria-current]",
        ".kb-side [aria-current]",
        ".kb-stages [aria-current]",
    ):
        weight = page.locator(selector).first.evaluate("one => getComputedStyle(one).fontWeight")
        assert weight == "700", selector


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_follows_the_devices_colours(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto("")
    paper = page.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)"
    )
    assert (max(paper) < 64) == (scheme == "dark")


def test_all_text_can_be_read_when_the_window_is_turned(page: Page, client: str) -> None:
    page.goto(client)
    page.set_viewport_size({"width": 844, "height": 390})
    expect(page.locator("h1")).to_be_in_viewport()
