"""A link to the glossary leads to a term that is there, and stands once on a page."""

from collections.abc import Iterator

from kb.anchors import anchors
from kb.pages import Page
from kb.problems import Problem, did_you_mean
from kb.reading import reading
from kb.site import Site, key_of

GLOSSARY = "glossary"


def check(site: Site) -> Iterator[Problem]:
    """Give every link to an unknown term, and every second link to the same term."""
    terms = set(site.facts.terms)
    # A glossary that cannot be read is one problem of its own, not one for each link.
    if not terms:
        return
    if GLOSSARY in site.pages:
        terms |= anchors(site.pages[GLOSSARY].body)
    for page in site.pages.values():
        yield from _page(page, terms)


def _page(page: Page, terms: set[str]) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for link in reading(page).links:
        term = link.target.partition("#")[2]
        if not term or key_of(page.path, link.target) != GLOSSARY:
            continue
        if term not in terms:
            advice = did_you_mean(term, terms) or "Look in docs/_data/glossary.yml."
            yield Problem(page.shown, link.line, f"The glossary has no term “{term}”.", advice)
        elif term in seen:
            what = f"“{term}” is linked to the glossary a second time (first on line {seen[term]})."
            yield Problem(page.shown, link.line, what, "Keep the words and take out the link.")
        seen.setdefault(term, link.line)
