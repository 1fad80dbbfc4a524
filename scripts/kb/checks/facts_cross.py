"""Facts that name other facts or pages name ones that are there, and figures agree."""

import datetime
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from kb.anchors import anchors
from kb.problems import Problem, did_you_mean
from kb.reading import reading
from kb.site import Site
from kb.yaml_source import Place, YamlSource

MARK = re.compile(r"\[\^([^\[\]]*)\]")
# How many points each source article makes.
POINTS = {"S0": 23, "S1": 20, "S2": 52, "S3": 18, "S4": 29}
PLANNED = "planned"
NUMBER = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?")
DIALLED = re.compile(r"\+?[0-9]+(?:[ -][0-9]+)*")
SAFE_ADDRESS = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*/?")


def check(site: Site) -> Iterator[Problem]:
    """Give every reference between facts that leads nowhere, and every figure that differs."""
    yield from _findings(site)
    yield from _glossary(site)
    yield from _places(site)
    yield from _lines(site)
    yield from _numbers(site)
    yield from _points(site)
    yield from _exceptions(site)
    yield from _redirects(site)


def _known(
    source: YamlSource, place: Place, stated: Any, known: Iterable[str], of_what: str
) -> Iterator[Problem]:
    """Give each item of the list ``stated`` at ``place`` that is not among ``known``."""
    known = list(known)
    for index, name in enumerate(stated if isinstance(stated, list) and known else []):
        if isinstance(name, str) and name not in known:
            advice = did_you_mean(name, known) or "Correct it, or add what it names first."
            what = f"There is no {of_what} “{name}”."
            yield Problem(source.path, source.line(*place, index), what, advice)


def _findings(site: Site) -> Iterator[Problem]:
    source, findings = site.facts.source("findings"), site.facts.findings
    for key, entry in findings.items():
        works = entry.get("references")
        yield from _known(source, (key, "references"), works, site.facts.references, "work")
        against = entry.get("disagrees_with")
        yield from _known(source, (key, "disagrees_with"), against, findings, "finding")
        yield from _one_sided(source, key, against, findings)
        yield from _figures(source, key, entry)


def _one_sided(
    source: YamlSource, key: str, against: Any, findings: dict[str, dict[str, Any]]
) -> Iterator[Problem]:
    for index, other in enumerate(against if isinstance(against, list) else []):
        back = findings.get(other, {}).get("disagrees_with") if isinstance(other, str) else None
        if other in findings and (not isinstance(back, list) or key not in back):
            line = source.line(key, "disagrees_with", index)
            what = f"“{other}” does not say that it disagrees with “{key}”."
            yield Problem(source.path, line, what, f"Add “{key}” to its disagrees_with.")


def _figures(source: YamlSource, key: str, entry: dict[str, Any]) -> Iterator[Problem]:
    shown = {_value(found) for found in NUMBER.findall(str(entry.get("figure", "")))}
    interval = entry.get("interval")
    stated = {"estimate": [entry.get("estimate")]}
    stated["interval"] = interval if isinstance(interval, list) else []
    for name, numbers in stated.items():
        for number in numbers:
            if isinstance(number, int | float) and float(number) not in shown:
                what = f"The {name} {number} does not stand in the figure of “{key}”."
                advice = "Make the two agree, after a look at the source."
                yield Problem(source.path, source.line(key, name), what, advice)


def _value(text: str) -> float | None:
    plain = text.replace("−", "-").replace(",", "")
    return float(plain) if any(mark.isdigit() for mark in plain) else None


def _glossary(site: Site) -> Iterator[Problem]:
    source, seen = site.facts.source("glossary"), Counter[str]()
    for index, entry in enumerate(_entries(source)):
        term = str(entry.get("id", ""))
        seen[term] += 1
        if seen[term] > 1:
            line = source.line(index, "id")
            yield Problem(source.path, line, f"The id “{term}” is taken.", "Choose another.")
        keys = entry.get("keys")
        yield from _known(source, (index, "keys"), keys, site.facts.references, "work")
        yield from _page(site, source, (index, "see"), entry.get("see"))


def _entries(source: YamlSource) -> Iterator[dict[str, Any]]:
    for entry in source.value if isinstance(source.value, list) else []:
        yield entry if isinstance(entry, dict) else {}


