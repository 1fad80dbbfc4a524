"""Facts as data: everything in docs/_data, read once, typed, with the line of each entry."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kb.bibliography import Reference, read_bibliography
from kb.fact_shapes import (
    CHOICES,
    ENTRY_FIELDS,
    FILE_FIELDS,
    ITEM_KINDS,
    LIST_FILES,
    MAP_FILES,
    MAY_BE_EMPTY,
    PART_FIELDS,
    Fields,
)
from kb.files import conflict_marks, read_text
from kb.problems import Problem, listed
from kb.shape import SPOKEN, TEXT, at, kind_of, misfits
from kb.yaml_source import Place, YamlSource, read_yaml

DATA = "_data"


@dataclass(frozen=True)
class Facts:
    """All data files. Each YAML file is kept as its source; ``references`` by citation key."""

    sources: dict[str, YamlSource] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)

    def map(self, name: str) -> dict[str, Any]:
        """Give the file ``name`` as a mapping, an empty one where it is not “key: value”."""
        value = self._value(name)
        return value if isinstance(value, dict) else {}

    def list(self, name: str) -> list[dict[str, Any]]:
        """Give the file ``name`` as a list of records; other entries are left out."""
        value = self._value(name)
        value = value.get("lines", []) if isinstance(value, dict) else value
        kept = value if isinstance(value, list) else []
        return [entry for entry in kept if isinstance(entry, dict)]

    def source(self, name: str) -> YamlSource:
        """Give the file ``name`` with its lines (an empty one where the file is missing)."""
        return self.sources.get(name, YamlSource(f"docs/{DATA}/{name}.yml", None))

    def _value(self, name: str) -> Any:
        return self.source(name).value

    @property
    def findings(self) -> dict[str, dict[str, Any]]:
        """Give the findings by id."""
        return {
            key: entry for key, entry in self.map("findings").items() if isinstance(entry, dict)
        }

    @property
    def terms(self) -> dict[str, dict[str, Any]]:
        """Give the glossary terms by id."""
        return {str(entry["id"]): entry for entry in self.list("glossary") if "id" in entry}


def load_facts(docs: Path) -> tuple[Facts, list[Problem]]:
    """Read every data file below ``docs``; give the facts and every fault in their shape."""
    sources: dict[str, YamlSource] = {}
    problems: list[Problem] = []
    for name in sorted({*LIST_FILES, *MAP_FILES}):
        source, faults = _load_yaml(docs / DATA / f"{name}.yml", f"docs/{DATA}/{name}.yml")
        sources[name] = source
        problems += faults or list(_shape_faults(name, source))
    references, faults = read_bibliography(
        docs / DATA / "references.bib", f"docs/{DATA}/references.bib"
    )
    return Facts(sources, references), problems + faults


def _load_yaml(path: Path, shown: str) -> tuple[YamlSource, list[Problem]]:
    text, problems = read_text(path, shown)
    if text is None:
        return YamlSource(shown, None), problems
    marks = conflict_marks(text, shown)
    if marks:
        return YamlSource(shown, None), marks
    source, faults = read_yaml(text, shown)
    return source, problems + faults


def _shape_faults(name: str, source: YamlSource) -> Iterator[Problem]:
    value, wanted = source.value, dict if name in MAP_FILES else list
    if value is None and name in MAY_BE_EMPTY:
        return
    if value is None and not source.lines:
        what = "There is nothing in this file."
        yield Problem(source.path, 1, what, f"Bring it back: git restore {source.path}")
        return
    if not isinstance(value, wanted):
        what = (
            "This file should be a list." if wanted is list else "This file should be “key: value”."
        )
        yield Problem(source.path, source.line(), what, "Compare it with the comment at its top.")
    elif name in FILE_FIELDS:
        yield from _record_faults(name, FILE_FIELDS[name], source, (), "this file")
    elif fields := ENTRY_FIELDS.get(name):
        for place in value if isinstance(value, dict) else range(len(value)):
            spoken = f"“{place}”" if wanted is dict else "this entry"
            yield from _record_faults(name, fields, source, (place,), spoken)


def _record_faults(
    name: str, fields: Fields, source: YamlSource, place: Place, spoken: str
) -> Iterator[Problem]:
    yield from misfits(source, fields, place, spoken)
    for key in fields:
        inside = (*place, key)
        yield from _word_faults(name, source, inside)
        yield from _item_faults(name, source, inside)
        if part := PART_FIELDS.get((name, key)):
            for spot in _groups(source, inside):
                yield from _record_faults(name, part, source, spot, f"“{key}”")


def _groups(source: YamlSource, place: Place) -> list[Place]:
    """Give where the groups of lines at ``place`` stand: one, or one for each item of a list."""
    value = at(source.value, place)
    if isinstance(value, list):
        return [(*place, index) for index in range(len(value))]
    return [place] if isinstance(value, dict) else []


def _word_faults(name: str, source: YamlSource, place: Place) -> Iterator[Problem]:
    key, value = str(place[-1]), at(source.value, place)
    allowed = CHOICES.get((name, key), ())
    if allowed and isinstance(value, str) and value and value not in allowed:
        what = f"“{value}” is not a word that “{key}” can take."
        yield Problem(source.path, source.line(*place), what, f"It can be {listed(allowed)}.")


def _item_faults(name: str, source: YamlSource, place: Place) -> Iterator[Problem]:
    key, value = str(place[-1]), at(source.value, place)
    kind = ITEM_KINDS.get((name, key))
    for index, item in enumerate(value if kind and isinstance(value, list) else []):
        if kind_of(item) != kind:
            what = f"“{key}” holds something that is not {SPOKEN[str(kind)]}."
            advice = "Put it in quotation marks." if kind == TEXT else "Write it without letters."
            yield Problem(source.path, source.line(*place, index), what, advice)
