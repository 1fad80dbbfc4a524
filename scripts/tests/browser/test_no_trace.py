"""A visit leaves nothing behind and lets nothing out: every control, every kind of page."""

import pytest
from playwright.sync_api import Page

from tests.browser.pages import SAMPLE
from tests.browser.search import Search
from tests.browser.server import Server
from tests.browser.watcher import EXPECTED_404, stored, watch

CONTROLS = "main button, main input[type=radio], main input[type=checkbox], main summary"
PLANT = (
    "document.body.append(Object.assign(document.createElement('script'), {text: 'planted = 1'}))"
)


@pytest.mark.parametrize("url", SAMPLE, indirect=True)
def test_using_every_control_leaves_no_trace(page: Page, server: Server, url: str) -> None:
    watcher = watch(page, server.origin)
    page.goto(url)
    for control in page.locator(CONTROLS).all():
        if control.is_visible():
            control.click()
    page.keyboard.press("Shift")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    Search(page).find("my therapist upset me")
    assert watcher.faults == []
    assert stored(page) == {}


def test_a_wrong_address_leaves_no_trace(page: Page, server: Server) -> None:
    watcher = watch(page, server.origin)
    page.goto("guide/no-such-page/")
    assert [fault for fault in watcher.faults if EXPECTED_404 not in fault] == []
    assert stored(page) == {}


def test_a_trace_would_be_found(page: Page) -> None:
    page.goto("guide/")
    page.evaluate("localStorage.setItem('read', 'putting it right')")
    page.evaluate("document.cookie = 'seen=1'")
    assert stored(page) == {"cookies": "seen=1", "local": "read", "jar": "seen"}


def test_a_request_to_another_site_is_refused_and_would_be_found(
    page: Page, server: Server
) -> None:
    watcher = watch(page, server.origin)
    page.goto("guide/")
    with page.expect_console_message(
        lambda message: message.text.startswith("policy: connect-src")
    ):
        page.evaluate("fetch('https://count.example.org/').catch(() => 0)")
    assert any("count.example.org" in fault for fault in watcher.faults)


def test_a_script_in_the_page_is_refused(page: Page, server: Server) -> None:
    watch(page, server.origin)
    page.goto("guide/")
    with page.expect_console_message(lambda message: message.text.startswith("policy: script-src")):
        page.evaluate(PLANT)
    assert page.evaluate("typeof planted") == "undefined"


def test_no_page_can_be_put_into_another(page: Page, server: Server) -> None:
    frame = f"<iframe src='{server.origin}guide/'></iframe>"
    page.route(
        "https://frame.example.org/",
        lambda route: route.fulfill(body=frame, content_type="text/html"),
    )
    page.goto("https://frame.example.org/")
    page.wait_for_load_state("networkidle")
    assert "data-help" not in page.frames[1].content()
