"""What must agree within crisis-lines.yml before a page may show any of it."""

import re
from collections.abc import Iterator

from kb.crisis_models import ANYWHERE, URGENT, Country, CrisisLines, HelpLine
from kb.phone import PhoneNumber, can_be_called, is_emergency, is_region
from kb.problems import Problem, cure, did_you_mean, listed
from kb.yaml_source import Place, YamlSource

# North American numbers are the same with and without their “1”.
WITHOUT_ONE = re.compile(r"^\+?1(?=\d{10}$)")
# Codes for texts are let in one country; shorter numbers, such as 988, are a country’s own.
SHORTEST_LEASED = 4
WAY_KEYS = {"call": "call", "text": "text_to"}


def disagreements(crisis: CrisisLines, source: YamlSource) -> Iterator[Problem]:
    """Give every first line, number, country and region that does not fit the rest of the file."""
    for key, country in crisis.countries.items():
        yield from _country(crisis, source, key, country)
    yield from _anywhere(crisis, source)
    for index, line in enumerate(crisis.lines):
        place = ("lines", index)
        yield from _reachable(line, source, place)
        yield from _home(crisis, line, source, place)
        yield from _numbers(crisis, line, source, place)
    yield from _doubled(crisis, source)


def _country(
    crisis: CrisisLines, source: YamlSource, key: str, country: Country
) -> Iterator[Problem]:
    place: Place = ("countries", key)
    if not is_region(country.code):
        what = f"“{country.code}” is not the two letters of a country."
        yield _told(source, (*place, "code"), what, "Write them as in CA, US or GB.")
    else:
        yield from _emergency(source, place, country)
    yield from _first(crisis, source, key, country)


def _emergency(source: YamlSource, place: Place, country: Country) -> Iterator[Problem]:
    number, spot = country.emergency.number, (*place, "emergency", "number")
    if not is_emergency(number, country.code):
        what = f"“{number}” is not an emergency number of {country.name}."
        yield _told(source, spot, what, URGENT)
    elif number.shown not in country.emergency.text:
        what = f"This sentence does not say {number}."
        advice = "Say the number there too, so that readers find the same one twice."
        yield _told(source, (*place, "emergency", "text"), what, advice)


def _first(
    crisis: CrisisLines, source: YamlSource, key: str, country: Country
) -> Iterator[Problem]:
    place: Place = ("countries", key, "first_line")
    line = crisis.line(country.first_line)
    if line is None:
        known = [one.id for one in crisis.lines if one.country == key]
        yield _no_line(source, place, country.first_line, known)
    elif line.country not in (*crisis.countries, ANYWHERE):
        return  # told where the line names it
    elif line.country != key or line.region:
        what = f"“{line.id}” is not a line for all of {country.name}."
        advice = f"Name one with “country: {key}” and without a region; it stands on every page."
        yield _told(source, place, what, advice)
    elif set(line.ways) != set(country.ways):
        yield _other_ways(crisis, source, key, country, line)


def _no_line(source: YamlSource, place: Place, name: str, known: list[str]) -> Problem:
    what = f"There is no help line “{name}”, and no other takes its place by itself."
    others = f"It can be one of: {listed(known)}." if known else "Add the line below first."
    return _told(source, place, what, did_you_mean(name, known) or others)


def _other_ways(
    crisis: CrisisLines, source: YamlSource, key: str, country: Country, line: HelpLine
) -> Problem:
    lost = [WAY_KEYS[way] for way in country.ways if way not in line.ways]
    stated = f"[{', '.join(line.ways)}]" if line.ways else ""
    what = (
        f"“{line.id}”, the first line of {country.name}, has no {' and no '.join(lost)}."
        if lost
        else f"“{line.id}”, the first line of {country.name}, offers more than its ways say."
    )
    true = f"write “ways: {stated}” under {key}" if stated else "name another first_line"
    advice = f"Bring it back; or, if the service itself says so, {true}."
    if not lost:
        advice = f"If the service itself says so, {true}."
    return _told(source, ("lines", crisis.lines.index(line)), what, advice)


