"""The search finds what staff say it should: search-queries.yml, asked of the site's own engine."""

from collections.abc import Iterator

from kb.problems import Problem
from kb.search import queries
from kb.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Give a problem for every query that does not find its page, and for a faulty vocabulary."""
    # Where the search is told less, what it no longer finds has its cause in that file.
    if site.facts.is_sound("findings", "glossary", "references"):
        yield from queries.check(site)
