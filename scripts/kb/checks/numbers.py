"""Help numbers and phone numbers stand in the data files only, where their checks are kept."""

import re
from collections.abc import Iterator

from kb.phone_numbers import found_numbers, short_numbers
from kb.plain_page import plain_body, plain_data, plain_matter
from kb.plain_text import made_plain
from kb.problems import Problem
from kb.reading import reading
from kb.site import Site

NO_HOME = ("glossary", "findings")
SHORT = ("911", "988", "741741", "686868", "678678")
DIALS = ("tel:", "sms:", "smsto:", "callto:", "facetime:", "skype:", "whatsapp:")
DIGITS_OF_SHORT = range(3, 10)
CURE = (
    "Write the marker <!-- crisis-lines: first --> on its own line, or link to help-now.md;"
    " the practice’s number comes with <!-- practice-contact -->."
)


def check(site: Site) -> Iterator[Problem]:
    """Give every number to call or text in a page, or in a data file that is no home of numbers."""
    short = _short_numbers(site)
    for page in site.pages.values():
        for text in (*plain_matter(page), *plain_body(page)):
            for place, number in found_numbers(text.text, short):
                yield _problem(page.shown, text.line_at(place), number)
        for link in reading(page).links:
            is_told = any(found_numbers(made_plain(link.text), short))
            if link.target.lower().startswith(DIALS) and not is_told:
                yield _problem(page.shown, link.line, link.target)
    for source in map(site.facts.source, NO_HOME):
        for text in plain_data(source):
            for place, number in found_numbers(text.text, short):
                yield _problem(source.path, text.line_at(place), number)


def _problem(path: str, line: int, number: str) -> Problem:
    what = f"The number “{number}” is typed here; when it changes, nobody would find it."
    return Problem(path, line, what, CURE)


def _short_numbers(site: Site) -> re.Pattern[str]:
    digits = {re.sub(r"\D", "", number.dialled) for number in site.facts.crisis.numbers}
    return short_numbers({*SHORT, *(one for one in digits if len(one) in DIGITS_OF_SHORT)})