def _anywhere(crisis: CrisisLines, source: YamlSource) -> Iterator[Problem]:
    name, place = crisis.anywhere.first_line, ("anywhere", "first_line")
    line = crisis.line(name)
    if line is None:
        known = [one.id for one in crisis.lines if one.country == ANYWHERE]
        yield _no_line(source, place, name, known)
    elif line.country != ANYWHERE or not line.web:
        what = f"“{name}” is not a line for people anywhere."
        yield _told(source, place, what, "Name one with “country: anywhere” and a web address.")


def _reachable(line: HelpLine, source: YamlSource, place: Place) -> Iterator[Problem]:
    if not (line.ways or line.web):
        what = "This help line says no way to reach it."
        yield _told(source, place, what, "Add call, text_to or web.")
    for key, number in (("then_press", line.call), ("text_word", line.text_to)):
        if getattr(line, key) and not number:
            without = "call" if key == "then_press" else "text_to"
            what = f"“{key}” says nothing without “{without}”."
            yield _told(source, (*place, key), what, f"Add {without}, or delete this line.")


def _home(
    crisis: CrisisLines, line: HelpLine, source: YamlSource, place: Place
) -> Iterator[Problem]:
    country = crisis.countries.get(line.country)
    if country is None and line.country != ANYWHERE:
        known = [*crisis.countries, ANYWHERE]
        what = f"“{line.country}” is not a country of this file."
        advice = cure(did_you_mean(line.country, known) or f"It can be {listed(known)}.")
        yield _told(source, (*place, "country"), what, cure(advice, "Or add it under countries."))
    regions = country.regions if country else ()
    if line.region and line.region not in regions and (country or line.country == ANYWHERE):
        what = f"“{line.region}” is not among the regions of {line.country}."
        advice = did_you_mean(line.region, regions) or "Add it to its regions under countries."
        yield _told(source, (*place, "region"), what, advice)


def _numbers(
    crisis: CrisisLines, line: HelpLine, source: YamlSource, place: Place
) -> Iterator[Problem]:
    country = crisis.countries.get(line.country)
    if country is None or not is_region(country.code):
        return
    if line.call and not can_be_called(line.call, country.code):
        yield _told(source, (*place, "call"), *_not_possible(line.call, country.name))
    if line.text_to:
        yield from _text_code(crisis, line, country, source, place)


def _not_possible(number: PhoneNumber, where: str) -> tuple[str, str]:
    what = f"“{number.shown}” cannot be a number in {where}: a digit is missing, too many or wrong."
    return what, "Compare it with the service’s own page."


def _text_code(
    crisis: CrisisLines, line: HelpLine, country: Country, source: YamlSource, place: Place
) -> Iterator[Problem]:
    """Give a text code that is not known to work in the line’s country: each works in one only."""
    code, spot = line.text_to, (*place, "text_to")
    own = {re.sub(r"\D", "", known) for known in country.text_codes}
    if not code.is_short:
        if not can_be_called(code, country.code):
            yield _told(source, spot, *_not_possible(code, country.name))
    elif len(code.dialled) >= SHORTEST_LEASED and code.dialled not in own:
        what = f"“{code.shown}” is not among the text codes of {country.name}."
        advice = (
            f"A text code works in one country only. If the service’s own page says that it works "
            f"in {country.name}, add it to text_codes there."
        )
        yield _told(source, spot, what, advice)


def _doubled(crisis: CrisisLines, source: YamlSource) -> Iterator[Problem]:
    seen: dict[object, str] = {}
    for index, line in enumerate(crisis.lines):
        place: Place = ("lines", index)
        if line.id in seen:
            what = f"The id “{line.id}” is taken."
            yield _told(source, (*place, "id"), what, "Choose another, or delete one of the two.")
            continue
        seen[line.id] = line.id
        for key, way in _ways_of(line):
            first = seen.setdefault(
                (line.country, line.region, line.for_whom.casefold(), way), line.id
            )
            if first != line.id:
                what = f"“{first}” has the same number for the same people."
                yield _told(source, (*place, key), what, "Delete one of the two lines.")
                break


def _ways_of(line: HelpLine) -> Iterator[tuple[str, object]]:
    if line.call:
        yield "call", ("call", WITHOUT_ONE.sub("", line.call.dialled), line.then_press)
    if line.text_to:
        yield "text_to", ("text", line.text_to.dialled, line.text_word.casefold())


def _told(source: YamlSource, place: Place, what: str, advice: str) -> Problem:
    return Problem(source.path, source.line(*place), what, advice)
