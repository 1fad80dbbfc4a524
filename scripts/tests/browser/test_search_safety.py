"""Words of distress put help first, and nobody learns what was typed."""

import re
from pathlib import Path
from urllib.parse import quote, quote_plus

import pytest
from playwright.sync_api import Page, expect

from tests.browser.pages import phrases, samples, slip
from tests.browser.search import Search
from tests.browser.server import Server
from tests.browser.watcher import stored

START = "therapists/"
HELP = "help-now/"
DISTRESS = [
    "i want to die",
    "kill myself",
    "suiside",
    "i cut myself",
    "he hits me",
    "my therapist touched me",
    "end my life",
]
HARMLESS = ["ending therapy", "dying to tell my therapist", "safe space", "last session"]
TYPED = ["suicide", "my therapist today", "a phrase", "a slip"]


@pytest.fixture
def search(page: Page) -> Search:
    page.goto(START)
    return Search(page)


@pytest.mark.parametrize("words", DISTRESS)
def test_help_comes_first_is_announced_first_and_one_key_away(search: Search, words: str) -> None:
    search.find(words)
    assert search.addresses()[0] == HELP
    expect(search.status).to_have_text(re.compile("^Help now"))
    search.page.keyboard.press("ArrowDown")
    assert search.page.evaluate("document.activeElement.pathname") == f"/{HELP}"


def test_enter_leads_to_help(search: Search) -> None:
    search.find("i want to die").follow()
    expect(search.page.get_by_role("heading", level=1)).to_have_text("Help now")


def test_a_choice_of_audience_does_not_hide_help(search: Search) -> None:
    search.find("i want to die")
    search.box.get_by_role("radio", name="For therapists").check()
    search.find("i want to die")
    assert search.addresses()[0] == HELP


@pytest.mark.parametrize("words", HARMLESS)
def test_harmless_words_find_what_was_meant(search: Search, words: str) -> None:
    search.find(words)
    assert search.addresses()[:1] != [HELP]


@pytest.mark.parametrize("words", TYPED)
def test_what_is_typed_reaches_no_address_and_no_log(
    search: Search, server: Server, site: Path, words: str
) -> None:
    told = {"a phrase": phrases(site)[0], "a slip": slip(site).typed}
    words = told.get(words, words)
    asked: list[str] = []
    search.page.context.on(
        "request", lambda one: asked.append(f"{one.url} {one.headers.get('referer', '')}")
    )
    before = len(server.log)
    search.find(words).follow()
    logged = [f"{one.path} {one.referer}" for one in server.log[before:]]
    assert search.page.url.partition("?")[1] == ""
    assert not [line for line in (*asked, *logged) if holds(line, words) or "?" in line]


def holds(line: str, words: str) -> bool:
    return any(form(words).casefold() in line.casefold() for form in (str, quote, quote_plus))


def test_no_request_says_where_the_reader_is(page: Page, site: Path, server: Server) -> None:
    before = len(server.log)
    for url in samples(site)[:6]:
        page.goto(url)
    page.locator("footer a").last.click()
    page.wait_for_url("**/about/")
    assert {request.referer for request in server.log[before:]} == {""}


def test_what_is_typed_is_stored_nowhere(search: Search, site: Path) -> None:
    search.find(phrases(site)[0]).follow()
    assert stored(search.page) == {}


def test_back_does_not_bring_up_what_was_typed(search: Search, site: Path) -> None:
    title = search.page.locator("h1").inner_text()
    search.find(phrases(site)[0]).follow()
    search.page.go_back()
    expect(search.page.get_by_role("heading", level=1)).to_have_text(title)
    expect(Search(search.page).field).to_have_value("")


def test_the_browser_is_asked_to_remember_and_to_check_nothing(search: Search) -> None:
    for name, value in (("autocomplete", "off"), ("spellcheck", "false")):
        expect(search.field).to_have_attribute(name, value)
    assert search.field.get_attribute("name") is None


def test_enter_with_nothing_found_leaves_the_address_alone(search: Search) -> None:
    search.find("qwzxvk plumbing")
    search.page.keyboard.press("Enter")
    expect(search.page).to_have_url(re.compile(f"/{START}$"))
