"""Stands in for the site that “Leave this site” opens: it answers, refuses, or stays silent."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page, Request, Route

from tests.browser.pages import leaves_to

Answer = Callable[[Route], None]
NEWS = "<!doctype html><title>Weather</title><p>Sunny.</p>"


@dataclass
class Outside:
    """The other site: its address, and what it was asked, with the Referer of each request."""

    address: str = field(default_factory=leaves_to)
    referers: list[str | None] = field(default_factory=list)

    def answers(self, page: Page) -> "Outside":
        """Let the other site show its news."""
        return self._on(page, lambda route: route.fulfill(body=NEWS, content_type="text/html"))

    def refuses(self, page: Page) -> "Outside":
        """Let the other site be blocked, as in a school or by an app."""
        return self._on(page, lambda route: route.abort("blockedbyclient"))

    def hangs(self, page: Page) -> "Outside":
        """Let the other site not answer, as on a phone without a network: the browser stays here.

        The wait is cut short, since nobody can look into a page while the browser waits.
        """
        return self._on(page, lambda route: route.abort("aborted"))

    def _on(self, page: Page, answer: Answer) -> "Outside":
        def note(route: Route, request: Request) -> None:
            self.referers.append(request.headers.get("referer"))
            answer(route)

        page.context.route(f"{self.address}**", note)
        return self
