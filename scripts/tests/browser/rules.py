"""Rules of our own for an open page: what scanners do not see (rules.js), and how hard it reads."""

from pathlib import Path

from playwright.sync_api import Page

from kb.prose import Block
from kb.readability import ENOUGH_WORDS, measure

SCRIPT = (Path(__file__).parent / "rules.js").read_text("utf-8")
# Hold at any width and in any colours.
OF_CONTENT = (
    "fakeHeadings",
    "vagueLinks",
    "fileNameAlts",
    "sensoryWords",
    "headerlessTables",
    "placeholderLabels",
    "unmarkedLanguage",
    "colourOnly",
    "unreachable",
    "moving",
)
# Depend on the width of the screen.
OF_LAYOUT = ("smallTargets", "smallControls", "sidewaysScroll", "clippedText", "unseenFocus")
# WCAG 1.4.12, and 1.4.4 (the theme's own size is 125 %).
SPACED = (
    "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
    " word-spacing: .16em !important } p { margin-bottom: 2em !important }"
)
DOUBLED = "html { font-size: 250% !important }"
HARDEST_GRADE = 13.0
# All in one question: each costs as much as a short rule.
ASK = """([rules, css]) => {
  if (css) kbRules.dress(css);
  const found = rules.map(rule => kbRules[rule]());
  if (css) kbRules.dress("");
  return found;
}"""


def load_rules(page: Page) -> None:
    """Put the rules into the open page."""
    page.evaluate(SCRIPT)


def broken(page: Page, rule: str, argument: object = None) -> list[str]:
    """Give the faults that one rule finds on the open page."""
    found: list[str] = page.evaluate(f"argument => kbRules.{rule}(argument)", argument)
    return [f"{rule}: {fault}" for fault in found]


def all_broken(page: Page, rules: tuple[str, ...], css: str = "") -> list[str]:
    """Give the faults that ``rules`` find on the open page, in the reader's own ``css`` if any."""
    found: list[list[str]] = page.evaluate(ASK, [rules, css])
    return [f"{rule}: {one}" for rule, all_ in zip(rules, found, strict=True) for one in all_]


def broken_when_dressed(page: Page, css: str) -> list[str]:
    """Give what no longer fits when the reader's own ``css`` is laid over the page."""
    return all_broken(page, ("sidewaysScroll", "clippedText"), css)


def hard_to_read(page: Page) -> list[str]:
    """Give the reading grade of the open page's text where it is above that of a school leaver."""
    passages: list[str] = page.evaluate("kbRules.passages()")
    figures = measure(Block("paragraph", 1, text, "") for text in passages)
    hard = figures.words >= ENOUGH_WORDS and figures.grade > HARDEST_GRADE
    return [f"grade {figures.grade:.1f}"] if hard else []
