"""Reads what a reference manager exported, whichever it was: BibTeX, BibLaTeX, RIS, CSL-JSON."""

import re
from dataclasses import dataclass, field

from kb.problems import Refusal
from kb.works import bibtex, csl_json, tagged
from kb.works.bibtex import Entry, Fault
from kb.works.inherit import HELPERS, with_parents
from kb.works.item import Item, item_of

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
    if text.lstrip()[:1] in {"[", "{"}:
        items = csl_json.items_of(text)
        if not items:
            raise Refusal(UNKNOWN)
        return Export([Exported("", 1, item) for item in items])
    found = Export()
    if re.search(r"^TY  ?- ?", text, re.MULTILINE):
        entries = tagged.ris(text)
    elif re.search(r"^PMID *- ", text, re.MULTILINE):
        entries = tagged.pubmed(text)
    else:
        library = bibtex.split(text)
        entries, found.faults = with_parents(library.entries), library.faults
        entries = [entry for entry in entries if entry.kind not in HELPERS]
    if not entries and not found.faults:
        raise Refusal(UNKNOWN)
    for entry in entries:
        _take(found, entry)
    return found


def _take(found: Export, entry: Entry) -> None:
    item = item_of(entry)
    if not item.get("title") and not entry.faults:
        entry.fault(f"The work “{entry.key}” has no title.", "Add one there, and export it again.")
    found.faults += dict.fromkeys(entry.faults)
    if not entry.faults:
        found.works.append(Exported(entry.key, entry.line, item))
