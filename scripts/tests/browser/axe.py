"""Asks axe, the accessibility checker, about a page."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Off by itself in axe: 7:1 for text, and targets of 24 px. Whatever fails 4.5:1 fails 7:1 too,
# so it is measured once.
EVERY_RULE: dict[str, Any] = {
    "runOnly": {"type": "tag", "values": STANDARDS},
    "rules": {
        "color-contrast": {"enabled": False},
        "color-contrast-enhanced": {"enabled": True},
        "target-size": {"enabled": True},
    },
    "resultTypes": ["violations"],
}
OF_COLOUR: dict[str, Any] = {
    "runOnly": ["color-contrast-enhanced", "link-in-text-block"],
    "resultTypes": ["violations"],
}


def load_axe(page: Page) -> None:
    """Put axe into the open page."""
    page.evaluate(AXE_SCRIPT)


def violations(page: Page, options: dict[str, Any], within: str = ":root") -> list[str]:
    """Give axe's findings on the open page, one a line: the rule and the first place.

    ``within`` is a selector: only what it matches is looked at.
    """
    found: list[dict[str, Any]] = page.evaluate(
        "([within, options]) => axe.run(within, options).then(result => result.violations)",
        [within, options],
    )
    return [f"{one['id']} × {len(one['nodes'])}: {one['nodes'][0]['html'][:120]}" for one in found]


def rules(page: Page) -> set[str]:
    """Give the names of the rules that the open page breaks."""
    return {line.partition(" ")[0] for line in violations(page, EVERY_RULE)}
