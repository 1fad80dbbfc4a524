"""Read references.bib, the source of every citation, and keep it as CSL items."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kb.files import conflict_marks, read_text
from kb.problems import Problem
from kb.works import bibtex, dates
from kb.works.inherit import HELPERS, with_parents
from kb.works.item import item_of, text_in
from kb.works.marks import plain
from kb.works.names import OTHERS, family
from kb.works.write import as_bibtex

# What was read of a work for this site: a field of our own. No exporter writes it, so that a
# private note of someone’s reference manager (“annote”, “note”) cannot be taken for it.
READ = "x-read"
# Web pages are often undated; an article or a book without a year has lost it.
MAY_BE_UNDATED = {"webpage", "legislation", "regulation", "dataset", "software"}


@dataclass(frozen=True)
class Reference:
    """One work: its key, line in the file, CSL item, names, year and what was read of it."""

    key: str
    line: int
    csl: dict[str, Any]
    authors: tuple[str, ...]
    year: str
    read: str

    @property
    def title(self) -> str:
        """Give the work's title in plain letters."""
        return plain(str(self.csl.get("title", "")))


def read_bibliography(path: Path, shown: str) -> tuple[dict[str, Reference], list[Problem]]:
    """Parse a BibTeX file: citation key → reference, and the faults found."""
    text, problems = read_text(path, shown)
    if text is None:
        return {}, problems
    problems = [*problems, *conflict_marks(text, shown)]
    if problems:
        return {}, problems
    references, faults = parse_bibliography(text, shown)
    return references, list(faults)


# The same text gives the same mapping, so that what is set from it is set once in a preview.
@lru_cache(maxsize=4)
def parse_bibliography(text: str, shown: str) -> tuple[dict[str, Reference], tuple[Problem, ...]]:
    """Read BibTeX or BibLaTeX: citation key → reference, and the faults found."""
    library = bibtex.split(text)
    entries = [entry for entry in with_parents(library.entries) if entry.kind not in HELPERS]
    references = {entry.key: _reference(entry) for entry in entries if entry.key}
    faults = [*library.faults, *(fault for entry in entries for fault in entry.faults)]
    problems = [
        Problem(shown, fault.line, fault.what, fault.cure) for fault in dict.fromkeys(faults)
    ]
    if not references and not problems:
        # BibTeX takes all that is no entry for a comment, a damaged file too.
        what = "No work can be read from this file."
        problems.append(Problem(shown, 1, what, "Add one, or bring it back."))
    return references, tuple(sorted(problems))


def as_file(references: Mapping[str, Reference]) -> str:
    """Give the works as BibTeX for readers: known fields only, whatever stands in the file read."""
    entries = (as_bibtex(key, one.csl, one.read) for key, one in sorted(references.items()))
    return "\n".join(entries)


def _reference(entry: bibtex.Entry) -> Reference:
    broken = bool(entry.faults)
    item = item_of(entry)
    if not broken:  # one that is broken has been told of already
        _whole(entry, item)
    item.setdefault("title", entry.key)
    return Reference(
        key=entry.key,
        line=entry.line,
        csl=item,
        authors=tuple(family(name) for name in item.get("author", []) if name != OTHERS),
        year=dates.in_words(item.get("issued"), item.get("status", "")),
        read=text_in(entry, READ),
    )


def _whole(entry: bibtex.Entry, item: dict[str, Any]) -> None:
    if not entry.fields:
        entry.fault(f"The entry “{entry.key}” is empty.", "Fill it in, or delete it.")
        return
    if not item.get("title"):
        entry.fault(f"The reference “{entry.key}” has no title.", "Add “title = {…}”.")
    dated = {"year", "date"} & entry.fields.keys() or "status" in item
    if not dated and item["type"] not in MAY_BE_UNDATED:
        what = f"The reference “{entry.key}” has no year."
        entry.fault(what, "Add “year = {…}”, or “year = {n.d.}” where the work bears none.")
