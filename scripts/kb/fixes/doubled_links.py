"""A term of the glossary is linked once on a page; later links are words only."""

import re
from collections import Counter

from kb.page_text import prose_mapped
from kb.pages import Page
from kb.site import Site, key_of

DOES = "A second link to the same term was taken out, its words kept:"
GLOSSARY = "glossary"
# Code is passed over. Words that hold brackets are left for a person.
LINK = re.compile(r"(`+).*?\1|(?<!!)\[(?P<words>[^\[\]`]+)\]\((?P<target>[^()\s]+)\)")


def fix(text: str, page: Page, _site: Site) -> str:
    """Give the page with the first link to each term, and only the words of the others."""
    seen = Counter[str]()

    def once(found: re.Match[str]) -> str:
        term = (found["target"] or "").partition("#")[2]
        if not term or key_of(page.path, found["target"]) != GLOSSARY:
            return found[0]
        seen[term] += 1
        return found[0] if seen[term] == 1 else found["words"]

    return prose_mapped(text, lambda line: LINK.sub(once, line))
