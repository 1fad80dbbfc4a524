"""Asks axe, the accessibility checker, about a page."""

from collections.abc import Iterator
from typing import Any, Literal

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.conftest import SIZES
from tests.browser.looks import resize

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
# What a style sheet alone decides stands on a few pages as on all: see pages.standing_for_all.
OF_TEXT: dict[str, Any] = {
    **EVERY_RULE,
    "rules": {
        name: {"enabled": False}
        for name in ("color-contrast", "color-contrast-enhanced", "target-size")
    },
}
OF_COLOUR: dict[str, Any] = {
    "runOnly": ["color-contrast-enhanced", "link-in-text-block"],
    "resultTypes": ["violations"],
}


# Each look: the window, light or dark, the rules that are asked.
Look = tuple[tuple[int, int], Literal["light", "dark"], dict[str, Any]]
NARROW, WIDE = SIZES["small"], SIZES["desk"]
FULL: tuple[Look, ...] = (
    (NARROW, "light", EVERY_RULE),
    (NARROW, "dark", OF_COLOUR),
    (WIDE, "dark", OF_COLOUR),
    (WIDE, "light", EVERY_RULE),
)
# By turns: a menu that only one width shows is the same on all pages of a kind.
SHORT: tuple[tuple[Look, ...], ...] = (
    ((NARROW, "light", OF_TEXT),),
    ((WIDE, "light", OF_TEXT),),
)


def violations_in(page: Page, looks: tuple[Look, ...]) -> Iterator[str]:
    """Give axe's findings on the open page in each look, with motion reduced.

    Colours then change at once, so that none is measured half-way.
    """
    for size, scheme, rules in looks:
        resize(page, size)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for fault in violations(page, rules):
            yield f"({scheme}, {size[0]} px) {fault}"


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
