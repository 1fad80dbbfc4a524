"""Uses the search as a reader does."""

import re
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

ANSWERED = re.compile(r"result|Nothing found|could not")


@dataclass(frozen=True)
class Search:
    """The search of an open page: the one in the header, or the page's own."""

    page: Page
    place: str = "header"

    @property
    def box(self) -> Locator:
        """Give the whole search: field, status line and results."""
        return self.page.locator(f"[data-search={self.place}]")

    @property
    def field(self) -> Locator:
        """Give the field."""
        return self.box.locator("form[role=search] input[type=search]")

    @property
    def status(self) -> Locator:
        """Give the line that a screen reader announces."""
        return self.box.locator("[data-search-status][role=status]")

    @property
    def results(self) -> Locator:
        """Give the links found."""
        return self.box.locator("[data-search-results] a")

    def find(self, words: str) -> "Search":
        """Put ``words`` in place of what stands in the field, and wait for the answer.

        All at once: with letter after letter, a slow machine would announce the answer to the
        first few, and a test would take it for the answer to all.
        """
        self.field.fill("")
        self.field.focus()
        self.page.keyboard.insert_text(words)
        expect(self.status).to_have_text(ANSWERED)
        return self

    def follow(self, key: str = "Enter") -> None:
        """Press ``key`` to open a result, and wait until its page is there."""
        before = self.page.url
        self.page.keyboard.press(key)
        self.page.wait_for_url(lambda url: url != before)

    def addresses(self) -> list[str]:
        """Give where the results lead, below the site's root."""
        links: list[str] = self.results.evaluate_all(
            "all => all.map(one => new URL(one.href).pathname)"
        )
        return [link.removeprefix("/") for link in links]
