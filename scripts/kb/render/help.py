"""Shows the help numbers, all from crisis-lines.yml: the box on a page, and the help page."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from kb.facts import Facts
from kb.pages import Page
from kb.render.markers import UnknownMarker
from kb.site import Site

DIGITS = "0123456789"
KEYPAD = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
COUNTRY_OF = {"ontario": "canada", "colorado": "us"}
COUNTRY_NAMES = {"canada": "Canada", "us": "United States", "anywhere": "Anywhere else"}


def crisis_lines(site: Site, _page: Page, which: str) -> str:
    """Give the help box (``first``) or every line as care cards (``all``)."""
    if which == "first":
        return _box(site.facts)
    if which == "all":
        return _cards(site.facts)
    raise UnknownMarker(f"“crisis-lines: {which}” is not known.", "Write “first” or “all”.")


def emergency(facts: Facts) -> dict[str, str]:
    """Give the emergency number and its words."""
    stated = facts.map("crisis-lines").get("emergency")
    return (
        {str(key): str(value) for key, value in stated.items()} if isinstance(stated, dict) else {}
    )


def place(facts: Facts) -> str:
    """Give the practice's own place, as places.yml names it."""
    return str(facts.map("practice").get("place") or "")


def ordered_lines(facts: Facts) -> list[dict[str, Any]]:
    """Give all lines, those of the practice's own place first, then its country's."""
    here = place(facts)
    country = COUNTRY_OF.get(here, "")

    def far(line: dict[str, Any]) -> int:
        if line.get("region"):
            return 1 if line["region"] == here else 4
        return {country: 0, "anywhere": 5}.get(str(line.get("country")), 3)

    return sorted(facts.list("crisis-lines"), key=far)


def first_line(facts: Facts) -> dict[str, Any]:
    """Give the line a person should meet first: open to anyone, by call and text."""
    lines = ordered_lines(facts)
    return next(
        (line for line in lines if line.get("call") and line.get("text_to")),
        lines[0] if lines else {},
    )


def dial(number: str) -> str:
    """Give a number as a ``tel:`` or ``sms:`` link wants it: digits, for letters those of a keypad.

    The letters are those of ITU-T E.161, so that ``1-866-APPELLE`` dials 1 866 277 3553.
    """
    return "".join(mark for mark in number.upper().translate(KEYPAD) if mark in DIGITS)


def contacts(line: dict[str, Any]) -> Iterator[str]:
    """Give each way to reach a line as an HTML link."""
    if call := str(line.get("call") or ""):
        then = str(line.get("then_press") or "")
        press = f", then press {escape(then)}" if then else ""
        yield f'<a href="tel:{dial(call)}">Call {escape(call)}</a>{press}'
    if number := str(line.get("text_to") or ""):
        yield f'<a href="sms:{dial(number)}">{escape(_text_words(line, number))}</a>'
    if web := str(line.get("web") or ""):
        yield f'<a href="https://{escape(_bare(web))}" rel="noreferrer">{escape(_bare(web))}</a>'


def _text_words(line: dict[str, Any], number: str) -> str:
    word = str(line.get("text_word") or "")
    return f"Text {word} to {number}" if word else f"Text {number}"


def _bare(web: str) -> str:
    return web.removeprefix("https://").removeprefix("http://").rstrip("/")


def _box(facts: Facts) -> str:
    line, urgent = first_line(facts), emergency(facts)
    ways = ", ".join(filter(None, [" or ".join(list(contacts(line))[:2]), escape(_hours(line))]))
    number = urgent.get("number", "")
    return _html(
        '<aside class="helpbox" aria-label="Help now">',
        f"<p><strong>You can talk to someone now.</strong> {ways}.</p>",
        f'<p>If life is in danger: <a href="tel:{dial(number)}">call {escape(number)}</a>.</p>',
        "</aside>",
    )


def _hours(line: dict[str, Any]) -> str:
    hours = str(line.get("hours") or "")
    return "any time, day or night" if hours.startswith("24/7") else hours


def _cards(facts: Facts) -> str:
    note = str(facts.map("crisis-lines").get("note") or "")
    return "\n\n".join([*_levels(facts), note, *_countries(facts)])


def _levels(facts: Facts) -> Iterator[str]:
    yield _emergency_card(facts)
    yield _urgent_card(facts)
    yield _calm_card(facts)


def _emergency_card(facts: Facts) -> str:
    urgent = emergency(facts)
    number = urgent.get("number", "")
    return _html(
        '<section class="card card--emergency" aria-labelledby="emergency">',
        f'<h2 id="emergency"><span class="level">Emergency: </span>Call {escape(number)} now if '
        "someone’s life is in danger</h2>",
        f"<p>{escape(urgent.get('text', ''))}</p>",
        f'<p><a class="button" href="tel:{dial(number)}">Call {escape(number)}</a></p>',
        "</section>",
    )


def _urgent_card(facts: Facts) -> str:
    line = first_line(facts)
    facts_of = (str(line.get("name", "")), str(line.get("for_whom", "")), _hours(line))
    buttons = " ".join(
        way.replace("<a ", '<a class="button" ', 1) for way in list(contacts(line))[:2]
    )
    return _html(
        '<section class="card card--urgent" aria-labelledby="urgent">',
        '<h2 id="urgent"><span class="level">Urgent: </span>Call or text now if you are thinking '
        "about suicide, or do not feel safe</h2>",
        f"<p>{' '.join(f'{escape(part[0].upper() + part[1:])}.' for part in facts_of if part)}</p>",
        f"<p>{buttons}</p>",
        "</section>",
    )


def _calm_card(facts: Facts) -> str:
    practice = facts.map("practice")
    contact = practice.get("contact")
    phone = str(contact.get("phone", "")) if isinstance(contact, dict) else ""
    hours, example = str(practice.get("hours") or ""), practice.get("example")
    note = " (an example number)" if example else ""
    return _html(
        '<section class="card card--calm" aria-labelledby="not-urgent">',
        '<h2 id="not-urgent"><span class="level">Not urgent: </span>Call us if it is hard, and you '
        "are safe for now</h2>",
        f"<p>{escape(str(practice.get('name', '')))}{note}. {escape(hours)}.</p>",
        f'<p><a class="button" href="tel:{dial(phone)}">Call {escape(phone)}</a></p>',
        "</section>",
    )


def _countries(facts: Facts) -> Iterator[str]:
    lines = ordered_lines(facts)
    for country in dict.fromkeys(str(line.get("country")) for line in lines):
        rows = [line for line in lines if line.get("country") == country]
        title = COUNTRY_NAMES.get(country, country)
        yield f"## {title}\n\n{_list(rows)}"


def _list(rows: Iterable[dict[str, Any]]) -> str:
    return _html('<ul class="lines-list">', *(_row(line) for line in rows), "</ul>")


def _row(line: dict[str, Any]) -> str:
    name, whom = escape(str(line.get("name", ""))), escape(str(line.get("for_whom", "")))
    details = [str(line[key]) for key in ("hours", "languages", "note") if line.get(key)]
    ways = " · ".join(contacts(line))
    details.append(f"Checked {line.get('checked', '')}")
    small = escape(". ".join(detail.rstrip(".") for detail in details))
    return (
        f"<li><strong>{name}</strong> <span>{whom}.</span><br>{ways}<br>"
        f"<small>{small}.</small></li>"
    )


def _html(*lines: str) -> str:
    return "\n".join(lines)
