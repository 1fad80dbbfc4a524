"""Every marker, such as ``<!-- finding: empathy-outcome -->``, stands for what is there."""

import re
from collections.abc import Iterator

from kb.code_parts import without_code
from kb.markers import MARKER, Marker, markers
from kb.pages import Page
from kb.problems import Problem, did_you_mean, listed
from kb.render.markers import UnknownMarker
from kb.render.page import RENDERERS
from kb.site import Site

# These need what follows the colon; the others make no use of it.
WITH_ARGUMENT = ("finding", "drawing", "crisis-lines")
NAME = re.compile(r"<!--\s*([a-z][a-z-]*)", re.IGNORECASE)


def check(site: Site) -> Iterator[Problem]:
    """Give every marker that nothing answers to, and every comment that is no marker."""
    for page in site.pages.values():
        for marker in markers(page):
            yield from _marker(site, page, marker)
        yield from _comments(page)


def _marker(site: Site, page: Page, marker: Marker) -> Iterator[Problem]:
    if marker.name not in RENDERERS:
        what = f"“{marker.name}” is not a marker."
        yield Problem(page.shown, marker.line, what, _known(marker.name))
    elif marker.name in WITH_ARGUMENT:
        if marker.name == "finding" and not site.facts.findings:
            return  # findings that cannot be read are one problem of their own
        try:
            RENDERERS[marker.name](site, page, marker.argument)
        except UnknownMarker as unknown:
            yield Problem(page.shown, marker.line, unknown.what, unknown.cure)
    elif marker.argument:
        what = f"“{marker.name}” takes nothing after its name."
        yield Problem(page.shown, marker.line, what, f"Write <!-- {marker.name} -->.")


def _comments(page: Page) -> Iterator[Problem]:
    for number, line in enumerate(without_code(page.body).split("\n"), page.first_line):
        if "<!--" not in line or MARKER.fullmatch(line):
            continue
        found = NAME.search(line)
        name = found[1].lower() if found else ""
        if name in RENDERERS or did_you_mean(name, RENDERERS):
            what = "This marker is not written as the site can read it."
            advice = f"Alone on its line: <!-- name --> or <!-- name: what -->. {_known(name)}"
        else:
            what = "This comment would be published with the page."
            advice = "Move it to the pull request, where notes to colleagues belong."
        yield Problem(page.shown, number, what, advice)


def _known(name: str) -> str:
    known = f"Known markers: {listed(sorted(RENDERERS))}."
    return "" if name in RENDERERS else did_you_mean(name, RENDERERS) or known
