"""What the browser tests may ask for: the site being served, Chromium, a fresh page in it."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from kb.browsers import CHROMIUM_FLAGS, prepare
from kb.servers import prepare as prepare_servers
from tests.browser.pages import sample
from tests.browser.server import Server, serving
from tests.site.serving import HOST, served

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
        executable_path=os.environ["KB_CHROMIUM"],
        # The site's own name is this machine.
        args=[*CHROMIUM_FLAGS, f"--host-resolver-rules=MAP {HOST} 127.0.0.1"],
    )
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def hosted(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the built site with nginx, as it is shipped; give its address."""
    assert (problem := prepare_servers()) == "", problem
    with served("nginx", site.resolve(), tmp_path_factory.mktemp("nginx")) as running:
        yield f"https://{HOST}:{running.secure}/"


@pytest.fixture
def url(request: pytest.FixtureRequest, site: Path) -> str:
    """Give the address of the first page of the kind that a test names."""
    return sample(site, request.param)


@pytest.fixture
def client(site: Path) -> str:
    """Give the address of a page for clients."""
    return sample(site, "client page")


@pytest.fixture
def concept(site: Path) -> str:
    """Give the address of a page for therapists, which has no way out."""
    return sample(site, "concept")


@pytest.fixture
def new_page(chromium: Browser, server: Server) -> Iterator[NewPage]:
    """Open pages, each in a browser that remembers nothing; takes Playwright's own options."""
    opened = []

    def new(size: str = "phone", **options: Any) -> Page:
        width, height = SIZES[size]
        viewport = {"width": width, "height": height}
        own = {"base_url": server.origin, "viewport": viewport}
        context = chromium.new_context(**own | options)
        opened.append(context)
        return context.new_page()

    yield new
    for context in opened:
        context.close()


@pytest.fixture
def hosted_page(new_page: NewPage, hosted: str) -> Page:
    """Open one page that nginx serves; nobody trusts a certificate made a moment ago."""
    return new_page(base_url=hosted, ignore_https_errors=True)


@pytest.fixture
def page(new_page: NewPage) -> Page:
    """Open one page on a phone."""
    return new_page()
