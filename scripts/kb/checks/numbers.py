"""Help numbers and phone numbers stand in the data files only, where their checks are kept."""

import re
from collections.abc import Iterator

from kb.pages import Page
from kb.problems import Problem
from kb.reading import Line, matter_lines, reading, without_comments
from kb.site import Site

PHONE = re.compile(
    r"(?<![\w.,/-])(?:"
    r"(?:\+?\d{1,2}[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}"  # as in Canada and the United States
    r"|\+\d[\d -]{7,13}\d"  # with the code of a country
    r"|0\d{2,4} \d{3,4} \d{3,4}"
    r"|\d{10,11}"
    r")(?![\w-])"
)
SHORT = ("911", "988", "741741", "686868", "678678")
ADDRESS = re.compile(r"https?://[^\s)>]+|\]\([^()\n]*\)")
DIALS = ("tel:", "sms:")
DIGITS_OF_SHORT = range(3, 10)
CURE = (
    "Write the marker <!-- crisis-lines: first --> on its own line, or link to help-now.md;"
    " the practice’s number comes with <!-- practice-contact -->."
)


def check(site: Site) -> Iterator[Problem]:
    """Give every number to call or text that a page holds."""
    short = _short_numbers(site)
    for page in site.pages.values():
        for line in _lines(page):
            for pattern in (PHONE, short):
                for found in pattern.finditer(line.text):
                    yield _problem(page, line.number, found[0])
        for link in reading(page).links:
            if link.target.lower().startswith(DIALS):
                yield _problem(page, link.line, link.target)


def _problem(page: Page, line: int, number: str) -> Problem:
    what = f"The number “{number}” is typed here; when it changes, nobody would find it."
    return Problem(page.shown, line, what, CURE)


def _short_numbers(site: Site) -> re.Pattern[str]:
    digits = {re.sub(r"\D", "", number.dialled) for number in site.facts.crisis.numbers}
    numbers = sorted({*SHORT, *(number for number in digits if len(number) in DIGITS_OF_SHORT)})
    any_of = "|".join("[ -]?".join(number) for number in numbers)
    return re.compile(rf"(?<![\w.,/$-])(?:{any_of})(?![\w-]|[.,]\d)")


def _lines(page: Page) -> Iterator[Line]:
    yield from matter_lines(page, "title", "description", "tab", "people_say")
    for number, text in enumerate(without_comments(page.body).split("\n"), page.first_line):
        yield Line(number, ADDRESS.sub("", text))
