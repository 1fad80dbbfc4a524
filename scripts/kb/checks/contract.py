"""Each kind of page holds the sections its readers count on, in their order."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.kinds import SHEETS
from kb.page_text import never_closed
from kb.pages import Page
from kb.problems import Problem, did_you_mean
from kb.reading import Heading, Passage, reading
from kb.site import Site
from kb.situations import LEVELS, NEXT_STEP, WORDS

IN_SHORT, USUAL, WHEN = "In short", "Usual, worth raising, not OK", "When to act"
SENTENCES_IN_SHORT, ENOUGH_WORDS = 3, 2
CLIENT = (IN_SHORT, USUAL, WORDS, WHEN)
OWN_FORM = {
    "guide/about-this-guide",
    "guide/whole-guide",
    "guide/when-it-feels-wrong/is-this-usual",
}
SIGNS, SIDES = "Signs in the room", ("The client", "The therapist")
CONCEPT = (
    "At a glance",
    "Not to be confused with",
    SIGNS,
    "What helps",
    WORDS,
    "Better not",
    "Evidence",
    "Supervision questions",
)
BUILT = {
    "You might say",
    "The therapist’s side",
    "What clients say",
    "Related",
    "The client’s side",
    "Pages that mention this",
    "About this article",
    "Sources",
}


@dataclass(frozen=True)
class Part:
    """What stands below one heading, up to the next; the opening of a page has no heading."""

    heading: Heading
    passages: tuple[Passage, ...]

    def count(self, kind: str) -> int:
        """Give how many blocks of this kind stand here."""
        return sum(passage.block.kind == kind for passage in self.passages)


def check(site: Site) -> Iterator[Problem]:
    """Give every section that is missing, out of order, or not as its kind of page needs it."""
    grouped = _grouped(site)
    for page in site.pages.values():
        if never_closed(page):
            continue  # what is told there may hold all that seems to be missing
        parts = _parts(page)
        yield from _built(page, parts)
        if _is_client_page(page):
            yield from _client(page, parts)
        elif _is_concept(page, grouped):
            yield from _concept(page, parts)


def _grouped(site: Site) -> set[str]:
    """Give the pages in the groups of the therapists' menu: these are the concepts."""
    folder = site.menu.find("therapists")
    groups = [child for child in (folder.children if folder else ()) if child.children]
    return {key for group in groups for key in group.keys()}


def _parts(page: Page) -> list[Part]:
    found = reading(page)
    starts = [Heading(0, 0, "", ""), *found.headings]
    ends = [*(heading.line for heading in found.headings), page.first_line + len(page.body)]
    spoken = [one for one in found.passages if one.block.kind != "heading"]
    return [
        Part(start, tuple(one for one in spoken if start.line < one.block.line < end))
        for start, end in zip(starts, ends, strict=True)
    ]


def _is_client_page(page: Page) -> bool:
    own_form = page.is_hub or page.key in OWN_FORM or page.key.startswith(SHEETS)
    return page.kind == "guide" and not own_form


def _is_concept(page: Page, grouped: set[str]) -> bool:
    stated = page.items("also_called") or page.key in grouped
    return page.kind == "therapists" and not page.is_hub and bool(stated)


def _built(page: Page, parts: list[Part]) -> Iterator[Problem]:
    for part in parts:
        if part.heading.text in BUILT:
            what = f"The build writes the section “{part.heading.text}” itself."
            advice = (
                "Move what it says to the front matter or into citations, then take it out here."
            )
            yield Problem(page.shown, part.heading.line, what, advice)


