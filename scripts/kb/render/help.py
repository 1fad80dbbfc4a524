"""Shows the help numbers, all from crisis-lines.yml: the box on a page, and the help page."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from kb.crisis_models import HelpLine
from kb.facts import Facts
from kb.first_help import FirstHelp, elsewhere, first_help, ordered_lines
from kb.pages import Page
from kb.phone import PhoneNumber
from kb.render.markers import UnknownMarker
from kb.site import Site

ALWAYS = "any time, day or night"


def crisis_lines(site: Site, _page: Page, which: str) -> str:
    """Give the help box (``first``) or every line as care cards (``all``)."""
    if which == "first":
        return _box(site.facts)
    if which == "all":
        return _cards(site.facts)
    raise UnknownMarker(f"“crisis-lines: {which}” is not known.", "Write “first” or “all”.")


def call(number: PhoneNumber, words: str = "Call", kind: str = "") -> str:
    """Give a link that dials ``number``; its extension follows as words, for no phone dials it."""
    of_kind = f' class="{kind}"' if kind else ""
    asked = f", then ask for extension {escape(number.extension)}" if number.extension else ""
    return f'<a{of_kind} href="tel:{number.dialled}">{words} {escape(number.shown)}</a>{asked}'


def contacts(line: HelpLine, kind: str = "") -> Iterator[str]:
    """Give each way to reach a line as an HTML link, of the class ``kind``."""
    of_kind = f' class="{kind}"' if kind else ""
    if line.call:
        press = f", then press {escape(line.then_press)}" if line.then_press else ""
        yield call(line.call, kind=kind) + press
    if line.text_to:
        yield f'<a{of_kind} href="sms:{line.text_to.dialled}">{escape(_text_words(line))}</a>'
    if line.web:
        bare = escape(line.web.removeprefix("https://").rstrip("/"))
        yield f'<a{of_kind} href="{escape(line.web)}" rel="noreferrer">{bare}</a>'


def _text_words(line: HelpLine) -> str:
    word = line.text_word
    return f"Text {word} to {line.text_to.shown}" if word else f"Text {line.text_to.shown}"


def _ways(line: HelpLine | None, kind: str = "") -> list[str]:
    """Give how to speak with the line: by phone and text where there is either, else on the web."""
    found = list(contacts(line, kind)) if line else []
    return found[: max(1, len(line.ways))] if line else []


def _box(facts: Facts) -> str:
    first = first_help(facts)
    # Numbers first: on a small phone they must not wait below the first screen.
    return _html(
        '<aside class="helpbox" aria-label="Help now">',
        f"<p>{_talk(first)} If life is in danger: {_urgent(first)}.</p>",
        *(() if first.where else (f"<p>{_abroad(facts)}</p>",)),
        f"<p>{_when(first)}</p>",
        "</aside>",
    )


def _talk(first: FirstHelp) -> str:
    ways, where = " or ".join(_ways(first.line)), escape(first.where)
    return f"{ways} ({where})." if where else f"Find a line to call or text: {ways}."


def _when(first: FirstHelp) -> str:
    hours = _hours(first.line) if first.line and first.line.ways else ""
    now = " now" if hours == ALWAYS else ""
    return f"<strong>You can talk to someone{now}.</strong> {_sentence(escape(hours))}".rstrip()


def _sentence(part: str) -> str:
    return f"{part[0].upper()}{part[1:].rstrip('.')}." if part else ""


def _abroad(facts: Facts) -> str:
    """Give the first lines of all countries, each with where it works."""
    said = [f"{escape(where)}: {' or '.join(_ways(line))}" for where, line in elsewhere(facts)]
    return "; ".join(said) + "." if said else ""


def _urgent(first: FirstHelp) -> str:
    return call(first.urgent, "call") if first.urgent else f"call {escape(first.urgent_words)}"


def _hours(line: HelpLine | None) -> str:
    hours = line.hours if line else ""
    return ALWAYS if hours.startswith("24/7") else hours


def _cards(facts: Facts) -> str:
    return "\n\n".join([*_levels(facts), facts.crisis.note, *_countries(facts)])


def _levels(facts: Facts) -> Iterator[str]:
    first = first_help(facts)
    yield _emergency_card(first)
    yield _urgent_card(first)
    yield _calm_card(facts)


def _emergency_card(first: FirstHelp) -> str:
    button = [f"<p>{call(first.urgent, kind='button')}</p>"] if first.urgent else []
    return _html(
        '<section class="card card--emergency" aria-labelledby="emergency">',
        '<h2 id="emergency"><span class="level">Emergency: </span>'
        f"Call {escape(first.urgent_words)} now if someone’s life is in danger</h2>",
        f"<p>{escape(first.urgent_text)}</p>",
        *button,
        "</section>",
    )


def _urgent_card(first: FirstHelp) -> str:
    line = first.line
    told = (_named(line, first.where), line.for_whom, _hours(line)) if line else ()
    words = " ".join(_sentence(escape(part)) for part in told if part)
    ask = {2: "Call or text", 1: "Call" if line and line.call else "Text"}
    verb = ask.get(len(line.ways) if line else 0, "Find a line to call or text")
    return _html(
        '<section class="card card--urgent" aria-labelledby="urgent">',
        f'<h2 id="urgent"><span class="level">Urgent: </span>{verb} now if you are thinking '
        "about suicide, or do not feel safe</h2>",
        f"<p>{words}</p>",
        f"<p>{' '.join(_ways(line, 'button'))}</p>",
        "</section>",
    )


def _named(line: HelpLine, where: str) -> str:
    return f"{line.name} ({where})" if where else line.name


def _calm_card(facts: Facts) -> str:
    practice = facts.practice
    note = " (an example number)" if practice.example else ""
    hours = f" {_sentence(escape(practice.hours))}".rstrip()
    return _html(
        '<section class="card card--calm" aria-labelledby="not-urgent">',
        '<h2 id="not-urgent"><span class="level">Not urgent: </span>Call us if it is hard, and you '
        "are safe for now</h2>",
        f"<p>{escape(practice.name)}{note}.{hours}</p>",
        f"<p>{call(practice.contact.phone, kind='button')}</p>",
        "</section>",
    )


def _countries(facts: Facts) -> Iterator[str]:
    lines = ordered_lines(facts)
    order = list(dict.fromkeys(line.country for line in lines))
    for key, rows in groupby(sorted(lines, key=lambda one: order.index(one.country)), _country):
        country = facts.crisis.countries.get(key)
        name = country.name if country else facts.crisis.anywhere.name
        said = country.emergency.text if country else facts.crisis.anywhere.emergency
        yield "\n\n".join([f"## {name}", *_emergency_there(facts, said), _list(rows)])


def _country(line: HelpLine) -> str:
    return line.country


def _emergency_there(facts: Facts, said: str) -> Iterator[str]:
    """Give what to do in an emergency in another country, where it differs from the first card."""
    if said != first_help(facts).urgent_text:
        yield f"<p>{escape(said)}</p>"


def _list(rows: Iterable[HelpLine]) -> str:
    return _html('<ul class="lines-list">', *(_row(line) for line in rows), "</ul>")


def _row(line: HelpLine) -> str:
    details = [part for part in (line.hours, line.languages, line.note) if part]
    details.append(f"Checked {line.checked}")
    small = escape(". ".join(detail.rstrip(".") for detail in details))
    ways = " · ".join(contacts(line))
    return (
        f"<li><strong>{escape(line.name)}</strong> <span>{escape(line.for_whom)}.</span><br>{ways}"
        f"<br><small>{small}.</small></li>"
    )


def _html(*lines: str) -> str:
    return "\n".join(lines)
