"""Says editions and pages as APA has them, whichever way they were exported."""

import re

from kb.works.kinds import EDITIONS

RANGE = re.compile(r"([A-Za-z]*)(\d+)\s*(?:--?-?|[\u2010-\u2015\u2212])\s*([A-Za-z]*)(\d+)")
# Journals without pages number their articles; a page of five digits is no page.
ARTICLE = re.compile(r"(?:[A-Za-z]{1,3}\.?\d{3,}|\d{5,}|e\d+)", re.IGNORECASE)
NUMBERED = re.compile(r"(?:article(?: number| no\.?)?|art\.?)\s+(\S+)", re.IGNORECASE)
REVISED = re.compile(r"(\d+)(?:st|nd|rd|th)?(?: (?:ed\.?|edition))?,\s*(.+)", re.IGNORECASE)
EDITION = re.compile(r"(\d+)(?:st|nd|rd|th|\.)?(?:\s*(?:ed\.?|edn\.?|edition))?", re.IGNORECASE)
SHORT = 4
TEENS = {11, 12, 13}
SMALL = {"a", "and", "for", "in", "of", "on", "the", "to"}
ENDS = re.compile(r"\s*\b(?:ed\.?|edn\.?|edition)$", re.IGNORECASE)


def page_range(pages: str) -> str:
    """Give a range of pages in full: ``202-9`` → ``202–209``."""
    pages = pages.strip("-–+ ")
    if re.match(r"n\.?/?a\b", pages, re.IGNORECASE):
        return ""  # what publishers export before there are pages
    found = RANGE.fullmatch(pages)
    if not found:
        return re.sub(r"(?<=\w)\s*--?\s*(?=\w)", "–", pages)
    before, first, sign, last = found.groups()
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return f"{before}{first}–{sign or ''}{last}" if first != last else f"{before}{first}"


def edition(text: str) -> str:
    """Give an edition as a number, or as words that stand before “ed.”: ``3rd ed.`` → ``3``."""
    word = text.lower().removesuffix(" edition").removesuffix(" ed.").strip()
    if word in EDITIONS:
        return EDITIONS[word]
    if found := EDITION.fullmatch(text.strip()):
        return found[1]
    if found := REVISED.fullmatch(text.strip()):
        return f"{_ordinal(int(found[1]))} ed., {found[2]}"
    return "Rev." if word in {"revised", "rev", "rev."} else ENDS.sub("", text)


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in TEENS else ending}"


def calm(title: str) -> str:
    """Take a journal out of the capitals of Web of Science; short forms (JAMA, BMJ) keep them."""
    if not title.isupper() or len(title) <= SHORT:
        return title
    first, *others = title.lower().split(" ")
    return " ".join([first.capitalize(), *(one if one in SMALL else one.title() for one in others)])
