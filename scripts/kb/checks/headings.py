"""Headings make an outline: levels two and three, each once, none empty, none faked in bold."""

import re
from collections.abc import Iterator
from itertools import pairwise

from markdown_it.token import Token

from kb.pages import Page
from kb.problems import Problem
from kb.prose import plain, tokens
from kb.reading import Heading, reading, without_comments
from kb.site import Site

TITLE, SECTION, DEEPEST = 1, 2, 3
NO_SPACE = re.compile(r"#{1,6}[^#\s]")
END = (".", "?", "!", "…", ".”", "?”", "!”")


def check(site: Site) -> Iterator[Problem]:
    """Give every heading that breaks a page's outline."""
    for page in site.pages.values():
        headings = reading(page).headings
        for heading in headings:
            yield from _alone(page, heading)
        yield from _steps(page, headings)
        yield from _doubled(page, headings)
        yield from _bold(page)
        yield from _glued(page)


def _alone(page: Page, heading: Heading) -> Iterator[Problem]:
    if not heading.text:
        what, advice = "This heading has no words.", "Write them, or take the line out."
    elif heading.mark in {"-", "="}:
        what = f"The line below “{heading.text[:40]}” makes a heading of it."
        advice = "Leave an empty line before it, or start the heading with “## ”."
    elif heading.level == TITLE:
        what = "The page’s title already comes from its front matter."
        advice = "Start this heading with “## ”; if it only says the title again, take it out."
    elif heading.level > DEEPEST:
        what = f"“{heading.text[:40]}” stands {heading.level} levels deep."
        advice = "Use “## ” and “### ” only; deeper outlines lose readers."
    else:
        return
    yield Problem(page.shown, heading.line, what, advice)


def _steps(page: Page, headings: tuple[Heading, ...]) -> Iterator[Problem]:
    level = TITLE
    for heading in headings:
        if heading.level > level + 1 and heading.level <= DEEPEST:
            what = f"“{heading.text[:40]}” skips a level."
            advice = f"Start it with “{'#' * (level + 1)} ”, or add the heading it belongs under."
            yield Problem(page.shown, heading.line, what, advice)
        level = heading.level


def _doubled(page: Page, headings: tuple[Heading, ...]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for heading in headings:
        if heading.level != SECTION or not heading.text:
            continue
        if first := seen.get(heading.text.casefold()):
            what = f"“{heading.text[:40]}” is a heading a second time (first on line {first})."
            advice = "Give each section a name of its own."
            yield Problem(page.shown, heading.line, what, advice)
        seen.setdefault(heading.text.casefold(), heading.line)


def _bold(page: Page) -> Iterator[Problem]:
    for before, token in pairwise(tokens(page.body)):
        if before.type == "paragraph_open" and before.level == 0 and _is_bold_line(token):
            line = (token.map[0] if token.map else 0) + page.first_line
            what = f"“{plain(token)[:40]}” is a heading made of bold letters."
            advice = "Start the line with “## ” or “### ” instead; screen readers need it."
            yield Problem(page.shown, line, what, advice)


def _is_bold_line(token: Token) -> bool:
    marks = [child.type for child in token.children or [] if child.type != "text" or child.content]
    whole = marks[:1] == ["strong_open"] and marks[-1:] == ["strong_close"]
    return whole and marks.count("strong_open") == 1 and not plain(token).endswith(END)


def _glued(page: Page) -> Iterator[Problem]:
    for number, line in enumerate(without_comments(page.body).split("\n"), page.first_line):
        if NO_SPACE.match(line):
            what = f"“{line[:40]}” is not clear: a heading, or a line that starts with “#”?"
            yield Problem(page.shown, number, what, "Leave a space after “#” if it is a heading.")
