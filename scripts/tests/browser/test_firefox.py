"""The same in Firefox: leaving, help, search, and no trace."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.browsers import prepare
from tests.browser.firefox import Firefox, started
from tests.browser.looks import PRESSABLE
from tests.browser.outside import Outside
from tests.browser.pages import SAMPLE, slip
from tests.browser.rules import SCRIPT
from tests.browser.server import Server
from tests.browser.watcher import STORED

FOUND = "document.querySelector('[data-search-status]').textContent"
COVERED = """[...document.body.children].every(
  one => one.matches('[role=alert]') || !one.checkVisibility()
) && document.querySelector('[role=alert]').textContent"""


@pytest.fixture(scope="module")
def running() -> Iterator[Firefox]:
    """Start Firefox once for this file."""
    assert (problem := prepare() if "KB_FIREFOX" not in os.environ else "") == "", problem
    with started() as firefox:
        yield firefox


@pytest.fixture
def firefox(running: Firefox) -> Firefox:
    """Give Firefox with nothing noted yet."""
    for notes in (running.complaints, running.requests, running.referers):
        notes.clear()
    running.resize(390, 844)
    return running


def look_for(firefox: Firefox, server: Server, words: str) -> None:
    firefox.open(server.origin)
    firefox.see("document.querySelector('form[role=search] input[type=search]').focus()")
    firefox.press(*words)
    firefox.wait_until(f"/result|Nothing/.test({FOUND})")


@pytest.mark.parametrize("url", SAMPLE, indirect=True)
def test_a_page_loads_quietly_leaves_no_trace_and_fits_with_help_at_once(
    firefox: Firefox, server: Server, url: str
) -> None:
    firefox.resize(320, 568)
    firefox.open(f"{server.origin}{url}")
    for selector in ("[data-help]", ".kb-safety a[href^=tel]"):
        assert firefox.see(f"({PRESSABLE})({selector!r})"), selector
    firefox.see(f"(() => {{ {SCRIPT} }})()")
    assert firefox.see("[...kbRules.sidewaysScroll(), ...kbRules.unseenFocus()]") == []
    traces = firefox.see(f"({STORED})()")
    assert not any(traces.values()), traces
    assert firefox.complaints == []
    assert not [
        asked for asked in firefox.requests if not asked.startswith((server.origin, "data:"))
    ]


def test_leaving_goes_to_the_other_site_and_back_to_the_page_before(
    firefox: Firefox, server: Server, client: str, concept: str
) -> None:
    firefox.open(f"{server.origin}{concept}")
    firefox.open(f"{server.origin}{client}")
    before = firefox.see("history.length")
    firefox.click("[data-exit]")
    firefox.wait_until("document.title === 'Weather'")
    assert firefox.see("history.length") == before
    assert firefox.see("document.referrer") == ""
    assert not [told for told in firefox.referers if told.startswith(server.origin)]
    firefox.back()
    firefox.wait_until(f"location.pathname === '/{concept}'")


def test_back_does_not_bring_up_a_page_that_was_jumped_about_in(
    firefox: Firefox, server: Server, client: str, concept: str
) -> None:
    firefox.open(f"{server.origin}{concept}")
    firefox.open(f"{server.origin}{client}")
    firefox.see("(location.hash = 'content', location.hash = 'top')")
    firefox.click("[data-exit]")
    firefox.wait_until("document.title === 'Weather'")
    firefox.back()
    firefox.wait_until(f"location.pathname === '/{concept}'")


def test_the_page_is_gone_with_the_click_itself(
    firefox: Firefox, server: Server, client: str
) -> None:
    firefox.open(f"{server.origin}{client}")
    assert firefox.see(f"(document.querySelector('[data-exit]').click(), {COVERED})") == "Loading."
    firefox.wait_until("document.title === 'Weather'")


def test_shift_three_times_leaves(firefox: Firefox, server: Server, client: str) -> None:
    firefox.open(f"{server.origin}{client}")
    firefox.press("Shift", "a", "Shift", "Shift")
    assert firefox.see("document.querySelector('[data-exit-status]').textContent").startswith(
        "Press Shift 1"
    )
    firefox.press("Shift")
    firefox.wait_until("document.title === 'Weather'")
    assert Outside().address in firefox.requests


def test_the_second_stop_of_the_tab_key_leaves(
    firefox: Firefox, server: Server, client: str
) -> None:
    firefox.open(f"{server.origin}{client}")
    firefox.press("Tab", "Tab")
    assert firefox.see("document.activeElement.matches('[data-exit-skip]')")


def test_search_finds_and_announces(firefox: Firefox, server: Server, site: Path) -> None:
    words = slip(site)
    look_for(firefox, server, words.typed)
    assert words.title in firefox.see(
        "document.querySelector('[data-search-results] a').textContent"
    )
    firefox.press("ArrowDown", "Enter")
    firefox.wait_until(f"document.querySelector('h1')?.textContent === {words.title!r}")
    assert firefox.see("location.search") == ""
    assert not [asked for asked in firefox.requests if words.typed.split()[0] in asked]
    assert firefox.complaints == []


def test_words_of_distress_put_help_first(firefox: Firefox, server: Server) -> None:
    look_for(firefox, server, "i want to die")
    assert firefox.see(FOUND).startswith("Help now")
    assert firefox.see("document.querySelector('[data-search-results] a').pathname") == "/help-now/"


def test_no_letter_does_anything_by_itself(firefox: Firefox, server: Server, concept: str) -> None:
    firefox.open(f"{server.origin}{concept}")
    before = firefox.see("[location.href, document.activeElement.tagName, scrollY]")
    firefox.press(*"abcdefghijklmnopqrstuvwxyz.,;?")
    assert firefox.see("[location.href, document.activeElement.tagName, scrollY]") == before
