"""Which pages of the built site a test visits, and how they are named."""

from pathlib import Path

from tests.site.built import NOT_FOUND, BuiltPage, read_site, written

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


def client_pages(site: Path) -> list[str]:
    """Give the guide's pages, and all others that a reader can leave in one move."""
    return [url for url, page in sorted(read_site(site).items()) if page.all("//*[@data-exit]")]


def is_written(page: BuiltPage, heading: str) -> bool:
    """Tell whether the page has a heading with this id."""
    return heading in page.ids


def with_heading(site: Path, folder: str, heading: str) -> list[str]:
    """Give the pages of a folder that have the heading with the id ``heading``."""
    found = read_site(site).items()
    return [url for url, page in sorted(found) if page.kind == folder and is_written(page, heading)]


def leaves_to() -> str:
    """Give where “Leave this site” leads."""
    return str(written().facts.map("practice")["leave_site_to"])
