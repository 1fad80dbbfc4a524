"""Facts as data: everything in docs/_data, read once into typed objects, with every fault."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from kb.bibliography import Reference, read_bibliography
from kb.crisis_agreement import disagreements
from kb.crisis_models import NO_LINES, Country, CrisisLines
from kb.fact_faults import typed
from kb.fact_models import (
    NO_PRACTICE,
    Finding,
    Person,
    Place,
    Practice,
    SourcePoint,
    Term,
    WordingRule,
)
from kb.fact_types import Text, host_of
from kb.files import conflict_marks, read_text
from kb.problems import Problem
from kb.yaml_source import YamlSource, read_yaml

DATA = "_data"
# Each file, what it holds, and the name under which Facts keeps it.
FILES: Mapping[str, tuple[str, Any]] = {
    "crisis-lines": ("crisis", CrisisLines),
    "findings": ("findings", dict[str, Finding]),
    "glossary": ("glossary", tuple[Term, ...]),
    "people": ("people", dict[str, Person]),
    "places": ("places", dict[str, Place]),
    "practice": ("practice", Practice),
    "redirects": ("redirects", dict[str, Text]),
    "source-points": ("points", dict[str, SourcePoint]),
    "wording": ("wording", tuple[WordingRule, ...]),
}
# Nobody may be listed yet, no page moved, and the practice may have no old articles.
MAY_BE_EMPTY = frozenset({"people", "redirects", "source-points"})


@dataclass(frozen=True)
class Facts:
    """All data files, typed. A file with a fault is held as if it said nothing.

    Its name is then among ``faulty``, and whoever would tell what follows from its silence asks
    ``is_sound`` first. A build stops at a fault, so that no page is ever made from such a file.
    """

    crisis: CrisisLines = NO_LINES
    findings: Mapping[str, Finding] = field(default_factory=dict)
    glossary: tuple[Term, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    practice: Practice = NO_PRACTICE
    redirects: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[str, SourcePoint] = field(default_factory=dict)
    wording: tuple[WordingRule, ...] = ()
    references: Mapping[str, Reference] = field(default_factory=dict)
    sources: Mapping[str, YamlSource] = field(default_factory=dict)
    faulty: frozenset[str] = frozenset()

    def source(self, name: str) -> YamlSource:
        """Give the file ``name`` as it was typed, for its lines (empty where it is missing)."""
        return self.sources.get(name, YamlSource(f"docs/{DATA}/{name}.yml", None))

    def is_sound(self, *names: str) -> bool:
        """Tell whether none of the files ``names`` has a fault."""
        return not self.faulty.intersection(names)

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Give the glossary terms by id."""
        return {term.id: term for term in self.glossary}

    @property
    def own_place(self) -> Place | None:
        """Give the practice's own place."""
        return self.places.get(self.practice.place)

    @property
    def own_country(self) -> Country | None:
        """Give the practice's own country, or None where crisis-lines.yml does not name it."""
        here = self.own_place
        return self.crisis.countries.get(here.country) if here else None


def load_facts(docs: Path) -> tuple[Facts, list[Problem]]:
    """Read every data file below ``docs``; give the facts and every fault in them."""
    held: dict[str, Any] = {}
    sources: dict[str, YamlSource] = {}
    found: dict[str, list[Problem]] = {}
    for name, (attribute, wanted) in FILES.items():
        path, shown = docs / DATA / f"{name}.yml", f"docs/{DATA}/{name}.yml"
        sources[name], value, found[name] = _load(path, shown, name, wanted)
        if value is not None:
            held[attribute] = value
    references, faults = read_bibliography(
        docs / DATA / "references.bib", f"docs/{DATA}/references.bib"
    )
    found["references"] = faults
    faulty = frozenset(name for name, problems in found.items() if problems)
    facts = Facts(**held, references=references, sources=sources, faulty=faulty)
    return facts, [problem for name in sorted(found) for problem in found[name]]


def crisis_lines_of(text: str) -> CrisisLines | None:
    """Give an earlier text of crisis-lines.yml as it was, or None where it had a fault."""
    value = _read(text, "crisis-lines.yml", "crisis-lines")[1]
    return value if isinstance(value, CrisisLines) else None


def _load(path: Path, shown: str, name: str, wanted: Any) -> tuple[YamlSource, Any, list[Problem]]:
    text, problems = read_text(path, shown)
    if text is None:
        return YamlSource(shown, None), None, problems
    if marks := conflict_marks(text, shown):
        return YamlSource(shown, None), None, marks
    return _read(text, shown, name)


# A preview reads every file again after each change, and all but one are as they were.
@lru_cache(maxsize=64)
def _read(text: str, shown: str, name: str) -> tuple[YamlSource, Any, list[Problem]]:
    source, problems = read_yaml(text, shown)
    if source.value is None and (problems or name in MAY_BE_EMPTY):
        return source, None, problems
    if source.value is None:
        what = "There is nothing in this file."
        nothing = Problem(shown, 1, what, f"Bring it back: git restore {shown}")
        return source, None, [nothing]
    value, faults = typed(source, FILES[name][1])
    told = {problem.line for problem in problems}
    faults = [problem for problem in faults if problem.line not in told]
    problems = [*problems, *faults, *_disagreements(value, source)]
    return source, None if problems else value, problems


def _disagreements(value: Any, source: YamlSource) -> Iterator[Problem]:
    """Give what does not agree within one file whose values are all of the right kind."""
    match value:
        case CrisisLines():
            yield from disagreements(value, source)
        case Practice():
            yield from _leads_back(value, source)


def _leads_back(practice: Practice, source: YamlSource) -> Iterator[Problem]:
    if host_of(practice.leave_site_to) == host_of(practice.site_url):
        what = "“Leave this site” would lead back to this site."
        advice = "Write a public page full of everyday news, for example https://weather.gc.ca/"
        yield Problem(source.path, source.line("leave_site_to"), what, advice)
