"""Every citation names a work in references.bib; the build writes the notes itself."""

import re
from collections.abc import Iterable, Iterator

from kb.code_parts import without_code
from kb.pages import Page
from kb.problems import Problem, did_you_mean
from kb.reading import without_comments
from kb.site import Site

# A citation that is not closed, or is written the wrong way round, would be printed as it stands.
ODD = re.compile(r"\[\^[^\[\]]*(?=\[|$)|\[[A-Za-z][\w-]*\d{4}[a-z]?\]\^")
MARK = re.compile(r"\[\^([^\[\]]*)\]")
DEFINITION = re.compile(r" {0,3}\[\^[^\[\]]*\]:")
READABLE = re.compile(r"[A-Za-z0-9_-]+")


def check(site: Site) -> Iterator[Problem]:
    """Give every citation of an unknown work, and every note written by hand."""
    known = site.facts.references
    for page in site.pages.values():
        text = without_comments(without_code(page.body))
        for number, line in enumerate(text.split("\n"), page.first_line):
            yield from _line(page, number, line, known)


def _line(page: Page, number: int, line: str, known: Iterable[str]) -> Iterator[Problem]:
    if DEFINITION.match(line):
        what = "This note is written by hand."
        advice = "Put the work into docs/_data/references.bib, cite its key, then take this out."
        yield Problem(page.shown, number, what, advice)
        return
    if odd := ODD.search(line):
        what = f"“{odd[0].strip()}” is no whole citation, so readers would see it as it stands."
        yield Problem(page.shown, number, what, "Write it as [^key-of-the-work].")
    for key in MARK.findall(line):
        # A bibliography that cannot be read is one problem of its own, not one for each citation.
        if known and key not in known:
            what = f"There is no work “{key}” in docs/_data/references.bib."
            advice = did_you_mean(key, known) or "Add the work there, or correct the key."
            yield Problem(page.shown, number, what, advice)
        elif not READABLE.fullmatch(key):
            what = f"The citation key “{key}” holds marks that pages cannot use."
            yield Problem(page.shown, number, what, "Use letters, digits and hyphens only.")
