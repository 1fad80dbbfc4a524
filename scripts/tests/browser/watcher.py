"""Watches a page for all that a visit could leave behind or let out."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import ConsoleMessage, Page, Request

# Violations of the policy are told to the page; the page tells the console.
LISTEN = """addEventListener("securitypolicyviolation", event =>
  console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`))"""
# What the browser says of an address that is wrong on purpose.
EXPECTED_404 = "the server responded with a status of 404"
STORED = """async () => ({
  cookies: document.cookie,
  local: Object.keys(localStorage).join(),
  session: Object.keys(sessionStorage).join(),
  databases: (await indexedDB.databases()).map(one => one.name).join(),
  caches: (await caches.keys()).join(),
  workers: (await navigator.serviceWorker.getRegistrations()).map(one => one.scope).join(),
  name: window.name,
})"""


@dataclass
class Watcher:
    """What was asked of the network, and what the browser complained of."""

    origin: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @property
    def outward(self) -> list[str]:
        """Give every request to another site."""
        return [url for url in self.requests if not url.startswith((self.origin, "data:"))]

    @property
    def faults(self) -> list[str]:
        """Give every complaint, and every request to another site."""
        return [*self.complaints, *(f"request: {url}" for url in self.outward)]

    def take(self) -> list[str]:
        """Give every fault since this was last asked."""
        faults = self.faults
        self.complaints.clear()
        self.requests.clear()
        return faults

    def _asked(self, request: Request) -> None:
        self.requests.append(request.url)

    def _told(self, message: ConsoleMessage) -> None:
        # Warnings are about features that this browser does not know yet.
        if message.type == "error":
            self.complaints.append(message.text)


def watch(page: Page, origin: str) -> Watcher:
    """Start to watch ``page``, whose own site is at ``origin``."""
    watcher = Watcher(origin)
    page.add_init_script(LISTEN)
    page.context.on("request", watcher._asked)
    page.on("console", watcher._told)
    page.on("pageerror", lambda error: watcher.complaints.append(f"script: {error}"))
    return watcher


def stored(page: Page) -> dict[str, Any]:
    """Give everything that the browser has stored for the open page's site: what, and its names."""
    found: dict[str, Any] = page.evaluate(STORED)
    cookies = [str(cookie.get("name")) for cookie in page.context.cookies()]
    return {what: names for what, names in {**found, "jar": ",".join(cookies)}.items() if names}
