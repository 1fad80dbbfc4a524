"""Facts edited rightly: the bar, the help box, the help page and the footer show the new ones."""

import re
from pathlib import Path

import pytest

from tests.small_site import SmallSite
from tests.staff_site import LINES, PLACES, PRACTICE, Shown, shown, staff_site

BRITISH = """\
  uk:
    name: United Kingdom
    short: UK
    code: GB
    emergency:
      number: "999"
      text: In danger, call 999 or go to A&E.
    first_line: samaritans
    ways: [call]
anywhere:
"""
SAMARITANS = """\
lines:
  - id: samaritans
    name: Samaritans
    for_whom: Anyone
    country: uk
    call: 116 123
    hours: 24/7
    checked: 2026-11-20
    source: its site
    confidence: checked
"""
LONDON = """\
london:
  name: London
  country: uk
  privacy: [Private.]
  complaints: [Ask.]
  records: [See.]
"""
COLUMBIA = LONDON.replace("london", "british-columbia").replace("London", "British Columbia")
COLUMBIA = COLUMBIA.replace("country: uk", "country: canada")
OWN_LINE = """\
lines:
  - id: columbia
    name: Line of British Columbia
    for_whom: Anyone in British Columbia
    country: canada
    region: british-columbia
    call: 310-6789
    checked: 2026-11-20
    source: its site
    confidence: checked
"""
DIALS = re.compile(r'href="((?:tel|sms):[^"]*)"')


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """The site that staff edit."""
    return staff_site(tmp_path)


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", html).split())


def test_the_bar_and_the_box_hold_the_first_line_where_it_works_and_the_emergency(
    site: SmallSite,
) -> None:
    seen = shown(site)
    for part in (seen.bar, seen.box):
        assert DIALS.findall(part) == ["tel:988", "sms:988", "tel:911"]
        assert "Canada and US" in words(part)


def test_another_number_of_one_country_is_shown_for_that_country_alone(site: SmallSite) -> None:
    site.replace(LINES, 'call: "988"', "call: 1-866-APPELLE")
    site.replace(LINES, 'text_codes: ["686868"]', 'text_codes: ["686868", "988"]')
    seen = shown(site)
    assert DIALS.findall(seen.bar) == ["tel:18662773553", "sms:988", "tel:911"]
    assert "Call 1-866-APPELLE Text 988" in words(seen.bar)
    assert "Canada" in words(seen.bar) and "US" not in words(seen.bar)


@pytest.mark.parametrize(
    ("kept", "ways", "dials", "verb"),
    [
        ('    call: "988"\n', "[call]", ["tel:988", "tel:911"], "Call now if"),
        ('    text_to: "988"\n', "[text]", ["sms:988", "tel:911"], "Text now if"),
    ],
)
def test_a_first_line_that_lost_a_way_shows_what_is_left_of_it(
    site: SmallSite, kept: str, ways: str, dials: list[str], verb: str
) -> None:
    site.replace(LINES, '    call: "988"\n    text_to: "988"\n', kept)
    site.replace(LINES, "[call, text]", ways)
    if "text" in ways:
        site.replace(LINES, '["686868"]', '["686868", "988"]')
    seen = shown(site)
    assert DIALS.findall(seen.bar) == DIALS.findall(seen.box) == dials
    assert verb in words(seen.help_page)


def test_the_bar_says_which_word_to_send_and_which_key_to_press(site: SmallSite) -> None:
    first = '    text_to: "988"\n'
    site.replace(LINES, first, f'    then_press: "2"\n{first}    text_word: HOME\n')
    assert "Call 988, press 2 Text HOME to 988" in words(shown(site).bar)


def test_no_other_line_takes_the_place_of_the_first_however_they_stand(site: SmallSite) -> None:
    before = shown(site)
    text = site.read(LINES)
    start, end = text.index("  - id: canada-first"), text.index("  - id: us-first")
    moved = text[:start] + text[end:] + text[start:end]
    site.write(LINES, moved)
    seen = shown(site)
    assert (seen.bar, seen.box) == (before.bar, before.box)


def cards(seen: Shown) -> str:
    return seen.help_page.partition("## ")[0]


