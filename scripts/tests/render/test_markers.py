from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.facts import Facts
from kb.markers import Marker, markers
from kb.navigation import Node
from kb.pages import Page
from kb.render.markers import UnknownMarker, expand
from kb.site import Site
from tests.small_site import SmallSite


def page(body: str, first_line: int = 1) -> Page:
    return Page("guide/a.md", "guide/a", body, first_line)


def echo(_site: Site, _page: Page, argument: str) -> str:
    """Give the argument, or refuse an empty one."""
    if not argument:
        raise UnknownMarker("There is no word.", "Write one.")
    return argument.upper()


@pytest.fixture
def site(small: SmallSite) -> Site:
    return small.load()


def test_markers_are_found_with_their_lines() -> None:
    body = "one\n\n<!-- sorter -->\n\n<!-- finding: repair-outcome -->\n"
    found = list(markers(page(body, first_line=11)))
    assert found == [Marker("sorter", "", 13), Marker("finding", "repair-outcome", 15)]


@pytest.mark.parametrize(
    "text",
    ["<!-- A comment. -->", "Text <!-- sorter --> text", "<!--sorter-->", "<!-- a: b: c -->"],
)
def test_a_comment_for_writers_is_no_marker(text: str) -> None:
    assert list(markers(page(text))) == []


def test_a_marker_gives_way_to_what_it_stands_for(site: Site) -> None:
    body = "one\n<!-- echo: a b -->\ntwo"
    assert expand(body, page(body), site, {"echo": echo}) == ("one\nA B\ntwo", [])


@given(st.text("ab\n<>!: ", max_size=40))
def test_text_without_markers_stays_as_it_is(text: str) -> None:
    assert expand(text, page(text), Site(Path(), {}, Facts(), Node()), {}) == (text, [])


def test_a_marker_that_nobody_knows_stays_and_is_told_on_its_line(site: Site) -> None:
    body = "one\n<!-- ecko -->\n"
    text, problems = expand(body, page(body, first_line=6), site, {"echo": echo, "b": echo})
    assert text == body
    assert [str(one) for one in problems] == [
        "docs/guide/a.md:7: “<!-- ecko -->” is not a marker. Known markers: b, echo."
    ]


def test_a_marker_that_asks_for_what_is_not_there_is_told(site: Site) -> None:
    body = "<!-- echo: a -->\n<!-- echo -->\n"
    text, problems = expand(body, page(body), site, {"echo": echo})
    assert text == "A\n<!-- echo -->\n"
    assert [str(one) for one in problems] == ["docs/guide/a.md:2: There is no word. Write one."]


def test_a_backslash_in_what_is_shown_stays(site: Site) -> None:
    body = "<!-- echo: a -->"
    found = expand(body, page(body), site, {"echo": lambda *_: "\\1 \\g<0>"})
    assert found == ("\\1 \\g<0>", [])
