"""Pages that speak of suicide or self-harm offer help first, and never name a way to do it.

The rules follow the World Health Organization's advice to media (2023): help is named before the
subject, and no method, dose or place stands near it. The list of words is ours and never shown.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.markers import markers
from kb.pages import Page
from kb.plain_page import plain_body, plain_matter
from kb.plain_text import PlainText
from kb.problems import Problem
from kb.risk import METHOD, RISK
from kb.sentences import words
from kb.site import Site

NEAR = 50  # words
BOX = "crisis-lines"


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
        if risks:
            yield from _methods(page, (*in_head, *in_body), risks)
        yield from _shouts(page, in_body)


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


def _methods(page: Page, texts: tuple[PlainText, ...], risks: list[_Found]) -> Iterator[Problem]:
    """Give each method with a word of risk before or after it that is near."""
    whole = "\n".join(text.text for text in texts)
    for one in _found(METHOD, texts, 0):
        if any(_is_near(whole, one, risk) for risk in risks):
            what = f"“{one.text}” stands near words about suicide or self-harm."
            advice = "Leave it out, or say it so that nobody learns a way: “what could hurt you”."
            yield Problem(page.shown, one.line, what, advice)


def _is_near(whole: str, one: _Found, other: _Found) -> bool:
    first, last = sorted((one, other), key=lambda found: found.start)
    return len(words(whole[first.end : last.start])) <= NEAR


def _shouts(page: Page, in_body: tuple[PlainText, ...]) -> Iterator[Problem]:
    shown = (*plain_matter(page, "title", "description"), *in_body)
    spoken = (line for text in shown if not text.is_code for line in text.lines())
    for number, text in spoken:
        if "!" in text:
            what = "This line has an exclamation mark."
            yield Problem(page.shown, number, what, "End the sentence with a full stop.")
