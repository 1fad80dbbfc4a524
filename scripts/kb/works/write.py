"""Writes works as BibTeX in the one form kept here: known fields only, letters as they are."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kb.works import kinds, marks
from kb.works.dates import Date, in_words
from kb.works.names import OTHERS, Name

Item = dict[str, Any]
ESCAPES = {
    "\\": "\\textbackslash{}", "{": "\\{", "}": "\\}", "$": "\\$", "%": "\\%", "&": "\\&",
    "#": "\\#", "_": "\\_", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}",
    "`": "\\textasciigrave{}",
    marks.ITALIC[0]: "\\emph{", marks.ITALIC[1]: "}",
    marks.RAISED[0]: "\\textsuperscript{", marks.RAISED[1]: "}",
    marks.LOWERED[0]: "\\textsubscript{", marks.LOWERED[1]: "}",
}  # fmt: skip
CONTAINERS = {
    "chapter": "booktitle",
    "paper-conference": "booktitle",
    "entry-encyclopedia": "booktitle",
}
PUBLISHERS = {"report": "institution", "thesis": "school", "webpage": "howpublished"}
THESES = {"Doctoral dissertation": "phdthesis", "Master’s thesis": "mastersthesis"}
# The order in which a person would fill them in.
ORDER = (
    "author", "editor", "translator", "bookauthor", "title", "journal", "booktitle", "series",
    "publisher", "institution", "school", "howpublished", "address", "edition", "version",
    "medium", "type", "entrysubtype", "year", "date", "origdate", "pubstate", "volume", "number",
    "pages", "eid", "isbn", "issn", "pmid", "doi", "url", "urldate", "language", "x-read",
)  # fmt: skip


def as_bibtex(key: str, item: Item, read: str = "") -> str:
    """Write one work as an entry with the citation key ``key``, ending with a line end."""
    fields = {name: value for name, value in [*_fields(item), ("x-read", escaped(read))] if value}
    kind = kinds.WRITTEN.get(item["type"], "misc")
    if fields.get("type") in THESES and kind == "thesis":
        kind = THESES[fields.pop("type")]
    lines = "".join(f"  {name} = {{{fields[name]}}},\n" for name in ORDER if name in fields)
    return f"@{kind}{{{key},\n{lines}}}\n"


def _fields(item: Item) -> Iterator[tuple[str, str]]:
    kind = item["type"]
    for field, role in kinds.PEOPLE.items():
        yield field, _people(item.get(role, []))
    for variable, names in kinds.FIELDS.items():
        yield _name_of(variable, names, kind), escaped(str(item.get(variable, "")))
    if kind in kinds.SUBTYPES.values():
        yield "entrysubtype", kind.removeprefix("article-")
    yield from _numbers(item, kind)
    yield from _dates(item)
    yield "doi", item.get("DOI", "")
    yield "url", item.get("URL", "")


def _name_of(variable: str, names: tuple[str, ...], kind: str) -> str:
    if variable == "container-title":
        return CONTAINERS.get(kind, "journal")
    if variable == "publisher":
        return PUBLISHERS.get(kind, "publisher")
    # Plain BibTeX’s names, which every reference manager reads.
    return {"publisher-place": "address", "language": "language"}.get(variable, names[0])


def _numbers(item: Item, kind: str) -> Iterator[tuple[str, str]]:
    if kind in kinds.SERIAL:
        yield "number", escaped(item.get("issue", ""))
        yield "eid", escaped(item.get("number", ""))
    else:
        yield "number", escaped(item.get("number") or item.get("collection-number", ""))
    yield "pages", escaped(str(item.get("page", ""))).replace("–", "--")


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    issued: Date | None = item.get("issued")
    if not issued:
        yield "year", in_words(None, _in_press(item))
    elif (
        "literal" in issued
        or "circa" in issued
        or [len(one) for one in issued["date-parts"]] == [1]
    ):
        yield "year", in_words(issued)
    else:
        yield "date", _iso(issued)
    yield "origdate", _iso(item.get("original-date"))
    yield "urldate", _iso(item.get("accessed"))
    if issued or not _in_press(item):
        yield "pubstate", str(item.get("status", ""))


def _in_press(item: Item) -> str:
    status = str(item.get("status", ""))
    return "" if status.startswith("advance") else status


def _iso(date: Date | None) -> str:
    if not date or "date-parts" not in date:
        return ""
    ends = ["-".join(f"{part:02}" for part in parts) for parts in date["date-parts"]]
    return "/".join(ends) + ("~" if "circa" in date else "")


def _people(people: Iterable[Name]) -> str:
    return " and ".join(_person(name) for name in people)


def _person(name: Mapping[str, str]) -> str:
    if name == OTHERS:
        return "others"
    if "literal" in name:
        return f"{{{escaped(name['literal'])}}}"
    parts = [name["family"], *([name["suffix"]] if "suffix" in name else []), name["given"]]
    return ", ".join(_whole(part) for part in parts)


def _whole(part: str) -> str:
    """Guard a name’s part that would be taken apart when read back."""
    text = escaped(part)
    return f"{{{text}}}" if re.search(r",|\band\b", part, re.IGNORECASE) else text


def escaped(text: str) -> str:
    """Give ``text`` as LaTeX that is read back as the same text."""
    latex = "".join(ESCAPES.get(sign, sign) for sign in text)
    return re.sub(r"-(?=-)", "-{}", latex)
