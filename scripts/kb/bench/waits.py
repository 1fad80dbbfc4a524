"""Measures, in a real browser, how long readers wait: for help, for an answer, for a page to go.

Times depend on the machine, so no test asserts them; ``bench.py`` prints them.
"""

import gzip
import os
import statistics
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from kb.browsers import CHROMIUM_FLAGS, prepare

PAGE = "guide/about-this-guide/"  # its address stays: the code names it
HELP = "help-now/"
# A poor line on an old phone: 300 kbit/s, 400 ms there and back.
POOR_LINE = {
    "offline": False,
    "latency": 400,
    "downloadThroughput": 300_000 / 8,
    "uploadThroughput": 300_000 / 8,
}
FIRST_TEXT = """() => new Promise(done => new PerformanceObserver(list => {
  const [paint] = list.getEntriesByName("first-contentful-paint");
  if (paint) done(paint.startTime);
}).observe({type: "paint", buffered: true}))"""
WORDS = ("confidentialty", "my therapist upset me", "rupture repair", "can i switch therapists")
SLOW = 6  # an old phone beside this machine
FIELD = "form[role=search] input[type=search]"
# Notes, for each letter, the time until the list of results has changed.
LISTEN = """() => {
  window.times = [];
  const field = document.querySelector("form[role=search] input[type=search]");
  const list = document.querySelector("[data-search-results]");
  let typed = 0;
  field.addEventListener("input", () => { typed = performance.now(); }, true);
  new MutationObserver(() => {
    if (typed && list.childElementCount) times.push(performance.now() - typed);
    typed = 0;
  }).observe(list, {childList: true});
}"""
LEAVE = """() => {
  const exit = document.querySelector("[data-exit]");
  const start = performance.now();
  exit.click();
  const gone = !document.querySelector("h1").checkVisibility();
  return gone ? performance.now() - start : Infinity;
}"""


def measure_waits(site: Path) -> dict[str, float]:
    """Measure the built ``site``: what is waited for → milliseconds.

    Raises OSError when there is no browser and none can be fetched.
    """
    if problem := prepare():
        raise OSError(problem)
    with _served(site) as address, _chromium() as browser:
        usual = _keystrokes(_opened(browser, address, 1))
        slow = _keystrokes(_opened(browser, address, SLOW))
        return {
            "help to be readable, at 300 kbit/s and 400 ms": _first_text(browser, address),
            "the search, a letter, in the middle": statistics.median(usual),
            "the search, a letter, the slowest": max(usual),
            f"the search, page slowed {SLOW} times, in the middle": statistics.median(slow),
            f"the search, page slowed {SLOW} times, the slowest": max(slow),
            f"the page to be gone, slowed {SLOW} times": _leaving(_opened(browser, address, SLOW)),
        }


def _first_text(browser: Browser, address: str) -> float:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", POOR_LINE)
    page.goto(f"{address}{HELP}")
    return float(page.evaluate(FIRST_TEXT))


def _keystrokes(page: Page) -> list[float]:
    """Type every search letter by letter; give the milliseconds to each change of the results."""
    page.evaluate(LISTEN)
    for words in WORDS:
        page.fill(FIELD, "")
        # Slower than a person: each letter gets its own answer.
        page.type(FIELD, words, delay=150)
        page.wait_for_timeout(500)
    times: list[float] = page.evaluate("times")
    return times


def _leaving(page: Page) -> float:
    page.route(lambda url: not url.startswith("http://127.0.0.1"), lambda route: route.abort())
    return float(page.evaluate(LEAVE))


def _opened(browser: Browser, address: str, slowed: int) -> Page:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{address}{PAGE}")
    # The first letter waits for the index; what is measured is an open search.
    page.type(FIELD, "trust")
    page.wait_for_selector("[data-search-results] a")
    tools = page.context.new_cdp_session(page)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": slowed})
    return page


@contextmanager
def _chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = os.environ["KB_CHROMIUM"]
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_FLAGS)
        yield browser
        browser.close()


@contextmanager
def _served(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Host(SimpleHTTPRequestHandler):
    """Sends files packed, as every host that we know does."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = gzip.compress(file.read_bytes())
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
