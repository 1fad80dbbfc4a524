"""Reads the pages as the search is to know them: names, phrases, sections, works cited."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from markdown.extensions.toc import slugify, unique

from kb.bibliography import Reference
from kb.facts import Facts
from kb.kinds import KINDS, SHEETS
from kb.pages import Page
from kb.prose import blocks
from kb.search.index import Record, Section

MARK = re.compile(r"\[\^([^\]\s]+)\]|^<!-- finding: ([a-z0-9-]+) -->$", re.MULTILINE)
FINDING = re.compile(r"^<!-- finding: ([a-z0-9-]+) -->$", re.MULTILINE)

# Pages that repeat what other pages say, or hold no answer of their own.
LEFT_OUT = {"search", "guide/whole-guide"}
# Pages that lead to others come after the pages they lead to (100 is usual).
RANKS = {
    "references": 50,
    "in-your-own-words": 70,
    "glossary": 70,
    "therapists/a-to-z": 70,
    "therapists/map": 70,
    "therapists/evidence": 90,
}
HUB, ARTICLE, SHEET = 88, 90, 88


def records(pages: Mapping[str, Page], facts: Facts) -> tuple[Record, ...]:
    """Give a record for each page that the search may lead to, in the order of their keys."""
    return tuple(_record(page, facts) for key, page in sorted(pages.items()) if key not in LEFT_OUT)


def _record(page: Page, facts: Facts) -> Record:
    return Record(
        key=page.key,
        url=page.url,
        title=page.title,
        audience=KINDS[page.kind].audience,
        description=page.text("description"),
        also_called=page.items("also_called"),
        people_say=page.items("people_say"),
        sections=_sections(page, facts),
        cited=_cited(page, facts),
        authors=tuple(_first_authors(page, facts)),
        rank=_rank(page),
    )


def _rank(page: Page) -> int:
    if page.key in RANKS:
        return RANKS[page.key]
    if page.key.startswith(SHEETS):
        return SHEET
    if page.is_hub:
        return HUB
    return ARTICLE if page.kind == "articles" else 100


# ------------------------------------------------------------ sections


@dataclass
class _Part:
    heading: str = ""
    anchor: str = ""
    texts: list[str] = field(default_factory=list)

    def section(self) -> Section:
        return Section(self.heading, self.anchor, " ".join(self.texts))


def _sections(page: Page, facts: Facts) -> tuple[Section, ...]:
    if page.key == "glossary":
        return tuple(_terms(facts))
    parts, anchors = [_Part()], set[str]()
    for _line, level, text in sorted(_lines(page, facts), key=lambda line: line[0]):
        if level in {2, 3}:
            parts.append(_Part(text, anchor_of(text, anchors)))
        else:
            parts[-1].texts.append(text)
    return tuple(part.section() for part in parts if part.heading or part.texts)


def anchor_of(heading: str, taken: set[str]) -> str:
    """Give the id that the build gives a heading, and note it in ``taken``."""
    return str(unique(slugify(heading, "-"), taken))


def _lines(page: Page, facts: Facts) -> Iterator[tuple[int, int, str]]:
    """Give line, heading level (0 for text) and words of each block and finding."""
    for block in blocks(page.body, page.first_line):
        yield block.line, block.level, block.text
    for mark in FINDING.finditer(page.body):
        if found := facts.findings.get(mark[1]):
            line = page.body.count("\n", 0, mark.start()) + page.first_line
            yield line, 0, found.claim


def _terms(facts: Facts) -> Iterator[Section]:
    for key, term in facts.terms.items():
        yield Section(term.term, key, " ".join((term.plain, term.clinician, *term.also)))


# ------------------------------------------------------------ works


def _cited(page: Page, facts: Facts) -> tuple[str, ...]:
    """Give the works a page cites, as often as it does: the most cited first."""
    counts = Counter(key for key in _keys(page, facts) if key in facts.references)
    return tuple(
        work_name(facts.references[key])
        for key, count in counts.most_common()
        for _ in range(count)
    )


def _keys(page: Page, facts: Facts) -> Iterator[str]:
    for mark in MARK.finditer(page.body):
        if mark[1]:
            yield mark[1]
        elif found := facts.findings.get(mark[2]):
            yield from found.references


def _first_authors(page: Page, facts: Facts) -> Iterator[tuple[str, str]]:
    """Give the given and the family name of each first author: others are typed without."""
    for key in _keys(page, facts):
        reference = facts.references.get(key)
        first = (reference.csl.get("author") or [{}])[0] if reference else {}
        if "given" in first:
            yield first["given"].split()[0].lower(), first["family"].lower()


def work_name(reference: Reference) -> str:
    """Give a work as it is cited, and as a reader may type it: ``Hill & Knox (2009)``."""
    *others, last = reference.authors or (reference.title,)
    names = f"{', '.join(others)} & {last}" if others else last
    return f"{names} ({reference.year})"