def _client(page: Page, parts: list[Part]) -> Iterator[Problem]:
    by_title = {part.heading.text: part for part in parts}
    # A purely practical page, such as one on cost, has nothing to sort.
    sorts = USUAL in by_title or any(level in by_title for level in LEVELS)
    yield from _order(page, parts, tuple(one for one in CLIENT if sorts or one != USUAL), 2)
    if short := by_title.get(IN_SHORT):
        count = sum(len(passage.sentences) for passage in short.passages)
        if count != SENTENCES_IN_SHORT:
            what = f"“{IN_SHORT}” has {count} sentence{'' if count == 1 else 's'}."
            yield Problem(page.shown, short.heading.line, what, "Write exactly three.")
    if sorts:
        yield from _order(page, parts, LEVELS, 3)
        yield from _filled(page, [by_title[level] for level in LEVELS if level in by_title])
    if (words := by_title.get(WORDS)) and words.count("item") < ENOUGH_WORDS:
        what = f"“{WORDS}” holds fewer than {ENOUGH_WORDS} phrases."
        yield Problem(page.shown, words.heading.line, what, "Add lines such as - “…”.")
    yield from _next_step(page, by_title.get(WHEN, parts[-1]))


def _filled(page: Page, levels: list[Part]) -> Iterator[Problem]:
    for level in levels:
        if not level.count("item"):
            what = f"“{level.heading.text}” has no list."
            yield Problem(page.shown, level.heading.line, what, "Add two to four lines after “- ”.")


def _next_step(page: Page, last: Part) -> Iterator[Problem]:
    steps = [
        page.body.count("\n", 0, found.start()) + page.first_line
        for found in NEXT_STEP.finditer(page.body)
    ]
    if not steps:
        what = "The page gives no next step."
        advice = "End “When to act” with a line **One next step:** and one small concrete thing."
        yield Problem(page.shown, max(last.heading.line, page.first_line), what, advice)
    for line in steps[1:]:
        yield Problem(page.shown, line, "This is a second next step.", "Keep one of the two.")


def _concept(page: Page, parts: list[Part]) -> Iterator[Problem]:
    opening, by_title = parts[0], {part.heading.text: part for part in parts}
    if len(opening.passages) != 1 or len(opening.passages[0].sentences) != 1:
        what = "The page does not open with a definition in one sentence."
        advice = "Write it before “## At a glance”, and nothing else there."
        yield Problem(page.shown, page.first_line, what, advice)
    yield from _order(page, parts, CONCEPT, 2)
    yield from _order(page, parts, SIDES, 3)
    if (words := by_title.get(WORDS)) and not words.count("answer"):
        what = f"“{WORDS}” holds no answer to what a client says."
        advice = "Write the client’s words, and below them “:   “ and your answer."
        yield Problem(page.shown, words.heading.line, what, advice)


def _order(page: Page, parts: list[Part], wanted: tuple[str, ...], level: int) -> Iterator[Problem]:
    headings = [part.heading for part in parts if part.heading.level == level]
    found = [heading for heading in headings if heading.text in wanted]
    names = [heading.text for heading in found]
    others = {one.text: one for one in headings if one.text not in wanted and one.text}
    for name in wanted:
        if name not in names:
            yield _missing(page, name, found, others, wanted)
    right = sorted(found, key=lambda heading: wanted.index(heading.text))
    for heading, expected in zip(found, right, strict=True):
        if heading.text != expected.text:
            what = f"“{heading.text}” stands where “{expected.text}” should."
            yield Problem(page.shown, heading.line, what, f"Keep this order: {', '.join(wanted)}.")
            return


def _missing(
    page: Page,
    name: str,
    found: list[Heading],
    others: dict[str, Heading],
    wanted: tuple[str, ...],
) -> Problem:
    near = [one for text, one in others.items() if did_you_mean(name, [text])]
    if near:
        what = f"“{near[0].text}” is not the name of a section."
        return Problem(page.shown, near[0].line, what, f"Did you mean “{name}”?")
    after = [one for one in found if wanted.index(one.text) > wanted.index(name)]
    where = f"before “{after[0].text}”" if after else "at the end"
    line = after[0].line if after else max(page.first_line, *(one.line for one in found), 1)
    return Problem(page.shown, line, f"The section “{name}” is missing.", f"Add it {where}.")
