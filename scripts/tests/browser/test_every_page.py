"""Every page keeps every promise: all are tried in one visit, which costs more than most looks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewPage
from tests.browser.pages import share
from tests.browser.promises import PROMISES
from tests.browser.rules import load_rules

PARTS = 8  # shares of the pages, to be tried side by side
LID = """document.body.insertAdjacentHTML("beforeend", "<p id=lid>Please accept</p>");
Object.assign(lid.style, {position: "fixed", inset: 0, margin: 0, zIndex: 9});"""
HIDE = """const sheet = new CSSStyleSheet();
sheet.replaceSync("@media print { article p { display: none } }");
document.adoptedStyleSheets = [sheet];"""
# What is plain and what fits is planted in the page of barriers.
PLANTED = {
    "has no help in the first screen": LID,
    "cannot be left": LID,
    "covers what has the focus": LID,
    "has its answer further down": "document.querySelector('h1').style.marginTop = '600px'",
    "loses text on paper": HIDE,
}


def broken_promises(page: Page, url: str) -> Iterator[str]:
    page.emulate_media(reduced_motion="no-preference")
    page.goto(url)
    load_rules(page)
    for words, promise in PROMISES.items():
        yield from (f"/{url} {words}: {fault}" for fault in promise(page))


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_keeps_every_promise(page: Page, site: Path, part: int) -> None:
    faults = [fault for url in share(site, part, PARTS) for fault in broken_promises(page, url)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("url", ["guide/during/trust/", "therapists/repair/"])
@pytest.mark.parametrize("words", PLANTED)
def test_a_broken_promise_is_found(new_page: NewPage, words: str, url: str) -> None:
    page = new_page()
    page.goto(url)
    load_rules(page)
    assert list(PROMISES[words](page)) == []
    page.evaluate(f"() => {{ {PLANTED[words]} }}")
    # Therapists read at work: their pages have no way out.
    assert bool(list(PROMISES[words](page))) == (words != "cannot be left" or "guide" in url)