def _page(site: Site, source: YamlSource, place: Place, key: Any) -> Iterator[Problem]:
    if isinstance(key, str) and key and key not in site.pages:
        advice = did_you_mean(key, site.pages) or "Write its path below docs, without .md."
        yield Problem(source.path, source.line(*place), f"There is no page “{key}”.", advice)


def _places(site: Site) -> Iterator[Problem]:
    source, works = site.facts.source("places"), site.facts.references
    for place, text in _texts(source.value, ()):
        for key in MARK.findall(text):
            yield from _known(source, place[:-1], [key], works, "work")
    here = site.facts.map("practice").get("place")
    if isinstance(here, str) and site.facts.map("places"):
        practice = site.facts.source("practice")
        yield from _known(practice, ("place",), [here], site.facts.map("places"), "place")


def _texts(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    pairs = value.items() if isinstance(value, dict) else ()
    for step, part in enumerate(value) if isinstance(value, list) else pairs:
        yield from _texts(part, (*place, step))


def _lines(site: Site) -> Iterator[Problem]:
    source = site.facts.source("crisis-lines")
    stated = site.facts.map("crisis-lines").get("lines")
    for index, line in enumerate(stated if isinstance(stated, list) else []):
        if isinstance(line, dict) and not isinstance(line.get("checked"), datetime.date):
            what = "This help line has no day of its last check."
            advice = "Call it or open its site, then write checked: and the day."
            yield Problem(source.path, source.line("lines", index), what, advice)
        if isinstance(line, dict) and not any(line.get(way) for way in ("call", "text_to", "web")):
            what = "This help line says no way to reach it."
            yield Problem(
                source.path, source.line("lines", index), what, "Add call, text_to or web."
            )


def _numbers(site: Site) -> Iterator[Problem]:
    """Give every number that no telephone can call: each is shown as a link to press."""
    source = site.facts.source("crisis-lines")
    for place, text in _texts(source.value, ()):
        if place[-1] in {"number", "call", "text_to"} and not DIALLED.fullmatch(text):
            what = f"“{text}” is not a number that a telephone can call."
            advice = "Write digits, with spaces or hyphens between them; words go under note."
            yield Problem(source.path, source.line(*place), what, advice)


def _points(site: Site) -> Iterator[Problem]:
    source, points = site.facts.source("source-points"), site.facts.map("source-points")
    expected = [f"{one}.{n}" for one, most in POINTS.items() for n in range(1, most + 1)]
    for key in expected if points else []:
        if key not in points:
            what = f"The point {key} is missing."
            yield Problem(source.path, source.line(), what, "Add it, from the source article.")
    for key, entry in points.items():
        if key not in expected:
            what = f"“{key}” is not a point of a source article."
            advice = did_you_mean(str(key), expected) or "Delete it."
            yield Problem(source.path, source.line(str(key)), what, advice)
        elif isinstance(entry, dict) and entry.get("page") != PLANNED:
            yield from _point(site, source, key, entry)


def _point(site: Site, source: YamlSource, key: str, entry: dict[str, Any]) -> Iterator[Problem]:
    yield from _page(site, source, (key, "page"), entry.get("page"))
    yield from _known(source, (key, "also"), entry.get("also"), site.pages, "page")
    page, heading = site.pages.get(str(entry.get("page"))), entry.get("heading")
    if page and page.readable and isinstance(heading, str):
        known = [one.text for one in reading(page).headings]
        if heading not in known and heading not in anchors(page.body):
            what = f"{page.shown} has no heading “{heading}”."
            advice = did_you_mean(heading, known) or "Write the heading that now carries it."
            yield Problem(source.path, source.line(key, "heading"), what, advice)


def _exceptions(site: Site) -> Iterator[Problem]:
    source = site.facts.source("wording")
    for index, entry in enumerate(_entries(source)):
        stated = entry.get("except")
        for number, one in enumerate(stated if isinstance(stated, list) else []):
            place: Place = (index, "except", number, "page")
            yield from _page(site, source, place, one.get("page") if isinstance(one, dict) else "")


def _redirects(site: Site) -> Iterator[Problem]:
    source = site.facts.source("redirects")
    for old in site.facts.map("redirects"):
        if not SAFE_ADDRESS.fullmatch(str(old)):
            what = f"“{old}” is not an old address of this site."
            advice = "Write the path below the site’s address, such as guide/old-name."
            yield Problem(source.path, source.line(str(old)), what, advice)
