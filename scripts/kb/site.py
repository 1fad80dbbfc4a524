"""The whole site as it is read: pages, facts and menu, and what follows from them together."""

import posixpath
import re
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath

from kb.facts import Facts, load_facts
from kb.markers import markers
from kb.navigation import Node, read_menu
from kb.pages import Page, load_pages
from kb.problems import Problem
from kb.prose import links

# A relation is written on one of its two pages; the other page shows its inverse.
INVERSE = {
    "part of": "takes in",
    "often confused with": "often confused with",
    "can lead to": "can come from",
    "what helps": "helps with",
}
# A link’s address: straight after its words, or on a line of its own that names it.
LINK = re.compile(r"(\]\(\s*<?|^ {0,3}\[[^\]^]+\]:\s*<?)([^)\s>]+)", re.MULTILINE)
# An address that means the same wherever it stands: with a scheme, or from the site's root.
FIXED = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/")


@dataclass(frozen=True)
class Site:
    """Everything that was read: pages by key, facts, the menu, and the faults met on the way."""

    docs: Path
    pages: dict[str, Page]
    facts: Facts
    menu: Node
    problems: tuple[Problem, ...] = field(default=(), repr=False)

    @cached_property
    def by_path(self) -> dict[str, Page]:
        """Give the pages by their path as a person sees it from the repository."""
        return {page.shown: page for page in self.pages.values()}

    @property
    def whole(self) -> bool:
        """Tell whether all was read without a fault: else some of what it says is unknown."""
        return not self.problems

    @cached_property
    def order(self) -> tuple[str, ...]:
        """Give the keys of all pages in menu order, each once."""
        return tuple(dict.fromkeys(key for key in self.menu.keys() if key in self.pages))

    @cached_property
    def relations(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """Give page → relation → pages, with the inverse of each stated relation."""
        found: dict[str, dict[str, dict[str, None]]] = {}
        for page in self.pages.values():
            for name, keys in page.related.items():
                for key in keys:
                    _note(found, page.key, name, key)
                    _note(found, key, INVERSE.get(name, name), page.key)
        return {
            page: {name: tuple(keys) for name, keys in names.items()}
            for page, names in found.items()
        }

    @cached_property
    def mentions(self) -> dict[str, tuple[str, ...]]:
        """Give page → pages whose text links to it, in menu order."""
        found: dict[str, dict[str, None]] = {}
        for key in self.order:
            for target in linked_keys(self.pages[key]):
                if target != key:
                    found.setdefault(target, {})[key] = None
        return {key: tuple(sources) for key, sources in found.items()}

    def now_at(self, key: str) -> str:
        """Give the page that the address ``key`` leads to since it moved or was taken down."""
        to = self.facts.redirects.get(key, "")
        return to if to in self.pages else ""

    def existing(self, keys: tuple[str, ...]) -> tuple[Page, ...]:
        """Give the pages of ``keys`` that exist, in the order asked for."""
        return tuple(self.pages[key] for key in keys if key in self.pages)


def load_site(docs: Path) -> Site:
    """Read the site whose pages and data lie below ``docs``."""
    pages, page_problems = load_pages(docs)
    facts, fact_problems = load_facts(docs)
    pages = {key: _with_findings(page, facts) for key, page in pages.items()}
    return Site(docs, pages, facts, read_menu(docs), (*page_problems, *fact_problems))


def _with_findings(page: Page, facts: Facts) -> Page:
    """Give the page with what findings.yml makes it say, which a review covers too."""
    names = [one.argument for one in markers(page) if one.name == "finding"]
    found = [facts.findings[name] for name in names if name in facts.findings]
    shown = [one.model_dump(exclude_unset=True) for one in found]
    return replace(page, findings=repr(shown)) if shown else page


def linked_keys(page: Page) -> tuple[str, ...]:
    """Give the key of every page that ``page`` links to in its text."""
    return _linked_keys(page.path, page.body)


@lru_cache(maxsize=8192)
def _linked_keys(path: str, body: str) -> tuple[str, ...]:
    return tuple(key for link in links(body) if (key := key_of(path, link.target)))


def key_of(path: str, target: str) -> str:
    """Give the key of the page that the link ``target`` on the page at ``path`` leads to.

    Gives an empty string for a link to anything but a page of this site.
    """
    file = target.partition("#")[0]
    if "://" in target or not file.endswith(".md"):
        return ""
    return posixpath.normpath(posixpath.join(PurePosixPath(path).parent, file)).removesuffix(".md")


def link_between(source: Page, target: str) -> str:
    """Give the relative address, as Markdown wants it, from ``source`` to a file below docs."""
    return posixpath.relpath(target, PurePosixPath(source.path).parent)


def moved(text: str, source: Page, target: Page) -> str:
    """Give Markdown of the page ``source`` with its links rewritten for the page ``target``."""

    def rewritten(found: re.Match[str]) -> str:
        before, address = found.groups()
        if FIXED.match(address):
            return found[0]
        file, mark, anchor = address.partition("#")
        path = posixpath.join(PurePosixPath(source.path).parent, file) if file else source.path
        return f"{before}{link_between(target, path)}{mark}{anchor}"

    return LINK.sub(rewritten, text)


def _note(found: dict[str, dict[str, dict[str, None]]], page: str, name: str, other: str) -> None:
    found.setdefault(page, {}).setdefault(name, {})[other] = None
