"""Makes the files of the search: short answers, the full text for when they fail, and the worker.

Text in, text out, and the same for the same pages. The reader's browser makes its index from them;
see parts/index.js and sections.js.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown.extensions.toc import slugify

from kb.environment import ROOT
from kb.kinds import CLIENT, EVERYONE, THERAPIST
from kb.search.script import worker_script
from kb.search.weight import Answer, within
from kb.search.words import read_words

ANSWERS = "search/answers.json"
FULL_TEXT = "search/full-text.json"
WORKER = "search/worker.js"
AUDIENCES = (EVERYONE, CLIENT, THERAPIST)
# Headings that many pages share (“In short”) tell no page from another.
SHARED = 0.06
# On how many pages an author is cited whose given name is worth its weight.
OFTEN_CITED = 3
# What a reader may have to fetch before the first answer, in gzipped bytes: as much for each page
# as keeps it below 60 KB, worker included, at today's size; and never more than the second.
PER_PAGE, FEWEST_PAGES = 270, 165
LARGEST_ANSWERS = 330_000


@dataclass(frozen=True)
class Section:
    """A part of a page below one heading; the text before the first has an empty heading."""

    heading: str
    anchor: str
    text: str


@dataclass(frozen=True)
class Record:
    """One page as the search knows it. ``rank`` below 100 lets other pages come first.

    ``authors`` are “given name, family name” of those who are looked up with both.
    """

    key: str
    url: str
    title: str
    audience: str
    description: str
    also_called: tuple[str, ...] = ()
    people_say: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    cited: tuple[str, ...] = ()
    authors: tuple[tuple[str, str], ...] = ()
    rank: int = 100


def build(records: Sequence[Record], words: Mapping[str, Any] | None = None) -> dict[str, str]:
    """Give file name → text of every file of the search.

    Takes the pages and the vocabulary: this project's own where none is given.
    """
    words = read_words(ROOT / "docs")[0] if words is None else words
    works = sorted({work for record in records for work in record.cited})
    numbers = {work: number for number, work in enumerate(works)}
    shared = _shared_headings(records)
    vocabulary = _vocabulary(words, [record.key for record in records])
    people = _given_names(records)

    def answers_file(rows: Iterable[Answer]) -> str:
        pages = [row.compact() for row in rows]
        return _json({"words": vocabulary, "works": works, "people": people, "pages": pages})

    answers = [_answer(record, numbers, shared) for record in records]
    fitting = within(_largest(len(records)), answers, lambda rows: _weight(answers_file(rows)))
    return {
        ANSWERS: answers_file(fitting),
        FULL_TEXT: _json(_full_text(records)),
        WORKER: worker_script(),
    }


def _largest(pages: int) -> int:
    return min(LARGEST_ANSWERS, PER_PAGE * max(FEWEST_PAGES, pages))


def _answer(record: Record, numbers: Mapping[str, int], shared: frozenset[str]) -> Answer:
    own = [part for part in record.sections if part.heading and part.heading not in shared]
    return Answer(
        url=record.url,
        title=record.title,
        audience=AUDIENCES.index(record.audience),
        summary=record.description,
        also=list(record.also_called),
        say=list(record.people_say),
        headings=[_heading(part) for part in own],
        cited=[numbers[work] for work in record.cited],
        rank=record.rank,
    )


def _heading(part: Section) -> list[str]:
    """Give a heading, with its anchor only where that does not follow from it."""
    follows = part.anchor == slugify(part.heading, "-")
    return [part.heading] if follows else [part.heading, part.anchor]


def _shared_headings(records: Sequence[Record]) -> frozenset[str]:
    counts = Counter(
        heading for record in records for heading in {part.heading for part in record.sections}
    )
    limit = max(2, SHARED * len(records))
    return frozenset(heading for heading, count in counts.items() if count > limit)


def _vocabulary(words: Mapping[str, Any], keys: Sequence[str]) -> dict[str, Any]:
    """Give the vocabulary with pages as numbers: those that are not there are left out."""
    numbers = {key: number for number, key in enumerate(keys)}

    def known(pages: Iterable[str]) -> list[int]:
        return [numbers[key] for key in pages if key in numbers]

    never = tuple(words["never_for_distress"])
    return {
        **words,
        "when_unsure": {name: known(pages) for name, pages in words["when_unsure"].items()},
        "distress": [
            {"first": known(kind["first"]), "words": kind["words"]} for kind in words["distress"]
        ],
        "never_for_distress": known(key for key in keys if key.startswith(never)),
    }


def _given_names(records: Sequence[Record]) -> dict[str, str]:
    """Give given name → family names, so that “Carl” is known for a part of “Carl Rogers”."""
    families: dict[str, set[str]] = {}
    cited = Counter(name for record in records for name in set(record.authors))
    for given, family in (name for name, pages in cited.items() if pages >= OFTEN_CITED):
        families.setdefault(given, set()).add(family)
    return {given: " ".join(sorted(names)) for given, names in sorted(families.items())}


def _full_text(records: Sequence[Record]) -> dict[str, Any]:
    rows = [
        [number, part.text, *_heading(part)]
        for number, record in enumerate(records)
        for part in record.sections
        if part.text
    ]
    return {"sections": rows}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _weight(text: str) -> int:
    return len(gzip.compress(text.encode(), 6, mtime=0))
