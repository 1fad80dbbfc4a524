"""Which pages of the built site a test visits: chosen by rule, as staff may rename any of them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lxml.html import HtmlElement

from tests.site.built import (
    NOT_FOUND,
    BuiltPage,
    below_folder,
    first,
    of_class,
    read_site,
    written,
)

Rule = Callable[[BuiltPage], bool]
# An element as styles see it: its tag and classes, and those of what it stands in.
Part = tuple[str, str]
WHOLE_GUIDE = "guide/whole-guide/"  # all client pages after one another
SHEETS = "guide/sheets/"
SHORT, THEIR_SIDE = "//h2[@id='in-short']", "//h2[@id='the-therapists-side']"
GLANCE, CLIENTS_SIDE = "//h2[@id='at-a-glance']", "//h2[@id='the-clients-side']"
LONG = re.compile(r"[A-Za-z]{10,}")
IN_DRAWING = "ancestor::*[local-name()='svg']"


def at(url: str) -> Rule:
    """Find the page that has a fixed place in the site."""
    return lambda page: page.url == url


# Every kind of page once: its own template, list, drawing, form or length.
RULES: dict[str, Rule] = {
    "home": at(""),
    "help now": at("help-now/"),
    "staying safe online": at("staying-safe-online/"),
    "in your own words": at("in-your-own-words/"),
    "glossary": at("glossary/"),
    "references": at("references/"),
    "about": at("about/"),
    "article": below_folder("articles/"),
    "guide": at("guide/"),
    "stage of the guide": lambda page: (
        page.kind == "guide" and page.is_hub and page.url != "guide/"
    ),
    "client page": below_folder("guide/", SHORT, THEIR_SIDE),
    "client page with a help box": below_folder("guide/", SHORT, of_class("helpbox")),
    "sorter": below_folder("guide/", of_class("sorter")),
    "sheet": below_folder(SHEETS),
    "therapists": at("therapists/"),
    "a to z": at("therapists/a-to-z/"),
    "evidence": at("therapists/evidence/"),
    "map": at("therapists/map/"),
    "concept": below_folder("therapists/", GLANCE, CLIENTS_SIDE, "//dl"),
    "search": at("search/"),
    "wrong address": at(NOT_FOUND),
}
SAMPLE = tuple(RULES)


@lru_cache(maxsize=256)
def sample(site: Path, kind: str) -> str:
    """Give the address of the first page of the built ``site`` that is of a kind of ``RULES``."""
    return first(read_site(site), RULES[kind]).url


def samples(site: Path) -> list[str]:
    """Give the address of one page of every kind."""
    return [sample(site, kind) for kind in SAMPLE]


def drawn(site: Path) -> list[str]:
    """Give the address of every page with a drawing, chart or map."""
    shapes = ("drawing", "chart", "map")
    pages = read_site(site).values()
    return [page.url for page in pages if any(page.all(of_class(shape)) for shape in shapes)]


@lru_cache(maxsize=4)
def standing_for_all(site: Path) -> frozenset[str]:
    """Give the samples, and the fewest other pages that show whatever no sample shows.

    Colours and sizes come from the style sheet alone: what is right here is right on every page.
    """
    return with_all_parts(read_site(site), samples(site))


def with_all_parts(pages: dict[str, BuiltPage], chosen: list[str]) -> frozenset[str]:
    """Give the ``chosen`` addresses and others, until every part of any page stands on one."""
    found = {url: parts(page) for url, page in sorted(pages.items())}
    taken = set(chosen)
    missing = set().union(*found.values()).difference(*(found[url] for url in taken))
    while missing:
        # The shortest of those that show most.
        best = max(found, key=lambda url: (len(found[url] & missing), -len(pages[url].text)))
        taken.add(best)
        missing -= found[best]
    return frozenset(taken)


def parts(page: BuiltPage) -> set[Part]:
    """Give every part of a page, drawings as one."""
    return {
        (_seen(one.getparent()), _seen(one)) for one in page.all(f"//body//*[not({IN_DRAWING})]")
    }


def _seen(element: HtmlElement | None) -> str:
    return "" if element is None else ".".join([str(element.tag), *sorted(element.classes)])


def addresses(site: Path) -> list[str]:
    """Give the address of every page, the one for wrong addresses too."""
    return sorted(read_site(site))


def share(site: Path, part: int, parts: int) -> list[str]:
    """Give one of ``parts`` equal shares of all pages, so that tests can run side by side."""
    return addresses(site)[part::parts]


@dataclass(frozen=True)
class Slip:
    """A title with a letter left out, as a reader may type it."""

    typed: str
    title: str


def slip(site: Path) -> Slip:
    """Give the first title of a concept that has a long word, with a letter of that left out."""
    titles = (page.source.title for page in read_site(site).values() if RULES["concept"](page))
    title, word = next(
        (title, word) for title in titles for word in title.split() if LONG.fullmatch(word)
    )
    return Slip(title.replace(word, word[:4] + word[5:]), title)


def phrases(site: Path) -> list[str]:
    """Give what readers of the samples for clients and therapists may say, each page's first."""
    pages = [read_site(site)[sample(site, kind)] for kind in ("client page", "concept")]
    return [said for page in pages for said in page.source.items("people_say")[:2]]


def leaves_to() -> str:
    """Give where “Leave this site” leads."""
    return written().facts.practice.leave_site_to
