"""Sets the works a page cites as numbered sources at its end."""

import re
from collections.abc import Mapping
from functools import lru_cache

from kb.bibliography import Reference
from kb.citations import apa
from kb.facts import Facts
from kb.site import Site

MARK = re.compile(r"\[\^([A-Za-z0-9_-]+)\]")
HEADING = "## Sources\n\n///Footnotes Go Here///"


def cited(text: str) -> list[str]:
    """Give the citation keys in ``text``, each once, in order of first use."""
    return list(dict.fromkeys(MARK.findall(text)))


def with_sources(text: str, site: Site) -> str:
    """Add to ``text`` (Markdown, all markers replaced) the sources that it cites."""
    keys = [key for key in cited(text) if key in site.facts.references]
    if not keys:
        return text
    entries = entries_of(site.facts)
    notes = "\n".join(f"[^{key}]: {entries[key]}" for key in keys)
    return f"{text.rstrip()}\n\n{HEADING}\n\n{notes}\n"


def entries_of(facts: Facts) -> dict[str, str]:
    """Give every reference in APA 7, in its order: key → HTML. Set once for each bibliography."""
    return _entries(_Same(facts.references))


class _Same:
    """Lets a cache tell references apart by identity: setting 133 entries takes half a second."""

    def __init__(self, references: Mapping[str, Reference]) -> None:
        self.references = references

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.references is self.references

    def __hash__(self) -> int:
        return id(self.references)


@lru_cache(maxsize=4)
def _entries(same: _Same) -> dict[str, str]:
    return apa(same.references)
