"""Nothing on the site uses a word that wording.yml asks not to use."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kb.fact_models import WordingRule
from kb.kinds import FOR_CLIENTS
from kb.pages import Page
from kb.phrases import Phrase
from kb.plain_page import plain_body, plain_data, plain_matter
from kb.plain_text import PlainText
from kb.problems import Problem
from kb.site import Site
from kb.yaml_source import YamlSource

# Data files whose texts readers see. The other files hold addresses, names and lists for us.
SHOWN = ("crisis-lines", "findings", "glossary", "places", "practice")
# Under these headings stands what nobody should say; a promise quoted there is none.
SHOWN_AS_WRONG = ("Better not", "Not OK")


@dataclass(frozen=True)
class Rule:
    """One entry of wording.yml: what to say instead and why, for whom, and where it may stand."""

    phrases: tuple[Phrase, ...]
    say: str
    why: str
    clients_only: bool
    excepted: frozenset[str]


@dataclass(frozen=True)
class Rules:
    """All entries: each phrase with its pattern and rule, and one pattern that finds any."""

    all: tuple[tuple[re.Pattern[str], Phrase, Rule], ...]
    pattern: re.Pattern[str]

    def of(self, text: str, place: int) -> tuple[re.Match[str], Phrase, Rule] | None:
        """Give the longest phrase that begins at ``place`` in ``text``, with its rule."""
        found = (
            (match, phrase, rule)
            for pattern, phrase, rule in self.all
            if (match := pattern.match(text, place))
        )
        return max(found, key=lambda one: one[0].end(), default=None)


def check(site: Site) -> Iterator[Problem]:
    """Give every use of a phrase that wording.yml names, with the words to use instead."""
    rules = _together(_rules(site.facts.wording))
    if not rules.all:
        return
    for page in site.pages.values():
        yield from _page(page, rules)
    for name in SHOWN:
        yield from _data(site.facts.source(name), rules)


def _together(rules: Iterable[Rule]) -> Rules:
    written = [
        (p, phrase, rule) for rule in rules for phrase in rule.phrases for p in phrase.patterns
    ]
    any_of = "|".join(sorted({pattern for pattern, _, _ in written}))
    every = tuple((_whole(pattern), phrase, rule) for pattern, phrase, rule in written)
    return Rules(every, _whole(any_of))


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def _rules(entries: Iterable[WordingRule]) -> Iterator[Rule]:
    for entry in entries:
        yield Rule(
            phrases=tuple(map(Phrase, entry.say_not)),
            say=entry.say.rstrip("."),
            why=entry.why,
            clients_only=entry.where == "client",
            excepted=frozenset(one.page for one in entry.exemptions),
        )


def _page(page: Page, rules: Rules) -> Iterator[Problem]:
    # Under people_say stands what people really type; it is never checked.
    for text in (
        *plain_matter(page, "title", "description", "tab", "also_called"),
        *plain_body(page),
    ):
        for line, words, rule in _found(text, rules):
            if page.key in rule.excepted or (rule.clients_only and page.kind not in FOR_CLIENTS):
                continue
            yield _problem(page.shown, line, words, rule)


def _data(source: YamlSource, rules: Rules) -> Iterator[Problem]:
    for text in plain_data(source):
        for line, words, rule in _found(text, rules):
            if not rule.clients_only:
                yield _problem(source.path, line, words, rule)


def _found(text: PlainText, rules: Rules) -> Iterator[tuple[int, str, Rule]]:
    """Give the line of each phrase in ``text``, its words and its rule."""
    small, place = text.text.lower(), 0
    while any_one := rules.pattern.search(small, place):
        place = any_one.end()
        if one := rules.of(small, any_one.start()):
            found, phrase, rule = one
            place = found.end()
            is_shown_as_wrong = phrase.is_promise and text.heading in SHOWN_AS_WRONG
            if phrase.is_meant(small, *found.span()) and not is_shown_as_wrong:
                yield text.line_at(found.start()), found[0], rule


def _problem(path: str, line: int, phrase: str, rule: Rule) -> Problem:
    what = f"“{phrase}” is a phrase this site does not use."
    return Problem(path, line, what, f"Say: {rule.say}. {rule.why}".strip())
