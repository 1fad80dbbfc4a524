"""Reads built pages: the parsed HTML of each, its text, its links."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import cast
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html
from lxml.html import HtmlElement

from kb.environment import ROOT
from kb.pages import Page
from kb.site import Site, load_site

FOLDERS = {"guide", "therapists", "articles"}
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
POINTER = 'http-equiv="refresh"'
NOT_FOUND = "404.html"


@dataclass(frozen=True)
class BuiltPage:
    """One built page: the site's own origin, its address below that, the file it lies in."""

    origin: str
    url: str
    file: Path

    @cached_property
    def text(self) -> str:
        """Give the HTML as it was written."""
        return self.file.read_text("utf-8")

    @cached_property
    def root(self) -> HtmlElement:
        """Give the parsed page."""
        return html.document_fromstring(self.text)

    @cached_property
    def ids(self) -> list[str]:
        """Give every id in order, doubled ones twice."""
        return [str(one.get("id")) for one in self.all("//*[@id]")]

    @cached_property
    def links(self) -> list[str]:
        """Give the full address of every link."""
        return [self.full(str(one.get("href"))) for one in self.all("//a[@href]")]

    @property
    def key(self) -> str:
        """Give the key of the page that staff wrote."""
        return f"{self.url}index" if self.url == "" else self.url.rstrip("/")

    @property
    def kind(self) -> str:
        """Give the folder the page lies in, or ``site``."""
        folder = self.url.partition("/")[0]
        return folder if folder in FOLDERS else "site"

    @property
    def source(self) -> Page:
        """Give the page as staff wrote it. Raises KeyError for the one for wrong addresses."""
        pages = written().pages
        return pages.get(self.key) or pages[f"{self.key}/index"]

    @property
    def is_hub(self) -> bool:
        """Tell whether the page is the front page of a folder that staff write in."""
        return self.kind != "site" and self.source.is_hub

    @property
    def content(self) -> HtmlElement:
        """Give the article, without menus, header and footer."""
        return self.one("//article[@id='content']")

    @property
    def shown(self) -> str:
        """Give the address as a failing test names it."""
        return self.url or "home"

    def full(self, href: str) -> str:
        """Give the full address that ``href`` on this page stands for."""
        return urljoin(self.origin + self.url, href)

    def all(self, path: str) -> list[HtmlElement]:
        """Give the elements that an XPath finds, in document order."""
        return cast(list[HtmlElement], self.root.xpath(path))

    def one(self, path: str) -> HtmlElement:
        """Give the one element that an XPath finds. Raises AssertionError unless there is one."""
        found = self.all(path)
        assert len(found) == 1, f"{self.shown}: {len(found)} × {path}"
        return found[0]

    def meta(self, name: str) -> str:
        """Give the content of a ``<meta>`` by name, property or equivalent header."""
        path = f"//meta[@name='{name}' or @property='{name}' or @http-equiv='{name}']"
        return str(self.one(path).get("content"))


@lru_cache(maxsize=4)
def read_site(site: Path) -> dict[str, BuiltPage]:
    """Read every page of the built ``site``: address → page. Pointers to moved pages stay out."""
    files = sorted(site.rglob("*.html"))
    pages = (BuiltPage(origin_of(site), address(file, site), file) for file in files)
    return {page.url: page for page in pages if POINTER not in page.text}


@lru_cache(maxsize=4)
def origin_of(site: Path) -> str:
    """Give the site's own address, as its home page states it."""
    found = CANONICAL.search((site / "index.html").read_text("utf-8"))
    assert found, "The home page has no canonical address."
    return found[1]


@lru_cache(maxsize=1)
def written() -> Site:
    """Give the site as staff wrote it: what the built one is held against."""
    return load_site(ROOT / "docs")


def first(pages: dict[str, BuiltPage], fits: Callable[[BuiltPage], bool]) -> BuiltPage:
    """Give the first page, by address, that ``fits``: tests choose by rule, as names may change.

    Raises AssertionError when there is none.
    """
    found = next((page for _url, page in sorted(pages.items()) if fits(page)), None)
    assert found, "The site has no page of this kind."
    return found


def below_folder(folder: str, *shown: str) -> Callable[[BuiltPage], bool]:
    """Find a page in ``folder``, no hub, that holds what each of the XPaths ``shown`` finds."""
    return lambda page: (
        page.url.startswith(folder) and not page.is_hub and all(page.all(path) for path in shown)
    )


def of_class(name: str) -> str:
    """Give the XPath of all elements of a class."""
    return f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]"


def address(file: Path, site: Path) -> str:
    """Give the address below the site's root under which a host serves ``file``."""
    return file.relative_to(site).as_posix().removesuffix("index.html")


def below(url: str) -> str:
    """Give the part of one of our own full addresses below the site's root, without anchor."""
    return unquote(urlsplit(urldefrag(url).url).path).removeprefix("/")


def anchor(url: str) -> str:
    """Give the anchor of an address, or nothing."""
    return unquote(urldefrag(url).fragment)


def words(element: HtmlElement) -> str:
    """Give the text of ``element`` with single spaces."""
    return " ".join(str(element.text_content()).split())


def listed(faults: Iterable[str]) -> str:
    """Give faults one a line: empty when there are none, and readable when a test fails."""
    return "\n".join(faults)
