"""Every page keeps every promise: all are tried in one visit, which costs more than most looks.

The real nginx sends the pages, over TLS and with the hosting files as they are shipped.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Response

from tests.browser.axe import FULL, OF_COLOUR, SHORT, Look, load_axe, violations_in
from tests.browser.pages import sample, share, standing_for_all
from tests.browser.promises import (
    COVERED,
    FIRST_ANSWER,
    FIRST_HELP,
    LEFT,
    ON_PAPER,
    broken_promises,
)
from tests.browser.rules import load_rules
from tests.browser.search import Search
from tests.browser.watcher import EXPECTED_404, Watcher, stored, watch
from tests.site.built import NOT_FOUND

PARTS = 12  # shares of the pages, to be tried side by side
LID = """document.body.insertAdjacentHTML("beforeend", "<p id=lid>Please accept</p>");
Object.assign(lid.style, {position: "fixed", inset: 0, margin: 0, zIndex: 9});"""
HIDE = """const sheet = new CSSStyleSheet();
sheet.replaceSync("@media print { article p { display: none } }");
document.adoptedStyleSheets = [sheet];"""
# What is plain and what fits is planted in the page of barriers.
PLANTED = {
    FIRST_HELP: LID,
    LEFT: LID,
    COVERED: LID,
    FIRST_ANSWER: "document.querySelector('h1').style.marginTop = '600px'",
    ON_PAPER: HIDE,
}
TRACES = {
    "keeps local": "localStorage.setItem('read', 'trust')",
    "policy: connect-src": "fetch('https://count.example.org/').catch(() => 0)",
}


def of_the_network(
    answer: Response | None, watcher: Watcher, page: Page, url: str
) -> Iterator[str]:
    """Give what of the page was not sent as it should be, was refused, asked for or kept."""
    assert answer is not None
    if "content-security-policy" not in answer.headers:
        yield "comes without the policy"
    # The page for wrong addresses is not to be had by its own.
    if answer.status != (404 if url == NOT_FOUND else 200):
        yield f"is answered with {answer.status}"
    yield from traces(watcher, page)


def traces(watcher: Watcher, page: Page) -> Iterator[str]:
    """Give what the visits up to here let out or left behind."""
    yield from (fault for fault in watcher.take() if EXPECTED_404 not in fault)
    yield from (f"keeps {what}: {names}" for what, names in stored(page).items())


def faults(page: Page, watcher: Watcher, url: str, turn: int, in_full: bool) -> Iterator[str]:
    """Visit a page once, and give all that is wrong with it."""
    page.emulate_media(reduced_motion="no-preference", color_scheme="light")
    answer = page.goto(url)
    yield from of_the_network(answer, watcher, page, url)
    load_rules(page)
    load_axe(page)
    # Before the promises: the last of them takes parts off the page.
    yield from violations_in(page, FULL if in_full else SHORT[turn % 2])
    yield from broken_promises(page)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_keeps_every_promise(
    hosted_page: Page, hosted: str, site: Path, part: int
) -> None:
    watcher = watch(hosted_page, hosted)
    full = standing_for_all(site)
    found = [
        f"/{url} {fault}"
        for turn, url in enumerate(share(site, part, PARTS))
        for fault in faults(hosted_page, watcher, url, turn, url in full)
    ]
    found += [f"after the last page: {fault}" for fault in traces(watcher, hosted_page)]
    assert not found, "\n".join(found)


def test_the_search_leaves_no_trace_with_the_real_server(hosted_page: Page, hosted: str) -> None:
    watcher = watch(hosted_page, hosted)
    hosted_page.goto("")
    Search(hosted_page).find("repair")
    assert list(traces(watcher, hosted_page)) == []


@pytest.mark.parametrize("kind", ["client page", "concept"])
@pytest.mark.parametrize("words", PLANTED)
def test_a_broken_promise_is_found(page: Page, site: Path, words: str, kind: str) -> None:
    page.goto(sample(site, kind))
    load_rules(page)
    assert list(broken_promises(page, words)) == []
    page.reload()
    load_rules(page)
    page.evaluate(f"() => {{ {PLANTED[words]} }}")
    # Therapists read at work: their pages have no way out.
    found = list(broken_promises(page, words))
    assert bool(found) == ((words, kind) != (LEFT, "concept"))
    assert all(fault.startswith(words) for fault in found)


@pytest.mark.parametrize(("said", "plant"), TRACES.items())
def test_a_trace_would_be_found(hosted_page: Page, hosted: str, said: str, plant: str) -> None:
    watcher = watch(hosted_page, hosted)
    answer = hosted_page.goto("about/")
    assert list(of_the_network(answer, watcher, hosted_page, "about/")) == []
    hosted_page.evaluate(plant)
    hosted_page.evaluate("new Promise(requestAnimationFrame)")
    assert [fault for fault in traces(watcher, hosted_page) if fault.startswith(said)]
    assert list(of_the_network(answer, watcher, hosted_page, NOT_FOUND))


@pytest.mark.parametrize("looks", [FULL, *SHORT], ids=["full", "narrow", "wide"])
def test_a_barrier_would_be_found_in_every_look(
    page: Page, site: Path, looks: tuple[Look, ...]
) -> None:
    page.goto(sample(site, "concept"))
    load_axe(page)
    assert list(violations_in(page, looks)) == []
    page.evaluate("document.querySelector('article').append(new Image())")
    found = [fault for fault in violations_in(page, looks) if "image-alt" in fault]
    assert len(found) == sum(rules is not OF_COLOUR for _size, _scheme, rules in looks)
