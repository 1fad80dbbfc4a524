"""Facts that name other facts or pages name ones that are there, and figures agree."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from kb.anchors import anchors
from kb.crisis_models import ANYWHERE
from kb.fact_models import Finding, SourcePoint
from kb.phone import can_be_called
from kb.problems import Problem, did_you_mean
from kb.reading import reading
from kb.site import Site
from kb.yaml_source import Place, YamlSource

MARK = re.compile(r"\[\^([^\[\]]*)\]")
# How many points each source article makes.
POINTS = {"S0": 23, "S1": 20, "S2": 52, "S3": 18, "S4": 29}
PLANNED = "planned"
NUMBER = re.compile(r"[-−]?(?:\d{1,3}(?:,\d{3})+|\d*)(?:\.\d+)?")
SAFE_ADDRESS = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)*/?")


def check(site: Site) -> Iterator[Problem]:
    """Give every reference between facts that leads nowhere, and every figure that differs."""
    yield from _findings(site)
    yield from _glossary(site)
    yield from _places(site)
    yield from _practice(site)
    yield from _points(site)
    yield from _exemptions(site)
    yield from _redirects(site)


def _known(
    source: YamlSource, place: Place, stated: Iterable[str], known: Iterable[str], of_what: str
) -> Iterator[Problem]:
    """Give each item of the list ``stated`` at ``place`` that is not among ``known``.

    Where nothing is known, the file that says so has a fault of its own, told there.
    """
    known = list(known)
    for index, name in enumerate(stated if known else ()):
        if name not in known:
            advice = did_you_mean(name, known) or "Correct it, or add what it names first."
            what = f"There is no {of_what} “{name}”."
            yield Problem(source.path, source.line(*place, index), what, advice)


def _works(site: Site) -> Iterable[str]:
    return site.facts.references if site.facts.is_sound("references") else ()


def _findings(site: Site) -> Iterator[Problem]:
    source, findings = site.facts.source("findings"), site.facts.findings
    for key, entry in findings.items():
        works, against = entry.references, entry.disagrees_with
        yield from _known(source, (key, "references"), works, _works(site), "work")
        yield from _known(source, (key, "disagrees_with"), against, findings, "finding")
        for index, other in enumerate(against):
            back = findings.get(other)
            if back and key not in back.disagrees_with:
                line = source.line(key, "disagrees_with", index)
                what = f"“{other}” does not say that it disagrees with “{key}”."
                yield Problem(source.path, line, what, f"Add “{key}” to its disagrees_with.")
        yield from _figures(source, key, entry)


def _figures(source: YamlSource, key: str, entry: Finding) -> Iterator[Problem]:
    shown = {_value(found) for found in NUMBER.findall(entry.figure)}
    estimate = () if entry.estimate is None else (entry.estimate,)
    for name, numbers in {"estimate": estimate, "interval": entry.interval or ()}.items():
        for number in numbers:
            if number not in shown:
                what = f"The {name} {number:g} does not stand in the figure of “{key}”."
                advice = "Make the two agree, after a look at the source."
                yield Problem(source.path, source.line(key, name), what, advice)


def _value(text: str) -> float | None:
    plain = text.replace("−", "-").replace(",", "")
    return float(plain) if any(mark.isdigit() for mark in plain) else None


def _glossary(site: Site) -> Iterator[Problem]:
    source, seen = site.facts.source("glossary"), Counter[str]()
    for index, term in enumerate(site.facts.glossary):
        seen[term.id] += 1
        if seen[term.id] > 1:
            line = source.line(index, "id")
            yield Problem(source.path, line, f"The id “{term.id}” is taken.", "Choose another.")
        yield from _known(source, (index, "keys"), term.keys, _works(site), "work")
        yield from _page(site, source, (index, "see"), term.see)


def _page(site: Site, source: YamlSource, place: Place, key: str) -> Iterator[Problem]:
    if key and key not in site.pages:
        advice = did_you_mean(key, site.pages) or "Write its path below docs, without .md."
        yield Problem(source.path, source.line(*place), f"There is no page “{key}”.", advice)


def _places(site: Site) -> Iterator[Problem]:
    source, facts = site.facts.source("places"), site.facts
    for key, place in facts.places.items():
        for name in ("privacy", "complaints", "records", "clinician"):
            for index, text in enumerate(getattr(place, name)):
                for work in MARK.findall(text):
                    yield from _known(source, (key, name, index), [work], _works(site), "work")
        if facts.is_sound("crisis-lines"):
            known = (*facts.crisis.countries, ANYWHERE)
            yield from _known(source, (key, "country"), [place.country], known, "country")


def _practice(site: Site) -> Iterator[Problem]:
    source, practice = site.facts.source("practice"), site.facts.practice
    if practice.place:
        yield from _known(source, ("place",), [practice.place], site.facts.places, "place")
    country, phone = site.facts.own_country, practice.contact.phone
    if country and phone and not can_be_called(phone, country.code):
        what = f"“{phone.shown}” cannot be a number in {country.name}."
        advice = "A digit is missing, too many or wrong; the area code must be there too."
        yield Problem(source.path, source.line("contact", "phone"), what, advice)


def _points(site: Site) -> Iterator[Problem]:
    source, points = site.facts.source("source-points"), site.facts.points
    expected = [f"{one}.{n}" for one, most in POINTS.items() for n in range(1, most + 1)]
    for key in expected if points else []:
        if key not in points:
            what = f"The point {key} is missing."
            yield Problem(source.path, source.line(), what, "Add it, from the source article.")
    for key, entry in points.items():
        if key not in expected:
            what = f"“{key}” is not a point of a source article."
            advice = did_you_mean(key, expected) or "Delete it."
            yield Problem(source.path, source.line(key), what, advice)
        elif entry.page != PLANNED:
            yield from _point(site, source, key, entry)


def _point(site: Site, source: YamlSource, key: str, entry: SourcePoint) -> Iterator[Problem]:
    yield from _page(site, source, (key, "page"), entry.page)
    yield from _known(source, (key, "also"), entry.also, site.pages, "page")
    page, heading = site.pages.get(entry.page), entry.heading
    if page and page.readable and heading:
        known = [one.text for one in reading(page).headings]
        if heading not in known and heading not in anchors(page.body):
            what = f"{page.shown} has no heading “{heading}”."
            advice = did_you_mean(heading, known) or "Write the heading that now carries it."
            yield Problem(source.path, source.line(key, "heading"), what, advice)


def _exemptions(site: Site) -> Iterator[Problem]:
    source = site.facts.source("wording")
    for index, entry in enumerate(site.facts.wording):
        for number, one in enumerate(entry.exemptions):
            yield from _page(site, source, (index, "except", number, "page"), one.page)


def _redirects(site: Site) -> Iterator[Problem]:
    source = site.facts.source("redirects")
    for old in site.facts.redirects:
        if not SAFE_ADDRESS.fullmatch(old):
            what = f"“{old}” is not an old address of this site."
            advice = "Write the path below the site’s address, such as guide/old-name."
            yield Problem(source.path, source.line(old), what, advice)
