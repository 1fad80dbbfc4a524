"""Pages that speak of suicide or self-harm offer help first, and never name a way to do it.

The rules follow the World Health Organization's advice to media (2023): help is named before the
subject, and no method, dose or place stands near it. The list of words is ours and never shown.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from kb.markers import markers
from kb.pages import Page
from kb.plain_page import plain_body, plain_data, plain_matter
from kb.plain_text import PlainText
from kb.problems import Problem
from kb.risk import METHOD, RISK
from kb.sentences import words
from kb.site import Site

NEAR = 50  # words
BOX = "crisis-lines"
# Data files whose texts stand on pages; the help lines are named as they name themselves.
SHOWN = ("findings", "glossary", "places")


@dataclass(frozen=True)
class _Found:
    """Words found: what they say, their line, and where they stand among all words of the page."""

    text: str
    line: int
    start: int
    end: int


def check(site: Site) -> Iterator[Problem]:
    """Give every mention without help before it, every method near one, and every shout."""
    for page in site.pages.values():
        in_head, in_body = tuple(plain_matter(page)), plain_body(page)
        first = sum(len(text.text) + 1 for text in in_head)
        risks = [*_found(RISK, in_head, 0), *_found(RISK, in_body, first)]
        yield from _help_first(page, risks, first)
        yield from _methods(page.shown, (*in_head, *in_body), risks)
        spoken = plain_matter(page, "title", "description")
        yield from _shouts(page.shown, (*spoken, *in_body))
    for source in map(site.facts.source, SHOWN):
        for text in plain_data(source):
            yield from _methods(source.path, (text,), list(_found(RISK, [text], 0)))
            yield from _shouts(source.path, [text])
    yield from _glossary(site)


def _found(pattern: re.Pattern[str], texts: Iterable[PlainText], place: int) -> Iterator[_Found]:
    for text in texts:
        for one in pattern.finditer(text.text.lower()):
            start, end = one.span()
            yield _Found(text.text[start:end], text.line_at(start), place + start, place + end)
        place += len(text.text) + 1


def _help_first(page: Page, risks: list[_Found], first: int) -> Iterator[Problem]:
    """Give the first mention that has no help above it. ``first`` is where the body begins."""
    in_body = [one for one in risks if one.start >= first]
    box = min((marker.line for marker in markers(page) if marker.name == BOX), default=0)
    if box:
        late = [one for one in in_body[:1] if one.line < box]
        what = "stands here before the help box."
    else:
        late = (in_body or risks)[:1]
        what = "stands on this page, which has no help box."
    advice = "Put <!-- crisis-lines: first --> on a line of its own before it."
    for one in late:
        yield Problem(page.shown, one.line, f"“{one.text}” {what}", advice)


def _glossary(site: Site) -> Iterator[Problem]:
    """Give the first mention in the glossary, where no page that shows it has the help box."""
    names = [{marker.name for marker in markers(page)} for page in site.pages.values()]
    if any({"glossary", BOX} <= those for those in names):
        return
    source = site.facts.source("glossary")
    for one in islice(_found(RISK, plain_data(source), 0), 1):
        what = f"“{one.text}” would stand on the glossary’s page, which has no help box."
        advice = (
            "Put <!-- crisis-lines: first --> on that page, on a line before <!-- glossary -->."
        )
        yield Problem(source.path, one.line, what, advice)


def _methods(path: str, texts: tuple[PlainText, ...], risks: list[_Found]) -> Iterator[Problem]:
    """Give each method with a word of risk before or after it that is near."""
    if not risks:
        return
    whole = "\n".join(text.text for text in texts)
    for one in _found(METHOD, texts, 0):
        if any(_is_near(whole, one, risk) for risk in risks):
            what = f"“{one.text}” stands near words about suicide or self-harm."
            advice = "Leave it out, or say it so that nobody learns a way: “what could hurt you”."
            yield Problem(path, one.line, what, advice)


def _is_near(whole: str, one: _Found, other: _Found) -> bool:
    first, last = sorted((one, other), key=lambda found: found.start)
    return len(words(whole[first.end : last.start])) <= NEAR


def _shouts(path: str, texts: Iterable[PlainText]) -> Iterator[Problem]:
    spoken = (line for text in texts if not text.is_code for line in text.lines())
    for number, text in spoken:
        if "!" in text:
            what = "This line has an exclamation mark."
            yield Problem(path, number, what, "End the sentence with a full stop.")
