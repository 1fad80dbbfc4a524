"""Pages that speak of suicide or self-harm offer help first, and never name a way to do it.

The rules follow the World Health Organization's advice to media (2023): help is named before the
subject, and no method, dose or place stands near it. The list of words is ours and never shown.
"""

import re
from collections.abc import Iterator

from kb.markers import markers
from kb.pages import Page
from kb.problems import Problem
from kb.prose import words
from kb.reading import Line, Passage, matter_lines, reading
from kb.site import Site

RISK = re.compile(
    r"\b(suicid\w*|self[- ]harm\w*|self[- ]injur\w*|kill (?:your|my|them)sel\w+)", re.I
)
METHOD = re.compile(
    r"\b(hang(?:ing|ed)? (?:your|my|him|her|them)sel\w+|noose|overdos\w+|poison\w*|helium"
    r"|carbon monoxide|firearms?|guns?|shoot\w*|razors?|blades?|slit\w*|drown\w*|train tracks?"
    r"|jump\w* (?:off|from|in front)|ledge|painless\w*|suicide notes?|cut (?:your|my) wrists?"
    r"|\d+\s?(?:mg|milligrams?|grams?|tablets?|pills?))\b",
    re.I,
)
NEAR = 40
BOX = "crisis-lines"


def check(site: Site) -> Iterator[Problem]:
    """Give every mention without help before it, every method near one, and every shout."""
    for page in site.pages.values():
        yield from _help_first(page)
        yield from _methods(page)
        yield from _shouts(page)


def _help_first(page: Page) -> Iterator[Problem]:
    box = min((marker.line for marker in markers(page) if marker.name == BOX), default=0)
    above = matter_lines(page, "title", "description", "people_say")
    in_head = [line for line in above if RISK.search(line.text)]
    in_body = [line for line in reading(page).lines if RISK.search(line.text)]
    if box:
        late = [line for line in in_body[:1] if line.number < box]
        what = "stands here before the help box."
    else:
        late = (in_body or in_head)[:1]
        what = "stands on this page, which has no help box."
    advice = "Put <!-- crisis-lines: first --> on a line of its own before it."
    for line in late:
        yield Problem(page.shown, line.number, f"“{_risk(line)}” {what}", advice)


def _risk(line: Line) -> str:
    found = RISK.search(line.text)
    return found[0] if found else ""


def _methods(page: Page) -> Iterator[Problem]:
    passages = reading(page).passages
    if not any(RISK.search(passage.block.text) for passage in passages):
        return
    for line, near in _windows(passages):
        if (found := METHOD.search(line.text)) and RISK.search(near):
            what = f"“{found[0]}” stands near words about suicide or self-harm."
            advice = "Leave it out, or say it so that nobody learns a way: “what could hurt you”."
            yield Problem(page.shown, line.number, what, advice)


def _windows(passages: tuple[Passage, ...]) -> Iterator[tuple[Line, str]]:
    """Give each sentence with the words around it, forty on either side."""
    sentences = [line for passage in passages for line in passage.sentences]
    for place, line in enumerate(sentences):
        before = words(" ".join(one.text for one in sentences[max(0, place - NEAR) : place]))
        after = words(" ".join(one.text for one in sentences[place + 1 : place + NEAR]))
        yield line, " ".join([*before[-NEAR:], line.text, *after[:NEAR]])


def _shouts(page: Page) -> Iterator[Problem]:
    for line in (*matter_lines(page, "title", "description"), *reading(page).lines):
        if "!" in line.text.replace("![", ""):
            what = "This line has an exclamation mark."
            yield Problem(page.shown, line.number, what, "End the sentence with a full stop.")
