"""Pages that speak of suicide or self-harm offer help first, and never name a way to do it.

The rules follow the World Health Organization's advice to media (2023): help is named before the
subject, and no method, dose or place stands near it. The list of words is ours and never shown.
"""

import re
from collections.abc import Iterator

from kb.markers import markers
from kb.pages import Page
from kb.plain_page import plain_body, plain_matter
from kb.plain_text import PlainText
from kb.problems import Problem
from kb.prose import words
from kb.reading import Line
from kb.risk import METHOD, RISK
from kb.site import Site

NEAR = 50  # words
BOX = "crisis-lines"


def check(site: Site) -> Iterator[Problem]:
    """Give every mention without help before it, every method near one, and every shout."""
    for page in site.pages.values():
        in_head, in_body = tuple(plain_matter(page)), plain_body(page)
        yield from _help_first(page, list(_found(RISK, in_head)), list(_found(RISK, in_body)))
        yield from _methods(page, (*in_head, *in_body))
        yield from _shouts(page, in_body)


def _found(pattern: re.Pattern[str], texts: tuple[PlainText, ...]) -> Iterator[Line]:
    for text in texts:
        for one in pattern.finditer(text.text):
            yield Line(text.line_at(one.start()), one[0])


def _help_first(page: Page, in_head: list[Line], in_body: list[Line]) -> Iterator[Problem]:
    box = min((marker.line for marker in markers(page) if marker.name == BOX), default=0)
    if box:
        late = [line for line in in_body[:1] if line.number < box]
        what = "stands here before the help box."
    else:
        late = (in_body or in_head)[:1]
        what = "stands on this page, which has no help box."
    advice = "Put <!-- crisis-lines: first --> on a line of its own before it."
    for line in late:
        yield Problem(page.shown, line.number, f"“{line.text}” {what}", advice)


def _methods(page: Page, texts: tuple[PlainText, ...]) -> Iterator[Problem]:
    """Give each method with a word of risk before or after it that is near."""
    whole = "\n".join(text.text for text in texts)
    risks = [found.span() for found in RISK.finditer(whole)]
    if not risks:
        return
    place = 0
    for text in texts:
        for found in METHOD.finditer(text.text):
            start, end = place + found.start(), place + found.end()
            if any(_is_near(whole, (start, end), risk) for risk in risks):
                what = f"“{found[0]}” stands near words about suicide or self-harm."
                advice = (
                    "Leave it out, or say it so that nobody learns a way: “what could hurt you”."
                )
                yield Problem(page.shown, text.line_at(found.start()), what, advice)
        place += len(text.text) + 1


def _is_near(whole: str, one: tuple[int, int], other: tuple[int, int]) -> bool:
    first, last = sorted((one, other))
    return len(words(whole[first[1] : last[0]])) <= NEAR


def _shouts(page: Page, in_body: tuple[PlainText, ...]) -> Iterator[Problem]:
    shown = (*plain_matter(page, "title", "description"), *in_body)
    spoken = (line for text in shown if not text.is_code for line in text.lines())
    for number, text in spoken:
        if "!" in text:
            what = "This line has an exclamation mark."
            yield Problem(page.shown, number, what, "End the sentence with a full stop.")
