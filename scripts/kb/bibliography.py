"""Read references.bib, the source of every citation, and keep it as CSL items."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pybtex.database import BibliographyData, Entry, Person, parse_string
from pybtex.exceptions import PybtexError
from pybtex.richtext import Text
from pybtex.scanner import PybtexSyntaxError

from kb.files import conflict_marks, read_text
from kb.problems import Problem

ENTRY = re.compile(r"^@(\w+)\s*\{\s*([^,\s]+)", re.MULTILINE)
ADDRESSES = {"doi", "url"}
CSL_TYPES = {
    "article": "article-journal",
    "book": "book",
    "incollection": "chapter",
    "inbook": "chapter",
    "inproceedings": "paper-conference",
    "techreport": "report",
    "report": "report",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "thesis": "thesis",
    "online": "webpage",
    "misc": "webpage",
}
CSL_TEXT = {
    "title": "title",
    "journal": "container-title",
    "booktitle": "container-title",
    "volume": "volume",
    "number": "issue",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "howpublished": "publisher",
    "edition": "edition",
    "doi": "DOI",
    "url": "URL",
}


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
        """Give the work's title."""
        return str(self.csl.get("title", ""))


def read_bibliography(path: Path, shown: str) -> tuple[dict[str, Reference], list[Problem]]:
    """Parse a BibTeX file: citation key → reference, and the faults found."""
    text, problems = read_text(path, shown)
    if text is None:
        return {}, problems
    problems = conflict_marks(text, shown) or [*problems, *_doubled(text, shown)]
    if problems:
        return {}, problems
    references, faults = _read(text, shown)
    return references, list(faults)


# The same text gives the same mapping, so that what is set from it is set once in a preview.
@lru_cache(maxsize=4)
def _read(text: str, shown: str) -> tuple[dict[str, Reference], tuple[Problem, ...]]:
    lines = {found[2]: text.count("\n", 0, found.start()) + 1 for found in ENTRY.finditer(text)}
    try:
        data = parse_string(text, "bibtex")
        references = {
            key: _reference(key, entry, lines.get(key, 1)) for key, entry in data.entries.items()
        }
    except (PybtexError, RecursionError) as error:
        return {}, (_fault(error, shown),)
    # BibTeX takes all that is no entry for a comment, a damaged file too.
    empty = Problem(shown, 1, "No work can be read from this file.", "Add one, or bring it back.")
    return references, tuple(_unfit(data, lines, shown)) if references else (empty,)


def _reference(key: str, entry: Entry, line: int) -> Reference:
    people = entry.persons.get("author", [])
    return Reference(
        key=key,
        line=line,
        csl=_csl(key, entry),
        authors=tuple(_family(person) for person in people),
        year=str(entry.fields.get("year", "n.d.")),
        read=_clean(str(entry.fields.get("annote", ""))),
    )


def _csl(key: str, entry: Entry) -> dict[str, Any]:
    fields = {name.lower(): _field(name.lower(), value) for name, value in entry.fields.items()}
    item: dict[str, Any] = {"id": key, "type": CSL_TYPES.get(entry.type.lower(), "document")}
    item |= {CSL_TEXT[name]: value for name, value in fields.items() if name in CSL_TEXT}
    if "pages" in fields:
        item["page"] = fields["pages"].replace("--", "–")
    if fields.get("year", "").isdigit():
        item["issued"] = {"date-parts": [[int(fields["year"])]]}
    for role in ("author", "editor"):
        if role in entry.persons:
            item[role] = [_name(person) for person in entry.persons[role] if _family(person)]
    return item


def _name(person: Person) -> dict[str, str]:
    given = " ".join([*person.first_names, *person.middle_names])
    if not given:
        return {"literal": _family(person)}
    return {"family": _family(person), "given": _clean(given)}


def _family(person: Person) -> str:
    return _clean(" ".join([*person.prelast_names, *person.last_names, *person.lineage_names]))


def _field(name: str, value: str) -> str:
    # In an address two hyphens are no dash, and a backslash only guards what follows it.
    return re.sub(r"[{}\\\s]", "", value) if name in ADDRESSES else _clean(value)


def _clean(text: str) -> str:
    if "\\" in text:  # accents as LaTeX writes them; an unguarded “%” would start a comment there
        text = str(Text.from_latex(re.sub(r"(?<!\\)%", r"\\%", text)))
    without_braces = text.replace("{", "").replace("}", "")
    return re.sub(r"\s+", " ", without_braces.replace("--", "–")).strip()


def _doubled(text: str, shown: str) -> list[Problem]:
    seen: set[str] = set()
    problems = []
    for found in ENTRY.finditer(text):
        if found[2] in seen:
            line = text.count("\n", 0, found.start()) + 1
            what = f"The key “{found[2]}” stands here a second time."
            problems.append(Problem(shown, line, what, "Keep one of the two entries."))
        seen.add(found[2])
    return problems


def _fault(error: Exception, shown: str) -> Problem:
    line = error.lineno if isinstance(error, PybtexSyntaxError) else 1
    what = f"This entry cannot be read as BibTeX ({str(error).splitlines()[0]})."
    cure = "Look for a missing comma, brace or quotation mark in the entry above."
    return Problem(shown, line or 1, what, cure)


def _unfit(data: BibliographyData, lines: dict[str, int], shown: str) -> Iterator[Problem]:
    for key, entry in data.entries.items():
        for name in ("title", "year"):
            if name not in entry.fields:
                what = f"The reference “{key}” has no {name}."
                yield Problem(shown, lines.get(key, 1), what, f"Add “{name} = {{…}}”.")
