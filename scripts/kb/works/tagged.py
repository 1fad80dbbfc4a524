"""Reads RIS and PubMed’s own format: one tag and one value a line, a record after another."""

import re
from collections.abc import Iterator

from kb.works.bibtex import Entry
from kb.works.write import escaped

LINE = re.compile(r"^([A-Z][A-Z0-9]{1,3}) *- ?(.*)$")
RIS_KINDS = {
    **dict.fromkeys(("JOUR", "EJOUR", "JFULL", "ABST", "INPR"), "article"),
    "MGZN": "magazine", "NEWS": "newspaper", "SER": "periodical",
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK", "CONF"), "book"),
    **dict.fromkeys(("CHAP", "ECHAP"), "incollection"), "CPAPER": "inproceedings",
    **dict.fromkeys(("RPRT", "GOVDOC"), "techreport"), "THES": "phdthesis",
    **dict.fromkeys(("STAT", "BILL"), "legislation"), "CASE": "jurisdiction", "LEGAL": "legal",
    **dict.fromkeys(("UNPB", "MANSCPT"), "unpublished"), "STAND": "standard", "PAMP": "booklet",
    **dict.fromkeys(("VIDEO", "MPCT", "ADVS"), "video"), "SOUND": "audio", "DATA": "dataset",
    "COMP": "software", **dict.fromkeys(("ENCYC", "DICT"), "inreference"), "PCOMM": "letter",
}  # fmt: skip
# Field → the tags that can say it, the best one first. Notes, abstracts, files and keywords
# (N1, AB, L1, KW …) stand in no row: they are never read.
RIS_FIELDS = {
    "author": ("AU", "A1"), "editor": ("ED", "A2"), "translator": ("A4",),
    "title": ("TI", "T1", "CT"), "journal": ("T2", "JF", "JO", "BT", "JA", "J2"),
    "volume": ("VL",), "number": ("IS", "M1"), "eid": ("C7",), "publisher": ("PB",),
    "address": ("CY",), "edition": ("ET",), "doi": ("DO",), "url": ("UR",), "language": ("LA",),
    "date": ("DA", "PY", "Y1"), "urldate": ("Y2",),
}  # fmt: skip
PUBMED_FIELDS = {
    "author": ("FAU", "AU", "CN"), "editor": ("FED", "ED"), "title": ("TI", "BTI"),
    "journal": ("JT", "TA"), "volume": ("VI",), "number": ("IP",), "pages": ("PG",),
    "date": ("DP",), "pmid": ("PMID",), "publisher": ("PB",), "language": ("LA",),
}  # fmt: skip
PEOPLE, ADDRESSES = {"author", "editor", "translator"}, {"doi", "url"}
Record = dict[str, list[str]]


def ris(text: str) -> list[Entry]:
    """Give the entries of a RIS file."""
    return [_ris(record, line) for record, line in _records(text, "TY")]


def pubmed(text: str) -> list[Entry]:
    """Give the entries of a file in PubMed’s format (.nbib)."""
    return [_pubmed(record, line) for record, line in _records(text, "PMID")]


def _records(text: str, first: str) -> Iterator[tuple[Record, int]]:
    """Give each record with its line; a line without a tag goes on with the value before it."""
    record: Record = {}
    start, tag = 1, ""
    for number, line in enumerate(text.split("\n"), 1):
        found = LINE.match(line)
        if found and found[1] == first:
            if record:
                yield record, start
            record, start = {}, number
        if found:
            tag = found[1]
            record.setdefault(tag, []).append(found[2].strip())
        elif line.strip() and tag in record:
            record[tag][-1] = f"{record[tag][-1]} {line.strip()}"
    if first in record:
        yield record, start


def _ris(record: Record, line: int) -> Entry:
    kind = record["TY"][0].strip()
    entry = Entry(RIS_KINDS.get(kind, "misc"), "", line, _fields(record, RIS_FIELDS))
    fields = entry.fields
    _settle_roles(entry, kind, record)
    if kind == "INPR":
        fields.setdefault("pubstate", "in press")
    if entry.kind in {"phdthesis", "techreport"} and "M3" in record:
        fields["type"] = escaped(record["M3"][0])
    fields["date"] = fields.get("date", "").strip("/").split("//")[0].replace("/", "-")
    fields["pages"] = "--".join(
        escaped(record[tag][0]) for tag in ("SP", "EP") if any(record.get(tag, ()))
    )
    return _without_empty(entry)


def _settle_roles(entry: Entry, kind: str, record: Record) -> None:
    """Settle what a tag means for this kind of work: T2 and A2 stand for several things."""
    fields = entry.fields
    if kind == "EDBOOK":
        fields["editor"] = fields.pop("author", fields.get("editor", ""))
    elif kind == "CONF" and "journal" in fields:
        entry.kind = "inproceedings"  # a paper: whole proceedings stand in nothing
    elif entry.kind == "book" and "author" in fields and "ED" not in record:
        fields.pop("editor", None)  # of a book, A2 is who edits the series
    if entry.kind == "book":
        fields["series"] = fields.pop("journal", "")
    if entry.kind in {"incollection", "inproceedings", "inreference"}:
        fields["booktitle"] = fields.pop("journal", "")


def _pubmed(record: Record, line: int) -> Entry:
    kind = "article" if {"JT", "TA"} & record.keys() else "book"
    entry = Entry(kind, "", line, _fields(record, PUBMED_FIELDS))
    for value in [*record.get("LID", []), *record.get("AID", [])]:
        if value.endswith("[doi]"):
            entry.fields.setdefault("doi", value.removesuffix("[doi]").strip())
    groups = [f"{{{escaped(group)}}}" for group in record.get("CN", []) if "FAU" in record]
    entry.fields["author"] = " and ".join([entry.fields.get("author", ""), *groups])
    # “Lancet (London, England)”, “Sleep : journal of sleep”: the catalogue’s additions.
    journal = entry.fields.get("journal", "")
    entry.fields["journal"] = re.sub(r"\s+:\s.*|\s+\([^()]*,[^()]*\)$", "", journal)
    title = entry.fields.get("title", "")
    entry.fields["title"] = title.removesuffix(".") if not title.endswith("..") else title
    written = re.match(r"(\d{4})(?: ([A-Z][a-z]{2}))?(?: (\d+))?", entry.fields.get("date", ""))
    if written:
        entry.fields["date"] = written[1]
        entry.fields |= {"month": written[2] or "", "day": written[3] or ""}
    return _without_empty(entry)


def _fields(record: Record, table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, tags in table.items():
        values = next((record[tag] for tag in tags if any(record.get(tag, ()))), [])
        if name in PEOPLE:
            found[name] = " and ".join(_person(value) for value in values if value)
        elif values:
            found[name] = values[0] if name in ADDRESSES else escaped(values[0])
    return {name: value for name, value in found.items() if value}


def _person(value: str) -> str:
    """Give “Last, First, Suffix” as BibTeX has it; a name without a comma is a group’s."""
    parts = [escaped(part.strip()) for part in value.split(",")]
    if len(parts) == 1:
        return f"{{{parts[0]}}}"
    return ", ".join([parts[0], *parts[2:], parts[1]])


def _without_empty(entry: Entry) -> Entry:
    entry.fields = {name: value for name, value in entry.fields.items() if value}
    entry.lines = dict.fromkeys(entry.fields, entry.line)
    return entry
