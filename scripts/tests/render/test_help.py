import datetime
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.facts import Facts
from kb.render.help import contacts, crisis_lines, dial, first_line, ordered_lines
from kb.render.markers import UnknownMarker
from kb.yaml_source import YamlSource
from tests.small_site import SmallSite

DAY = datetime.date(2026, 11, 22)
LINES = "docs/_data/crisis-lines.yml"


def line(name: str, country: str = "canada", **more: Any) -> dict[str, Any]:
    return {"id": name, "name": name, "country": country, "checked": DAY, **more}


def facts(*lines: dict[str, Any], place: str = "ontario") -> Facts:
    stated = {"crisis-lines": {"lines": list(lines)}, "practice": {"place": place}}
    return Facts({name: YamlSource("", value) for name, value in stated.items()})


def shown(small: SmallSite, which: str) -> str:
    site = small.load()
    return crisis_lines(site, site.pages["help-now"], which)


@given(st.text("0123456789 -().", max_size=15))
def test_a_number_is_dialled_by_its_digits(number: str) -> None:
    assert dial(number) == re.sub(r"\D", "", number)


def test_letters_are_dialled_as_on_a_keypad() -> None:
    assert dial("1-866-APPELLE") == "18662773553"


def test_lines_near_the_practice_come_first() -> None:
    lines = [
        line("anywhere", "anywhere"),
        line("us", "us"),
        line("colorado", "us", region="colorado"),
        line("ontario", region="ontario"),
        line("canada"),
    ]
    names = [one["id"] for one in ordered_lines(facts(*lines))]
    assert names == ["canada", "ontario", "us", "colorado", "anywhere"]
    assert ordered_lines(facts(*lines, place="colorado"))[0]["id"] == "us"


def test_lines_equally_near_keep_the_order_they_were_written_in() -> None:
    names = [one["id"] for one in ordered_lines(facts(line("b"), line("a"), line("c")))]
    assert names == ["b", "a", "c"]


def test_the_first_line_can_be_called_and_texted() -> None:
    lines = facts(line("a", call="1"), line("b", call="2", text_to="2"), line("c", text_to="3"))
    assert first_line(lines)["id"] == "b"


def test_without_lines_there_is_no_first() -> None:
    assert first_line(facts()) == {}


def test_every_way_to_reach_a_line_is_a_link() -> None:
    ways = line(
        "a", call="9-8-8", then_press="1", text_to="741", text_word="HOME", web="http://a.org/"
    )
    assert list(contacts(ways)) == [
        '<a href="tel:988">Call 9-8-8</a>, then press 1',
        '<a href="sms:741">Text HOME to 741</a>',
        '<a href="https://a.org" rel="noreferrer">a.org</a>',
    ]


def test_the_help_box_names_the_first_line_and_the_emergency_number(small: SmallSite) -> None:
    box = shown(small, "first")
    assert '<a href="tel:988">Call 988</a> or <a href="sms:988">Text 988</a>' in box
    assert ", any time, day or night.</p>" in box
    assert '<a href="tel:911">call 911</a>' in box


@pytest.mark.parametrize(
    ("hours", "box", "card"),
    [
        ("hours: Monday to Friday", ", Monday to Friday.</p>", "Anyone. Monday to Friday.</p>"),
        ("note: A chat too.", "Text 988</a>.</p>", "A line for tests. Anyone.</p>"),
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
    phone = str(small.load().facts.map("practice")["contact"]["phone"])
    assert f'href="tel:{dial(phone)}">Call {phone}</a>' in shown(small, "all")


def test_every_line_says_when_it_was_checked(small: SmallSite) -> None:
    assert "24/7. Checked 2026-11-22.</small>" in shown(small, "all")


def test_what_is_written_cannot_become_html(small: SmallSite) -> None:
    small.replace(LINES, "name: A line for tests", 'name: "<b> & co"')
    assert "<strong>&lt;b&gt; &amp; co</strong>" in shown(small, "all")


def test_another_word_than_first_or_all_is_refused(small: SmallSite) -> None:
    with pytest.raises(UnknownMarker, match="crisis-lines: some"):
        shown(small, "some")
