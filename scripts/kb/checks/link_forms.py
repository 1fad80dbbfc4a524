"""Every link is written in a form that the build reads, and sets nothing but where it leads."""

from collections.abc import Iterator

from kb.link_forms import link_slips
from kb.problems import Problem
from kb.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Give every link that would stand as text, and every attribute that has no place."""
    for page in site.pages.values():
        if any(mark in page.body for mark in ("][", "://", "www.", "{", "<")):
            for slip in link_slips(page.body, page.first_line):
                yield Problem(page.shown, slip.line, slip.what, slip.cure)
