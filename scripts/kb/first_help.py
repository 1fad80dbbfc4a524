"""Which help stands first on every page: a fact of the practice’s country, never chance."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.crisis_models import ANYWHERE, Country, HelpLine
from kb.facts import Facts
from kb.phone import NO_NUMBER, PhoneNumber
from kb.problems import listed

LOCAL = "your local emergency number"


@dataclass(frozen=True)
class FirstHelp:
    """The line that stands first, where its numbers work, and what to do in an emergency.

    Outside the countries of crisis-lines.yml there is no ``urgent`` number to dial and ``where``
    is empty: no number of one country is shown as if it worked in another.
    """

    line: HelpLine | None
    where: str
    urgent: PhoneNumber
    urgent_text: str

    @property
    def urgent_words(self) -> str:
        """Give what to call in an emergency, in words."""
        return str(self.urgent) if self.urgent else LOCAL


def first_help(facts: Facts) -> FirstHelp:
    """Give the help that stands first for readers of this practice."""
    country, anywhere = facts.own_country, facts.crisis.anywhere
    if country is None:
        return FirstHelp(facts.crisis.line(anywhere.first_line), "", NO_NUMBER, anywhere.emergency)
    line = facts.crisis.line(country.first_line)
    where = listed(_short_names(facts, country))
    return FirstHelp(line, where, country.emergency.number, country.emergency.text)


def elsewhere(facts: Facts) -> Iterator[tuple[str, HelpLine]]:
    """Give where each first line works, and the line: once for all countries that share it."""
    told: set[str] = set()
    for country in facts.crisis.countries.values():
        line, names = facts.crisis.line(country.first_line), _short_names(facts, country)
        if line and country.short not in told:
            told |= set(names)
            yield listed(names), line


def ordered_lines(facts: Facts) -> list[HelpLine]:
    """Give all lines: the first, those of the practice’s country and place, then all others."""
    first, here = first_help(facts).line, facts.own_place
    country = here.country if here else ANYWHERE

    def far(line: HelpLine) -> int:
        if line == first:
            return 0
        if line.region:
            return 2 if line.region == facts.practice.place else 4
        return {country: 1, ANYWHERE: 5}.get(line.country, 3)

    return sorted(facts.crisis.lines, key=far)


def _short_names(facts: Facts, country: Country) -> list[str]:
    """Give the countries in which the first numbers of ``country`` work too, itself first."""
    others = [one for one in facts.crisis.countries.values() if one != country]
    same = [one for one in others if _numbers(facts, one) == _numbers(facts, country)]
    return [one.short for one in (country, *same)]


def _numbers(facts: Facts, country: Country) -> tuple[str, ...]:
    line = facts.crisis.line(country.first_line)
    ways = (line.call, line.text_to) if line else ()
    return tuple(number.dialled for number in (country.emergency.number, *ways))
