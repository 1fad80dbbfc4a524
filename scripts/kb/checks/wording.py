"""Nothing on the site uses a word that wording.yml asks not to use."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kb.fact_models import Phrase
from kb.pages import Page
from kb.problems import Problem
from kb.reading import Line, matter_lines, reading
from kb.site import Site
from kb.yaml_source import Place, YamlSource

# Data files whose texts readers see. The other files hold addresses, names and lists for us.
SHOWN = ("crisis-lines", "findings", "glossary", "places", "practice")
FOR_CLIENTS = ("guide", "site")


@dataclass(frozen=True)
class Rule:
    """One entry of wording.yml: what to say instead and why, for whom, and where it may stand."""

    say: str
    why: str
    clients_only: bool
    excepted: frozenset[str]


@dataclass(frozen=True)
class Rules:
    """All entries: phrase → rule, and one pattern that finds any of the phrases."""

    by_phrase: dict[str, Rule]
    pattern: re.Pattern[str]


def check(site: Site) -> Iterator[Problem]:
    """Give every use of a phrase that wording.yml names, with the words to use instead."""
    by_phrase = dict(_rules(site.facts.wording))
    if not by_phrase:
        return
    longest_first = sorted(by_phrase, key=len, reverse=True)
    any_of = "|".join(re.escape(phrase) for phrase in longest_first)
    rules = Rules(by_phrase, re.compile(rf"(?<!\w)(?:{any_of})(?!\w)"))
    for page in site.pages.values():
        yield from _page(page, rules)
    for name in SHOWN:
        yield from _data(site.facts.source(name), rules)


def _rules(entries: Iterable[Phrase]) -> Iterator[tuple[str, Rule]]:
    for entry in entries:
        rule = Rule(
            say=entry.say.rstrip("."),
            why=entry.why,
            clients_only=entry.where == "client",
            excepted=frozenset(one.page for one in entry.exemptions),
        )
        for phrase in entry.say_not:
            yield _plain(phrase), rule


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


def _page(page: Page, rules: Rules) -> Iterator[Problem]:
    # Under people_say stands what people really type; it is never checked.
    for line in (*matter_lines(page, "title", "description"), *reading(page).lines):
        for phrase, rule in _found(line, rules):
            if page.key in rule.excepted or (rule.clients_only and page.kind not in FOR_CLIENTS):
                continue
            yield _problem(page.shown, line.number, phrase, rule)


def _data(source: YamlSource, rules: Rules) -> Iterator[Problem]:
    for line in _texts(source, source.value, ()):
        for phrase, rule in _found(line, rules):
            if not rule.clients_only:
                yield _problem(source.path, line.number, phrase, rule)


def _texts(source: YamlSource, value: Any, place: Place) -> Iterator[Line]:
    if isinstance(value, str):
        yield Line(source.line(*place), value)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(source, part, (*place, str(key)))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(source, part, (*place, index))


def _found(line: Line, rules: Rules) -> Iterator[tuple[str, Rule]]:
    for found in rules.pattern.finditer(_plain(line.text)):
        yield found[0], rules.by_phrase[found[0]]


def _problem(path: str, line: int, phrase: str, rule: Rule) -> Problem:
    what = f"“{phrase}” is a phrase this site does not use."
    return Problem(path, line, what, f"Say: {rule.say}. {rule.why}".strip())