def test_elsewhere_no_countrys_number_is_shown_as_if_it_were_theirs(site: SmallSite) -> None:
    site.replace(PRACTICE, "place: ontario", "place: elsewhere")
    seen = shown(site)
    assert DIALS.findall(seen.bar) == []
    assert 'href="https://finder.example.org/"' in seen.bar
    assert "call your local emergency number" in words(seen.box)
    assert "Canada and US: Call 988 or Text 988" in words(seen.box)
    assert "Call your local emergency number now" in words(cards(seen))
    assert not {"tel:988", "sms:988", "tel:911"} & set(DIALS.findall(cards(seen)))
    assert seen.help_page.index("## Anywhere else") < seen.help_page.index("## Canada")


def test_a_practice_in_another_country_shows_its_own_numbers_everywhere(site: SmallSite) -> None:
    site.replace(LINES, "anywhere:\n", BRITISH)
    site.replace(LINES, "lines:\n", SAMARITANS)
    site.add(PLACES, LONDON)
    site.replace(PRACTICE, "place: ontario", "place: london")
    site.replace(PRACTICE, "416-555-0142", "020 7946 0958")
    seen = shown(site)
    assert DIALS.findall(seen.bar) == DIALS.findall(seen.box) == ["tel:116123", "tel:999"]
    assert "Call 116 123" in words(seen.bar) and "UK" in words(seen.bar)
    assert DIALS.findall(cards(seen)) == ["tel:999", "tel:116123", "tel:02079460958"]
    assert "go to A&amp;E" in cards(seen) and "911" not in words(cards(seen))
    assert "In danger, call 911." in seen.help_page.partition("## Canada")[2]


def test_a_practice_in_another_province_shows_its_line_after_the_first(site: SmallSite) -> None:
    site.add(PLACES, COLUMBIA)
    site.replace(LINES, "[ontario, quebec]", "[ontario, quebec, british-columbia]")
    site.replace(LINES, "lines:\n", OWN_LINE.replace("310-6789", "604-555-0123"))
    site.replace(PRACTICE, "place: ontario", "place: british-columbia")
    seen = shown(site)
    assert DIALS.findall(seen.bar) == ["tel:988", "sms:988", "tel:911"]
    names = re.findall(r"<strong>([^<]*)</strong> <span>", seen.help_page)
    assert names.index("First of Canada") < names.index("Line of British Columbia")
    assert names.index("Line of British Columbia") < names.index("First of the US")


def test_an_extension_is_told_and_never_dialled(site: SmallSite) -> None:
    site.replace(PRACTICE, "416-555-0142", "416-555-0142 ext. 2")
    seen = shown(site)
    assert "tel:4165550142" in DIALS.findall(seen.help_page)
    assert "Call 416-555-0142, then ask for extension 2" in words(seen.help_page)
    assert "Phone: 416-555-0142, extension 2" in seen.practice


def test_leave_goes_where_the_practice_says(site: SmallSite) -> None:
    site.replace(PRACTICE, "https://weather.example.com/", "https://news.example.net/today")
    found = re.findall(r'<a[^>]*data-exit[^>]*href="([^"]*)"', shown(site).bar)
    assert found == ["https://news.example.net/today"] * 2


def test_facts_of_the_practice_are_shown_as_they_are_written(site: SmallSite) -> None:
    site.replace(PRACTICE, "price: $150", "price: $175")
    site.replace(PRACTICE, "office@example.org", "hello@practice.example.org")
    site.replace(PRACTICE, "hours: Monday to Friday", "hours: Tuesdays")
    seen = shown(site)
    assert "One session: $175" in seen.practice and "Tuesdays" in seen.practice
    assert "hello@practice.example.org" in seen.practice
    assert "Example Practice (an example number). Tuesdays." in words(seen.help_page)


def test_the_footer_says_that_values_are_examples_until_they_are_not(site: SmallSite) -> None:
    assert "still example values" in shown(site).footer
    site.replace(PRACTICE, "example: true", "example: false")
    seen = shown(site)
    assert "example" not in words(seen.footer) and "an example number" not in seen.help_page


def test_a_page_links_to_where_it_can_be_edited_once_the_practice_says_where(
    site: SmallSite,
) -> None:
    assert "Suggest a change" not in shown(site).footer
    site.add(PRACTICE, "edit_pages_at: https://git.example.org/kb/edit/main/docs/")
    wanted = 'href="https://git.example.org/kb/edit/main/docs/guide/during/trust.md"'
    assert wanted in shown(site).footer
