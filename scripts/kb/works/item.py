"""Makes a CSL item of an entry: known bibliographic fields only, and nothing that is private."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from kb.problems import did_you_mean
from kb.works import dates, identifiers, kinds
from kb.works.bibtex import Entry
from kb.works.latex import text_of
from kb.works.locators import ARTICLE, NUMBERED, calm, edition, page_range
from kb.works.marks import from_markup, plain
from kb.works.names import UnreadableName, names_of

Item = dict[str, Any]


def item_of(entry: Entry) -> Item:
    """Give the CSL item of ``entry``; what cannot be understood is noted in it as a fault."""
    item: Item = {"id": entry.key, "type": _type(entry)}
    item |= {name: value for name, value in _texts(entry) if value}
    _titled(entry, str(item.get("title", "")))
    item |= _people(entry)
    item |= _dates(entry)
    item |= _places(entry, item["type"])
    item |= _addresses(entry)
    _settle(entry, item)
    return item


def _type(entry: Entry) -> str:
    subtype = entry.fields.get("entrysubtype", "").lower()
    if entry.kind == "article" and subtype in kinds.SUBTYPES:
        return kinds.SUBTYPES[subtype]
    if entry.kind not in kinds.TYPES:
        what = f"“@{entry.kind}” is no kind of work."
        known = "It can be @article, @book, @incollection, @thesis, @report or @misc, for example."
        entry.fault(what, did_you_mean(entry.kind, kinds.TYPES) or known)
    return kinds.TYPES.get(entry.kind, "document")


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    for variable, names in kinds.FIELDS.items():
        found = [text for name in names if (text := text_in(entry, name))]
        if variable == "publisher":  # an address there is no publisher
            found = [text for text in found if not identifiers.web_address(text)]
        yield variable, found[0] if found else ""
    for name, subtitle in (("title", "subtitle"), ("booktitle", "booksubtitle")):
        if (more := text_in(entry, subtitle)) and name in entry.fields:
            variable = "title" if name == "title" else "container-title"
            main = text_in(entry, name)
            yield variable, f"{main}{' ' if main[-1:] in '?!:' else ': '}{more}"


def text_in(entry: Entry, name: str) -> str:
    """Give the text of a field; a macro that nobody understands is noted as a fault."""
    text, unknown = text_of(entry.fields.get(name, ""))
    for macro in unknown:
        what = f"“{name}” of “{entry.key}” holds “\\{macro}”, which nobody here understands."
        entry.fault(what, "Write the sign or the words that it stands for.", name)
    return from_markup(unescape(text))


def _people(entry: Entry) -> Iterator[tuple[str, list[dict[str, str]]]]:
    for name, role in kinds.PEOPLE.items():
        try:
            people = names_of(entry.fields.get(name, ""))
        except UnreadableName as reason:
            cure = "Write “and” between two names, as in {Doe, Ann and Roe, Jo}."
            if "address" in str(reason):
                cure = "Name the person or the group, or delete the line."
            entry.fault(f"“{name}” of “{entry.key}” {reason}.", cure, name)
            people = []
        text_in(entry, name)  # tells what nobody understands
        if people:
            yield role, people


def _dates(entry: Entry) -> Iterator[tuple[str, Any]]:
    fields = {name: _typed(name, entry.fields[name]) for name in DATED & entry.fields.keys()}
    status = _status(fields)
    typed = fields.get("date") or fields.get("year", "")
    if typed.lower() in dates.IN_PRESS:
        status, typed = dates.IN_PRESS[typed.lower()], ""
    if typed and not re.search(r"\d{3}", typed) and typed.lower() not in dates.NONE:
        what = f"“{typed}” of “{entry.key}” is no year."
        entry.fault(
            what, "Write the year, “n.d.” or “in press”.", "date" if "date" in fields else "year"
        )
    issued = dates.date_of(typed, fields.get("month", ""), fields.get("day", ""))
    rows = (
        ("issued", issued),
        ("accessed", _whole(fields.get("urldate") or fields.get("lastchecked", ""))),
        ("original-date", _whole(fields.get("origdate") or fields.get("origyear", ""))),
        ("status", status),
    )
    yield from (row for row in rows if row[1])


DATED = {"date", "year", "month", "day", "urldate", "lastchecked", "origdate", "origyear",
         "pubstate", "note", "status"}  # fmt: skip


def _typed(name: str, latex: str) -> str:
    """Give what a date says; in BibLaTeX’s dates “~” is no space: 1950~ is about 1950."""
    return latex.strip("{} ") if name.endswith("date") else text_of(latex)[0]


def _status(fields: dict[str, str]) -> str:
    for name in ("pubstate", "status", "note"):
        # Of a note, only these words are ever read: the rest is the exporter’s own.
        word = fields.get(name, "").lower().rstrip(".")
        if word in dates.STATUS:
            return dates.STATUS[word]
    return ""


def _whole(text: str) -> dates.Date | None:
    date = dates.date_of(text)
    return date if date and "literal" not in date else None


def _places(entry: Entry, kind: str) -> Iterator[tuple[str, str]]:
    """Give pages, article number, issue and the work’s own number."""
    pages, number = text_in(entry, "pages"), text_in(entry, "number")
    article = text_in(entry, "eid") or text_in(entry, "article-number")
    numbered = NUMBERED.fullmatch(pages)
    if kind in kinds.SERIAL:
        if numbered or (not article and ARTICLE.fullmatch(pages)):
            article, pages = numbered[1] if numbered else pages, ""
        issue = number or text_in(entry, "issue")
        yield from (("issue", issue), ("number", article)) if issue else (("number", article),)
        pages = "" if article and pages.startswith(("1--", "1-", "1–")) else pages
    elif kind == "chapter" or (kind == "book" and text_in(entry, "series")):
        yield "collection-number", number
    else:
        yield "number", number
    yield "page", ", ".join(page_range(part) for part in re.split(r"\s*[,;]\s*", pages) if part)


def _addresses(entry: Entry) -> Iterator[tuple[str, str]]:
    doi, url = (identifiers.raw(entry.fields.get(name, "")) for name in ("doi", "url"))
    if doi and not identifiers.doi_of(doi):
        cure = "Write it as it stands after “https://doi.org/”, as in 10.1037/pst0000172."
        entry.fault(f"“doi” of “{entry.key}” is no DOI: “{doi}”.", cure, "doi")
    if url and not (doi or identifiers.web_address(url) or identifiers.doi_of(url)):
        what = f"“url” of “{entry.key}” is no web address."
        entry.fault(what, "Write it with “https://”, or delete the line.", "url")
    found = identifiers.doi_of(doi)
    if not found and (identifiers.is_doi_address(url) or not identifiers.web_address(url)):
        found = identifiers.doi_of(url)
    elsewhere = identifiers.raw(entry.fields.get("howpublished", ""))
    if not url and entry.kind in {"misc", "online"}:
        url = elsewhere
    yield "DOI", found
    yield "URL", "" if identifiers.is_doi_address(url) else identifiers.web_address(url)


def _settle(entry: Entry, item: Item) -> None:
    """Settle what depends on several fields at once, and leave out what is empty."""
    item["genre"] = kinds.GENRES.get(
        str(item.get("genre", "")).lower().replace("’", "'"), item.get("genre", "")
    )
    if item["type"] not in kinds.WITH_GENRE or item["genre"].lower() in kinds.NO_GENRES:
        item["genre"] = ""
    if item["type"] == "thesis" and not item["genre"]:
        item["genre"] = kinds.GENRES.get(entry.kind, "")
    if "unique-id" in entry.fields:
        item["container-title"] = calm(str(item.get("container-title", "")))
    language = str(item.get("language", "")).lower()
    item["language"] = kinds.LANGUAGES.get(language.split("-")[0].split("_")[0], "")
    item["edition"] = edition(str(item.get("edition", "")))
    authors = item.get("author", [])
    for name in ("publisher", "container-title"):
        if [plain(str(item.get(name, "")))] == [one.get("literal") for one in authors]:
            item[name] = ""  # APA 9.29: a publisher or site that is the author is not named again
    for name in [name for name, value in item.items() if not value]:
        del item[name]


def _titled(entry: Entry, title: str) -> None:
    if re.match(r"(https?://|www\.)\S+$", title):
        what = f"“title” of “{entry.key}” is a web address."
        entry.fault(what, "Write the title that the page has.", "title")
