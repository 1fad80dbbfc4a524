"""Replaces markers such as ``<!-- finding: repair-outcome -->`` with what they stand for."""

import re
from collections.abc import Callable, Mapping

from kb.markers import MARKER
from kb.pages import Page
from kb.problems import Problem
from kb.site import Site

Renderer = Callable[[Site, Page, str], str]


class UnknownMarker(Exception):
    """Says what a marker asks for that is not there, and how to put it right."""

    def __init__(self, what: str, cure: str) -> None:
        super().__init__(what)
        self.what, self.cure = what, cure


def expand(
    text: str, page: Page, site: Site, renderers: Mapping[str, Renderer]
) -> tuple[str, list[Problem]]:
    """Replace every marker in ``text``, the Markdown of ``page``.

    Gives the text, and a problem for each marker that cannot be replaced (it stays as it is).
    """
    problems: list[Problem] = []

    def replaced(found: re.Match[str]) -> str:
        try:
            return _render(found, page, site, renderers)
        except UnknownMarker as unknown:
            line = text.count("\n", 0, found.start()) + page.first_line
            problems.append(Problem(page.shown, line, unknown.what, unknown.cure))
            return found[0]

    return MARKER.sub(replaced, text), problems


def _render(found: re.Match[str], page: Page, site: Site, renderers: Mapping[str, Renderer]) -> str:
    renderer = renderers.get(found[1])
    if renderer is None:
        known = ", ".join(sorted(renderers))
        raise UnknownMarker(f"“{found[0]}” is not a marker.", f"Known markers: {known}.")
    return renderer(site, page, found[2] or "")
