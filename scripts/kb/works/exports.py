"""Reads what a reference manager exported, whichever it was: BibTeX, BibLaTeX, RIS, CSL-JSON."""

import re
from dataclasses import dataclass, field

from kb.problems import Refusal
from kb.works import bibtex, csl_json, tagged
from kb.works.bibtex import Entry, Fault
from kb.works.inherit import HELPERS, with_parents
from kb.works.item import Item, item_of
from kb.works.write import as_bibtex

UNKNOWN = (
    "This file holds no works in a form that is read here."
    " Export it again as BibTeX (.bib), RIS (.ris) or CSL-JSON (.json)."
)


@dataclass(frozen=True)
class Exported:
    """One exported work: its key there (if any), its line, and its CSL item."""

    key: str
    line: int
    item: Item


@dataclass
class Export:
    """What one file holds: the works that can be used, and what is wrong with the others."""

    works: list[Exported] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def read_export(text: str) -> Export:
    """Read an exported file; raises Refusal where it holds nothing that is known."""
    found = Export()
    if text.lstrip()[:1] in {"[", "{"}:
        entries = _from_json(text)
    elif re.search(r"^TY  ?- ?", text, re.MULTILINE):
        entries = tagged.ris(text)
    elif re.search(r"^PMID *- ", text, re.MULTILINE):
        entries = tagged.pubmed(text)
    else:
        library = bibtex.split(text)
        found.faults = library.faults
        entries = [one for one in with_parents(library.entries) if one.kind not in HELPERS]
    if not entries and not found.faults:
        raise Refusal(UNKNOWN)
    for entry in entries:
        _take(found, entry)
    return found


def _from_json(text: str) -> list[Entry]:
    """Read CSL-JSON by way of BibTeX, so that one place settles what fields mean."""
    entries = []
    for item in csl_json.items_of(text):
        (entry,) = bibtex.split(as_bibtex("work", item)).entries
        entry.key, entry.line, entry.lines = "", 1, {}
        entries.append(entry)
    return entries


def _take(found: Export, entry: Entry) -> None:
    item = item_of(entry)
    if not item.get("title") and not entry.faults:
        entry.fault("This work has no title.", "Add one there, and export it again.")
    found.faults += dict.fromkeys(entry.faults)
    if not entry.faults:
        found.works.append(Exported(entry.key, entry.line, item))
