"""Which pages of the built site a test visits, and how they are named."""

from pathlib import Path

from tests.site.built import NOT_FOUND, read_site, written

# Every kind of page once: its own template, list, drawing, form or length.
SAMPLE = (
    "",
    "help-now/",
    "staying-safe-online/",
    "in-your-own-words/",
    "glossary/",
    "references/",
    "about/",
    "articles/imperfection-and-repair/",
    "guide/",
    "guide/before/",
    "guide/first-session/talking-about-suicide/",
    "guide/when-it-feels-wrong/is-this-usual/",
    "guide/when-it-feels-wrong/putting-it-right/",
    "guide/sheets/first-session/",
    "therapists/",
    "therapists/a-to-z/",
    "therapists/evidence/",
    "therapists/map/",
    "therapists/repair/",
    "search/",
    NOT_FOUND,
)


def addresses(site: Path) -> list[str]:
    """Give the address of every page, the one for wrong addresses too."""
    return sorted(read_site(site))


def share(site: Path, part: int, parts: int) -> list[str]:
    """Give one of ``parts`` equal shares of all pages, so that tests can run side by side."""
    return addresses(site)[part::parts]


def leaves_to() -> str:
    """Give where “Leave this site” leads."""
    return written().facts.practice.leave_site_to
