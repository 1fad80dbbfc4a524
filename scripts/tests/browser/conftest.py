"""What the browser tests may ask for: the site being served, Chromium, a fresh page in it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from kb.browsers import CHROMIUM_FLAGS, prepare
from tests.browser.server import Server, serving

NewPage = Callable[..., Page]
# A busy machine is slow, not wrong.
expect.set_options(timeout=30_000)
SIZES = {"small": (320, 568), "phone": (390, 844), "desk": (1280, 800)}


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[Server]:
    """Serve the built site for this worker."""
    with serving(site) as running:
        yield running


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Make ready to drive browsers; there can be only one Playwright at a time."""
    # test.py has looked for the browser; a single test started by hand looks here.
    assert (problem := prepare() if "KB_CHROMIUM" not in os.environ else "") == "", problem
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Start Chromium once for this worker."""
    browser = playwright.chromium.launch(
        executable_path=os.environ["KB_CHROMIUM"], args=CHROMIUM_FLAGS
    )
    yield browser
    browser.close()


@pytest.fixture
def new_page(chromium: Browser, server: Server) -> Iterator[NewPage]:
    """Open pages, each in a browser that remembers nothing; takes Playwright's own options."""
    opened = []

    def new(size: str = "phone", **options: Any) -> Page:
        width, height = SIZES[size]
        viewport = {"width": width, "height": height}
        context = chromium.new_context(base_url=server.origin, **{"viewport": viewport} | options)
        opened.append(context)
        return context.new_page()

    yield new
    for context in opened:
        context.close()


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """Open one page on a phone."""
    return new_page()
