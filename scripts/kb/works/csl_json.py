"""Reads CSL-JSON, as Zotero and Mendeley export it: known variables only."""

import json
import re
from typing import Any

from kb.problems import Refusal
from kb.works import dates, identifiers, kinds
from kb.works.item import Item
from kb.works.marks import PRIVATE, from_markup

# Zotero’s rich text; bold, small capitals and “keep this case” mean nothing in APA’s list.
OTHER_TAGS = re.compile(r"</?(?:b|sc|span)(?: [^<>]*)?>")
TEXTS = (*kinds.FIELDS, "issue", "number", "page", "collection-number", "status")
DATES = ("issued", "accessed", "original-date")
# CSL types that BibTeX has no name for, and what they are set as.
ALIKE = {
    "article": "webpage", "post": "webpage", "post-weblog": "webpage", "document": "webpage",
    "entry": "entry-encyclopedia", "entry-dictionary": "entry-encyclopedia", "bill": "legislation",
    "review-book": "review", "speech": "performance", "broadcast": "motion_picture",
    "figure": "graphic", "classic": "book", "pamphlet": "book",
}  # fmt: skip


def items_of(text: str) -> list[Item]:
    """Give the items of a CSL-JSON file; raises Refusal where it is none."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Refusal(f"This file is no whole CSL-JSON ({error}). Export it again.") from None
    found = found.get("items", [found]) if isinstance(found, dict) else found
    if not isinstance(found, list):
        raise Refusal("This file is no list of works. Export it again, as CSL-JSON.")
    return [_item(one) for one in found if isinstance(one, dict)]


def _item(raw: dict[str, Any]) -> Item:
    kind = str(raw.get("type", ""))
    kind = ALIKE.get(kind, kind)
    item: Item = {"id": "", "type": kind if kind in kinds.WRITTEN else "webpage"}
    for name in TEXTS:
        if isinstance(raw.get(name), str | int) and (text := _text(str(raw[name]))):
            item[name] = text
    for role in kinds.PEOPLE.values():
        people = [_name(one) for one in raw.get(role) or [] if isinstance(one, dict)]
        if people := [one for one in people if one]:
            item[role] = people
    for name in DATES:
        if date := _date(raw.get(name)):
            item[name] = date
    item |= _addresses(raw)
    return item


def _text(text: str) -> str:
    return " ".join(from_markup(OTHER_TAGS.sub("", PRIVATE.sub("", text))).split())


def _name(raw: dict[str, Any]) -> dict[str, str]:
    parts = {name: _text(str(value)) for name, value in raw.items() if isinstance(value, str)}
    particles = (parts.get("dropping-particle"), parts.get("non-dropping-particle"))
    last = " ".join(part for part in (*particles, parts.get("family")) if part)
    if "literal" in parts or not parts.get("given"):
        found = parts.get("literal") or last
        return {"literal": found} if found else {}
    name = {"family": last, "given": parts["given"]}
    return {**name, "suffix": parts["suffix"]} if parts.get("suffix") else name


def _date(raw: Any) -> dates.Date | None:
    if not isinstance(raw, dict):
        return None
    try:
        parts = [[int(part) for part in end] for end in raw.get("date-parts") or [] if end]
    except (TypeError, ValueError):
        parts = []
    if not parts:
        return dates.date_of(str(raw.get("raw") or raw.get("literal") or ""))
    date = dates.spanning(parts[:2])
    return date | {"circa": True} if raw.get("circa") else date


def _addresses(raw: dict[str, Any]) -> Item:
    url = str(raw.get("URL", ""))
    doi = identifiers.doi_of(str(raw.get("DOI", ""))) or (
        identifiers.doi_of(url) if identifiers.is_doi_address(url) else ""
    )
    web = "" if identifiers.is_doi_address(url) else identifiers.web_address(url)
    return {name: value for name, value in (("DOI", doi), ("URL", web)) if value}
