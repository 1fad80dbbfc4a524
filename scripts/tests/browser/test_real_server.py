"""Every page as the real nginx sends it over TLS: nothing is left behind, asked for or refused."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright

from kb.browsers import CHROMIUM_FLAGS
from kb.servers import prepare
from tests.browser.pages import addresses
from tests.browser.search import Search
from tests.browser.watcher import EXPECTED_404, stored, watch
from tests.site.built import NOT_FOUND
from tests.site.serving import HOST, served


@pytest.fixture(scope="module")
def origin(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the built site with nginx, as it is shipped; give its address."""
    assert (problem := prepare()) == "", problem
    with served("nginx", site.resolve(), tmp_path_factory.mktemp("nginx")) as server:
        yield f"https://{HOST}:{server.secure}/"


@pytest.fixture(scope="module")
def secure_page(playwright: Playwright, origin: str) -> Iterator[Page]:
    """Open a page in a browser that takes the site's name for this machine."""
    browser = playwright.chromium.launch(
        executable_path=os.environ["KB_CHROMIUM"],
        args=[*CHROMIUM_FLAGS, f"--host-resolver-rules=MAP {HOST} 127.0.0.1"],
    )
    # The certificate was made a moment ago, by nobody that a browser trusts.
    yield browser.new_context(base_url=origin, ignore_https_errors=True).new_page()
    browser.close()


def test_every_page_keeps_its_policy_and_leaves_no_trace(
    secure_page: Page, site: Path, origin: str
) -> None:
    watcher = watch(secure_page, origin)
    for url in addresses(site):
        answer = secure_page.goto(url)
        assert answer is not None
        assert "content-security-policy" in answer.headers, url
        # The page for wrong addresses is not to be had by its own.
        assert answer.status == (404 if url == NOT_FOUND else 200), url
    Search(secure_page).find("repair")
    assert [fault for fault in watcher.faults if EXPECTED_404 not in fault] == []
    assert stored(secure_page) == {}
