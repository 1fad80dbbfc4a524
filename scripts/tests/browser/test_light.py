"""What comes over the line: little, and nothing before it is used."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request

from kb.search.index import FEWEST_PAGES
from tests.browser.conftest import NewPage
from tests.browser.pages import SAMPLE, addresses
from tests.browser.search import Search
from tests.browser.server import Server

FIRST_VIEW_LIMIT = 40_000  # bytes of body as they were sent, packed
MOST_REQUESTS = 6
FIRST_ANSWER_LIMIT = 60_000
CLIENT = "guide/"
# Long lists that a reader asks for by name; what comes with them is as light as everywhere.
LONG = ("references", "in your own words", "a to z")
SEARCH = ("search-panel", "search/worker", "search/answers", "search/full-text")


@dataclass
class Line:
    """What came over the line: each address, and the bytes of its body."""

    sent: dict[str, int] = field(default_factory=dict)

    def note(self, request: Request) -> None:
        """Note a request that has been answered in full."""
        self.sent[request.url] = request.sizes()["responseBodySize"]

    def of(self, *parts: str) -> dict[str, int]:
        """Give what has one of ``parts`` in its address."""
        return {url: size for url, size in self.sent.items() if any(part in url for part in parts)}


@pytest.fixture
def opened(new_page: NewPage) -> Callable[[str], tuple[Page, Line]]:
    def opener(url: str) -> tuple[Page, Line]:
        page, line = new_page(), Line()
        page.on("requestfinished", line.note)
        page.context.on("requestfinished", line.note)
        page.goto(url, wait_until="networkidle")
        return page, line

    return opener


Opened = Callable[[str], tuple[Page, Line]]


@pytest.mark.parametrize("url", [kind for kind in SAMPLE if kind not in LONG], indirect=True)
def test_the_first_view_is_light(opened: Opened, url: str) -> None:
    _page, line = opened(url)
    assert sum(line.sent.values()) <= FIRST_VIEW_LIMIT, line.sent
    assert len(line.sent) <= MOST_REQUESTS, line.sent


@pytest.mark.parametrize("url", LONG, indirect=True)
def test_a_long_list_brings_nothing_but_itself(opened: Opened, url: str) -> None:
    _page, line = opened(url)
    assert len(line.sent) <= MOST_REQUESTS, line.sent


def test_reading_to_the_end_fetches_nothing_more(opened: Opened) -> None:
    page, line = opened("therapists/evidence/")
    before = dict(line.sent)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_load_state("networkidle")
    assert line.sent == before


def test_nothing_of_the_search_comes_before_the_field_is_used(opened: Opened) -> None:
    page, line = opened(CLIENT)
    assert line.of(*SEARCH) == {}
    with page.context.expect_event("requestfinished", lambda one: "answers" in one.url):
        Search(page).field.focus()


def test_the_first_answer_is_light(opened: Opened, site: Path) -> None:
    page, line = opened(CLIENT)
    before = sum(line.sent.values())
    Search(page).find("repair")
    fetched = sum(line.sent.values()) - before
    assert line.of("search/answers") and not line.of("search/full-text")
    # With more pages there is more to answer with; each may still weigh no more.
    limit = FIRST_ANSWER_LIMIT * max(1, len(addresses(site)) / FEWEST_PAGES)
    assert 0 < fetched <= limit, line.of(*SEARCH)


def test_the_second_page_asks_for_no_style_again(page: Page, server: Server) -> None:
    page.goto("therapists/")
    before = len(server.log)
    page.goto("therapists/map/")
    asked = [request.path for request in server.log[before:]]
    assert asked and not [path for path in asked if path.endswith(".css")]
