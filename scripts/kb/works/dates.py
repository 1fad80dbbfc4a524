"""Reads dates as staff and exporters write them (EDTF, years in words, months) as CSL dates."""

import re
from typing import Any

Date = dict[str, Any]
YEAR = r"\d{4}"
DAY = re.compile(rf"({YEAR})(?:[-/](\d\d?)(?:[-/](\d\d?))?)?(?:T.*)?")
SPAN = re.compile(rf"({YEAR}(?:-\d\d){{0,2}})(?:\s*(?:--?|–|/)\s*)({YEAR}(?:-\d\d){{0,2}})?")
SHORT_SPAN = re.compile(r"(\d\d)(\d\d)(?:--?|–|/)(\d\d)")
CIRCA = re.compile(rf"(?:c\.|ca\.?|circa|about)\s*({YEAR})|({YEAR})\s*[?~]|\[({YEAR})\??\]", re.I)
LETTERED = re.compile(rf"{YEAR}[a-z]")
AMERICAN = re.compile(rf"(\d\d?)/(\d\d?)/({YEAR})")
WORDED = re.compile(
    rf"(?:([A-Za-z]{{3,9}})\.?\s+(?:(\d\d?),?\s+)?|(\d\d?)\s+([A-Za-z]{{3,9}})\.?\s+)({YEAR})"
)
NONE = {"n.d.", "n.d", "nd", "no date", "undated", "s.d.", "s. d.", ""}
# As printed in place of a year, or after the journal’s name.
IN_PRESS = {"in press": "in press", "inpress": "in press", "forthcoming": "forthcoming",
            "submitted": "submitted", "in preparation": "in preparation",
            "inpreparation": "in preparation"}  # fmt: skip
STATUS = {**IN_PRESS, "prepublished": "advance online publication",
          "advance online publication": "advance online publication"}  # fmt: skip
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
LAST_MONTH, LAST_DAY = 12, 31
SEASONS = range(21, 25)


def date_of(text: str, month: str = "", day: str = "") -> Date | None:
    """Give a CSL date, or None where there is no date; what is no date at all stays as it is."""
    text = text.strip().strip("()")
    if text.lower() in NONE:
        return None
    if LETTERED.fullmatch(text):
        return {"literal": text}
    for read in (_circa, _short_span, _whole, _worded, _span):
        if date := read(text):
            return _with_month(date, month, day)
    return {"literal": text}


def in_words(date: Date | None, status: str = "") -> str:
    """Give the year as it is cited: ``2018``, ``2019–2020``, ``in press``, ``n.d.``."""
    if not date:
        return status or "n.d."
    if "literal" in date:
        return str(date["literal"])
    years = [str(parts[0]) for parts in date["date-parts"]]
    return ("ca. " if date.get("circa") else "") + "–".join(dict.fromkeys(years))


def _circa(text: str) -> Date | None:
    found = CIRCA.fullmatch(text)
    return (
        {"date-parts": [[int(next(filter(None, found.groups())))]], "circa": True}
        if found
        else None
    )


def _whole(text: str) -> Date | None:
    if found := DAY.fullmatch(text):
        return {"date-parts": [_parts(*found.groups())]}
    if found := AMERICAN.fullmatch(text):
        return {"date-parts": [_parts(found[3], found[1], found[2])]}
    return None


def _worded(text: str) -> Date | None:
    found = WORDED.fullmatch(text)
    if not found or not (number := month_of(found[1] or found[4])):
        return None
    return {"date-parts": [_parts(found[5], str(number), found[2] or found[3])]}


def _short_span(text: str) -> Date | None:
    """Read “2012-13”; “2012-11” is a month, and “2012-21” a season (EDTF)."""
    found = SHORT_SPAN.fullmatch(text)
    if not found or int(found[3]) <= LAST_MONTH or int(found[3]) in SEASONS or found[3] <= found[2]:
        return None
    return {"date-parts": [[int(found[1] + found[2])], [int(found[1] + found[3])]]}


def _span(text: str) -> Date | None:
    found = SPAN.fullmatch(text.removeprefix("/").removeprefix(".."))
    if not found:
        return None
    ends = [_parts(*end.split("-")) for end in found.groups() if end]
    return spanning(ends)


def spanning(ends: list[list[int]]) -> Date:
    """Give a date of one or two ends, both as exact as the less exact one."""
    size = min(len(end) for end in ends)
    return {"date-parts": [end[:size] for end in ends]}


def _parts(year: str, month: str | None = None, day: str | None = None) -> list[int]:
    parts = [int(year)]
    if month and 1 <= int(month) <= LAST_MONTH:
        parts.append(int(month))
        if day and 1 <= int(day) <= LAST_DAY:
            parts.append(int(day))
    return parts


def _with_month(date: Date, month: str, day: str) -> Date:
    parts, number = date["date-parts"], month_of(month)
    if len(parts) == 1 and len(parts[0]) == 1 and number:
        # “may 3” and “3 may” are what BibTeX styles without a field for the day ask for.
        inside = re.search(r"\d\d?", month) if re.search("[A-Za-z]", month) else None
        parts[0] += _parts("1", str(number), day.strip() or (inside[0] if inside else ""))[1:]
    return date


def month_of(text: str) -> int:
    """Give a month’s number from its name, its first three letters or its number; 0 if none."""
    text = text.strip().lower()
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= LAST_MONTH else 0
    found = re.search("|".join(MONTHS), text)
    return MONTHS.index(found[0]) + 1 if found else 0
