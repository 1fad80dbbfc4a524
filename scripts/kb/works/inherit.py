"""Gives chapters what they take from the book they stand in (BibTeX’s “crossref”)."""

from collections.abc import Iterable

from kb.works.bibtex import Entry

# Entries that only give others their fields (BibLaTeX).
HELPERS = {"xdata", "set"}
PARENTS = ("crossref", "xdata")
# What the book’s title and its author are for a chapter (BibLaTeX, appendix B).
RENAMED = {"title": "booktitle", "subtitle": "booksubtitle", "author": "bookauthor"}
OWN = {"pages", "doi", "url", "x-read", *PARENTS}


def with_parents(entries: Iterable[Entry]) -> list[Entry]:
    """Give the entries, each with the fields it inherits; an unknown parent is a fault."""
    found = list(entries)
    known = {entry.key: entry for entry in found}
    for entry in found:
        for name in PARENTS:
            if parent_key := entry.fields.get(name, "").strip():
                _inherit(entry, known.get(parent_key), name, parent_key)
    return found


def _inherit(entry: Entry, parent: Entry | None, name: str, key: str) -> None:
    if parent is None:
        entry.fault(
            f"“{name}” of “{entry.key}” names no work: “{key}”.",
            "Add it, or delete the line.",
            name,
        )
        return
    renamed = RENAMED if name == "crossref" and entry.kind != parent.kind else {}
    for field, value in parent.fields.items():
        if field not in OWN:
            entry.fields.setdefault(renamed.get(field, field), value)
