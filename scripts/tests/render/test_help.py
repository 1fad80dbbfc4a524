import datetime
import re
from dataclasses import replace
from typing import Any

import pytest

from kb.facts import Facts
from kb.first_help import first_help, ordered_lines
from kb.render.help import contacts, crisis_lines
from kb.render.markers import UnknownMarker
from tests.small_site import SmallSite
from tests.typed_facts import facts_of

DAY = datetime.date(2026, 11, 22)
LINES = "docs/_data/crisis-lines.yml"


URGENT = {"number": "911", "text": "Call 911."}
COMMON = {"for_whom": "Anyone", "checked": DAY, "source": "a", "confidence": "checked"}
RULES = {"privacy": ["A."], "complaints": ["B."], "records": ["C."]}


def line(name: str, country: str = "canada", **more: Any) -> dict[str, Any]:
    return {"id": name, "name": name, "country": country, **COMMON, **more}


def country(code: str, first: str) -> dict[str, Any]:
    head = {"name": f"Country {code}", "short": code, "code": code, "emergency": URGENT}
    return {**head, "first_line": first, "ways": ["call", "text"]}


def facts(*lines: dict[str, Any], first: str, place: str = "ontario") -> Facts:
    stated = {
        "countries": {"canada": country("CA", first), "us": country("US", "us")},
        "anywhere": {"name": "Else", "first_line": "anywhere", "emergency": "Call it."},
        "lines": list(lines),
    }
    homes = {"ontario": "canada", "colorado": "us", "elsewhere": "anywhere"}
    places = {key: {"name": key, "country": home, **RULES} for key, home in homes.items()}
    found = facts_of(crisis=stated, places=places)
    practice = found.practice.model_copy(update={"place": place})
    return replace(found, practice=practice)


def shown(small: SmallSite, which: str) -> str:
    site = small.load()
    return crisis_lines(site, site.pages["help-now"], which)


LINES_EVERYWHERE = (
    line("anywhere", "anywhere"),
    line("us", "us"),
    line("colorado", "us", region="colorado"),
    line("ontario", region="ontario"),
    line("second"),
    line("canada"),
)


@pytest.mark.parametrize(
    ("place", "order"),
    [
        ("ontario", ["canada", "second", "ontario", "us", "colorado", "anywhere"]),
        ("colorado", ["us", "colorado", "second", "canada", "ontario", "anywhere"]),
        ("elsewhere", ["anywhere", "us", "second", "canada", "colorado", "ontario"]),
    ],
)
def test_the_first_line_stands_first_and_then_those_near(place: str, order: list[str]) -> None:
    found = ordered_lines(facts(*LINES_EVERYWHERE, first="canada", place=place))
    assert [one.id for one in found] == order


def test_the_first_line_is_the_one_its_country_names_whatever_others_offer() -> None:
    lines = facts(line("a", call="988", text_to="988"), line("b", call="911"), first="b")
    found = first_help(lines).line
    assert found is not None and found.id == "b"


def test_without_its_first_line_no_other_takes_its_place() -> None:
    assert first_help(facts(line("a", call="988"), first="gone")).line is None


def test_every_way_to_reach_a_line_is_a_link() -> None:
    ways = line("a", call="9-8-8", then_press="1", text_to="741741", text_word="HOME")
    (found,) = facts(ways | {"web": "https://a.org/"}, first="a").crisis.lines
    assert list(contacts(found)) == [
        '<a href="tel:988">Call 9-8-8</a>, then press 1',
        '<a href="sms:741741">Text HOME to 741741</a>',
        '<a href="https://a.org/" rel="noreferrer">a.org</a>',
    ]


def test_the_help_box_names_the_first_line_and_the_emergency_number(small: SmallSite) -> None:
    box = shown(small, "first")
    assert '<a href="tel:988">Call 988</a> or <a href="sms:988">Text 988</a> (Canada)' in box
    assert "Any time, day or night.</p>" in box
    assert '<a href="tel:911">call 911</a>' in box


@pytest.mark.parametrize(
    ("hours", "box", "card"),
    [
        (
            "hours: Monday to Friday",
            "</strong> Monday to Friday.</p>",
            "Anyone. Monday to Friday.</p>",
        ),
        (
            "note: A chat too.",
            "<strong>You can talk to someone.</strong></p>",
            "A line for tests (Canada). Anyone.</p>",
        ),
    ],
)
def test_hours_are_shown_as_they_are_written_or_not_at_all(
    small: SmallSite, hours: str, box: str, card: str
) -> None:
    small.replace(LINES, "hours: 24/7", hours)
    assert box in shown(small, "first")
    assert card in shown(small, "all")


def test_the_help_page_starts_with_the_emergency(small: SmallSite) -> None:
    page = shown(small, "all")
    levels = re.findall(r'class="level">([^:]+)', page)
    assert levels == ["Emergency", "Urgent", "Not urgent"]
    assert page.index("Not urgent") < page.index("## Canada")
    buttons = re.findall(r'class="button" href="([^"]*)"', page)
    assert buttons[:3] == ["tel:911", "tel:988", "sms:988"]


def test_what_can_wait_leads_to_the_practice(small: SmallSite) -> None:
    small.replace("docs/_data/practice.yml", "416-555-0142", "416-555-0199 ext. 2")
    assert 'href="tel:4165550199">Call 416-555-0199</a>, then ask for extension 2</p>' in shown(
        small, "all"
    )


def test_every_line_says_when_it_was_checked(small: SmallSite) -> None:
    assert "24/7. Checked 2026-11-22.</small>" in shown(small, "all")


def test_what_is_written_cannot_become_html(small: SmallSite) -> None:
    small.replace(LINES, "name: A line for tests", 'name: "<b> & co"')
    assert "<strong>&lt;b&gt; &amp; co</strong>" in shown(small, "all")


def test_another_word_than_first_or_all_is_refused(small: SmallSite) -> None:
    with pytest.raises(UnknownMarker, match="crisis-lines: some"):
        shown(small, "some")
