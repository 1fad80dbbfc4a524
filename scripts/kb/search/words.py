"""Reads the search's vocabulary, docs/_data/search-words.yml, and says what is wrong with it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kb.files import conflict_marks, read_text
from kb.problems import Problem
from kb.shape import LIST, MAP, TEXT, Field, misfits
from kb.yaml_source import YamlSource, read_yaml

NAME = "search-words"
WORD_LISTS = ("small", "general", "apart", "about_therapy", "feelings", "other_therapies")
LINE_LISTS = ("forms", "same", "harmless", "figures_of_speech", "never_for_distress")
MAPS = ("spellings", "short_forms", "askers", "when_unsure", "sets")
FIELDS = {
    **{name: Field((TEXT,), True, f"{name}: >- and words below") for name in WORD_LISTS},
    **{name: Field((LIST,), True, f"{name}: and lines below") for name in LINE_LISTS},
    **{name: Field((MAP,), True, f"{name}: and lines below") for name in MAPS},
    "distress": Field((LIST,), True, "distress: and groups below"),
}
DISTRESS = {
    "about": Field((TEXT,), True, "about: danger right now"),
    "first": Field((LIST,), True, "first: [help-now]"),
    "words": Field((LIST,), True, "words: and lines below"),
}
SET = re.compile(r"\b[A-Z]{3,}\b")
EMPTY: dict[str, Any] = {
    **dict.fromkeys(WORD_LISTS, ""),
    **{name: [] for name in (*LINE_LISTS, "distress")},
    **{name: {} for name in MAPS},
}


def read_words(docs: Path) -> tuple[dict[str, Any], list[Problem]]:
    """Read the vocabulary below ``docs``; give it, and every fault in it.

    With a fault the vocabulary is an empty one: a search without it still finds.
    """
    path = docs / "_data" / f"{NAME}.yml"
    shown = f"docs/_data/{NAME}.yml"
    text, problems = read_text(path, shown)
    if text is None:
        return EMPTY, problems
    if marks := conflict_marks(text, shown):
        return EMPTY, marks
    source, faults = read_yaml(text, shown)
    problems += faults or list(_faults(source))
    return (EMPTY if problems else source.value), problems


def _faults(source: YamlSource) -> Iterator[Problem]:
    if shape := list(misfits(source, FIELDS, (), "the vocabulary")):
        yield from shape
        return
    for name in LINE_LISTS:
        yield from _not_texts(source, (name,))
    for number in range(len(source.value["distress"])):
        place = ("distress", number)
        if shape := list(misfits(source, DISTRESS, place, "this kind of distress")):
            yield from shape
            continue
        yield from _not_texts(source, (*place, "words"))
        yield from _unknown_sets(source, (*place, "words"))
    yield from _unknown_sets(source, ("harmless",))
    yield from _unknown_sets(source, ("figures_of_speech",))


def _lines(source: YamlSource, place: tuple[str | int, ...]) -> list[Any]:
    value = source.value
    for step in place:
        value = value[step]
    return list(value)


def _not_texts(source: YamlSource, place: tuple[str | int, ...]) -> Iterator[Problem]:
    for number, line in enumerate(_lines(source, place)):
        if not isinstance(line, str):
            what = f"“{line}” is read as something other than words."
            cure = 'Put the line in quotation marks: - "988".'
            yield Problem(source.path, source.line(*place, number), what, cure)


def _unknown_sets(source: YamlSource, place: tuple[str | int, ...]) -> Iterator[Problem]:
    known = source.value["sets"]
    for number, line in enumerate(_lines(source, place)):
        for name in SET.findall(str(line)):
            if name not in known:
                what = f"“{name}” stands in capitals, but no such set is listed."
                cure = f"Known sets: {', '.join(known)}. Other words are written in lower case."
                yield Problem(source.path, source.line(*place, number), what, cure)
