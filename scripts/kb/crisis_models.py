"""What crisis-lines.yml may hold: each country with its first line, and every help line."""

from typing import Literal

from kb.fact_types import Day, Model, Phone, Text, Texts, WebAddress, as_in
from kb.phone import NO_NUMBER, PhoneNumber

ANYWHERE = "anywhere"
CALLED = "Call it or open its site, then write checked: and the day of today."
LOOK_UP = "Take it from the service’s own page; if it offers none, delete the line."
URGENT = "Look it up with the police or the government there."
Way = Literal["call", "text"]


class Emergency(Model):
    """What to do in a country when life is in danger."""

    number: Phone = as_in('number: "911"', URGENT)
    text: Text = as_in("text: If life is in danger now, call 911.")


class Country(Model):
    """A country: its emergency number, and which line stands first there."""

    name: Text = as_in("name: Canada")
    short: Text = as_in("short: Canada")
    code: Text = as_in("code: CA")
    emergency: Emergency = as_in("emergency:")
    first_line: Text = as_in("first_line: canada-988")
    ways: tuple[Way, ...] = as_in("ways: [call, text]")
    regions: Texts = as_in("regions: [ontario, quebec]", default=())
    text_codes: Texts = as_in('text_codes: ["686868"]', default=())


class Anywhere(Model):
    """What to say to people in a country that the file does not name."""

    name: Text = as_in("name: Anywhere else")
    first_line: Text = as_in("first_line: find-a-helpline")
    emergency: Text = as_in("emergency: Call your local emergency number.")


class HelpLine(Model):
    """A service to call, text or write to."""

    id: Text = as_in("id: canada-988")
    name: Text = as_in("name: Name of the service")
    for_whom: Text = as_in("for_whom: Anyone in crisis")
    country: Text = as_in("country: canada")
    region: Text = as_in("region: ontario", default="")
    call: Phone = as_in('call: "988"', LOOK_UP, default=NO_NUMBER)
    then_press: Text = as_in('then_press: "1"', default="")
    text_to: Phone = as_in('text_to: "988"', LOOK_UP, default=NO_NUMBER)
    text_word: Text = as_in("text_word: HOME", default="")
    web: WebAddress = as_in("web: https://988lifeline.org/", default="")
    hours: Text = as_in("hours: 24/7", default="")
    languages: Text = as_in("languages: English and French", default="")
    note: Text = as_in("note: There is also a chat on its website.", default="")
    checked: Day = as_in("checked: 2026-11-24", CALLED)
    source: Text = as_in("source: canada988")
    confidence: Literal["checked", "second-hand"] = as_in("confidence: checked")

    @property
    def ways(self) -> tuple[Way, ...]:
        """Give how a person can be spoken to: ``call`` and ``text``, as far as it goes."""
        stated: dict[Way, PhoneNumber] = {"call": self.call, "text": self.text_to}
        return tuple(way for way, number in stated.items() if number)


class CrisisLines(Model):
    """All of crisis-lines.yml."""

    countries: dict[str, Country] = as_in("countries:")
    anywhere: Anywhere = as_in("anywhere:")
    note: Text = as_in("note: One sentence about all lines.", default="")
    lines: tuple[HelpLine, ...] = as_in("lines:")

    def line(self, name: str) -> HelpLine | None:
        """Give the help line with this id."""
        return next((line for line in self.lines if line.id == name), None)

    @property
    def numbers(self) -> tuple[PhoneNumber, ...]:
        """Give every number to call or text that the file holds."""
        urgent = [country.emergency.number for country in self.countries.values()]
        stated = [number for line in self.lines for number in (line.call, line.text_to)]
        return tuple(number for number in (*urgent, *stated) if number)


NO_LINES = CrisisLines.model_construct(
    countries={},
    anywhere=Anywhere.model_construct(name="", first_line="", emergency=""),
    lines=(),
)
