"""Writes as many pages as a measurement wants, from the real pages' own titles and paragraphs.

The same pages come out each time. They read like nonsense and weigh like the real ones.
"""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any

import yaml

from kb.pages import Page
from kb.site import key_of, link_between

LINK = re.compile(r"\]\(([^()\s]+)\)")
HEADING = re.compile(r"^(#{2,3} .+)$", re.MULTILINE)
LONGEST_TITLE, LONGEST_START = 60, 90
PHRASES, NAMES = 4, 2
# A marker that lists other pages; a finding or the help box is a part of its own page's text.
LISTS = re.compile(r"^<!-- (?!finding|crisis-lines)", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """A stretch of a real page: its heading (none before the first), its text, its page."""

    heading: str
    text: str
    page: Page


@dataclass(frozen=True)
class Plan:
    """A page to write: where, made after which real page, on what topic, with which partner."""

    path: str
    model: Page
    topic: Page
    partner: str


@dataclass(frozen=True)
class Writer:
    """Writes pages from the parts of real ``pages``, with links to ``keys`` only."""

    pages: Sequence[Page]
    keys: Sequence[str]

    def page(self, plan: Plan) -> str:
        """Give the text of a new page, the same for the same plan."""
        choose = Random(plan.path)
        body = "".join(self._body(plan, choose)).strip()
        return page_text(self._matter(plan, choose), f"\n{body}\n")

    def copy(self, page: Page) -> str:
        """Give a real page without what leads to pages that are not there."""
        stated = page.matter.value if isinstance(page.matter.value, dict) else {}
        matter = {key: self._there(key, value) for key, value in stated.items()}
        kept = {key: value for key, value in matter.items() if value not in ([], {})}
        return page_text(kept, self.relinked(page.body, page, page))

    def relinked(self, text: str, source: Page, target: Page) -> str:
        """Give ``text`` of ``source`` for the page ``target``, its links led to pages there are."""

        def moved(found: re.Match[str]) -> str:
            key = key_of(source.path, found[1])
            anchor = found[1].partition("#")[2] if key == "glossary" else ""
            address = link_between(target, f"{self._instead_of(key)}.md")
            return f"]({address}{'#' * bool(anchor)}{anchor})" if key else found[0]

        return LINK.sub(moved, text)

    def _instead_of(self, key: str) -> str:
        if key in self._known:
            return key
        same = self._folders.get(key.partition("/")[0]) or self.keys
        return same[int(hashlib.sha256(key.encode()).hexdigest(), 16) % len(same)]

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.keys)

    @cached_property
    def _folders(self) -> Mapping[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for key in self.keys:
            found[key.partition("/")[0]].append(key)
        return found

    @cached_property
    def _parts(self) -> Mapping[tuple[str, str], list[Part]]:
        found: dict[tuple[str, str], list[Part]] = defaultdict(list)
        for page in self.pages:
            for part in parts_of(page):
                found[page.kind, part.heading].append(part)
        return found

    def _body(self, plan: Plan, choose: Random) -> Iterator[str]:
        target = Page(plan.path, plan.path.removesuffix(".md"), "", 1)
        for part in parts_of(plan.model):
            taken = choose.choice(self._parts[plan.model.kind, part.heading])
            yield f"{part.heading}{self.relinked(taken.text, taken.page, target)}"

    def _matter(self, plan: Plan, choose: Random) -> dict[str, Any]:
        model, topic = plan.model, short_name(plan.topic)
        concepts, articles = self._folders["therapists"], self._folders["articles"][1:]
        matter = {
            "title": cut(f"{model.title.split(',')[0]}, and {topic}", LONGEST_TITLE),
            "description": f"{cut(model.text('description'), LONGEST_START)} … and {topic}.",
            "also_called": _sample(choose, [f"{n} {topic}" for n in model.items("also_called")]),
            "people_say": _sample(choose, [f"{p} {topic}" for p in model.items("people_say")]),
            "pair": [plan.partner],
            "related": {"what helps": choose.sample(concepts, min(NAMES, len(concepts)))},
            "articles": [
                key.partition("/")[2] for key in choose.sample(articles, min(1, len(articles)))
            ],
        }
        if model.kind == "guide":
            del matter["also_called"], matter["related"]
        return {key: value for key, value in matter.items() if value}

    def _there(self, key: str, value: Any) -> Any:
        if key == "related" and isinstance(value, dict):
            kept = {name: self._there("pair", keys) for name, keys in value.items()}
            return {name: keys for name, keys in kept.items() if keys}
        if key in {"pair", "client_side"} and isinstance(value, list):
            return [one for one in value if one in self._known]
        return value


def parts_of(page: Page) -> Iterator[Part]:
    """Give the parts of a page in order."""
    first, *rest = HEADING.split(page.body)
    yield Part("", first, page)
    for heading, text in zip(rest[::2], rest[1::2], strict=True):
        yield Part(heading, text, page)


def page_text(matter: Mapping[str, Any], body: str) -> str:
    """Give the text of a page: front matter, then body."""
    head = yaml.safe_dump(dict(matter), sort_keys=False, allow_unicode=True, width=1000)
    return f"---\n{head}---\n{body}"


def is_list(page: Page) -> bool:
    """Tell whether ``page`` leads to others rather than saying something itself."""
    return page.kind == "site" or page.is_hub or bool(LISTS.search(page.body))


def short_name(page: Page) -> str:
    """Give the shortest name of a concept."""
    return min([page.title, *page.items("also_called")], key=len).lower()


def cut(text: str, length: int) -> str:
    """Give the start of ``text``, whole words only, at most ``length`` characters long."""
    return text if len(text) <= length else text[: length + 1].rpartition(" ")[0]


def _sample(choose: Random, items: Sequence[str]) -> list[str]:
    return choose.sample(items, min(PHRASES, len(items)))
