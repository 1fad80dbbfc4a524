from collections.abc import Callable

import pytest

from kb.pages import Page
from kb.render.places import (
    EXAMPLE_NOTE,
    bullets,
    complaints_by_place,
    practice_contact,
    practice_fees,
    privacy_by_place,
    records_by_place,
    regulators_by_place,
)
from kb.site import Site
from tests.small_site import SmallSite

PLACES = """\
colorado:
  name: Colorado
  country: canada
  privacy: [Rule two.]
  complaints: [Complain.]
  records: [See.]
elsewhere:
  name: Elsewhere
  country: anywhere
  privacy: [Ask.]
  complaints: [Complain.]
  records: [See.]
  regulators:
    - name: A body
      for: counsellors
ontario:
  name: Ontario
  country: canada
  privacy: [Rule one., Rule three.]
  complaints: [Complain.]
  records: [See.]
  regulators:
    - name: The college
      url: https://crpo.ca/
      for: psychotherapists
"""
PRACTICE = "docs/_data/practice.yml"


def shown(small: SmallSite, render: Callable[[Site, Page, str], str]) -> str:
    site = small.load()
    return render(site, site.pages["index"], "")


def test_the_practices_own_place_comes_first_and_elsewhere_last(small: SmallSite) -> None:
    small.write("docs/_data/places.yml", PLACES)
    assert shown(small, privacy_by_place) == (
        "**Ontario:**\n\n- Rule one.\n- Rule three.\n\n"
        "**Colorado:**\n\n- Rule two.\n\n**Elsewhere:**\n\n- Ask."
    )


def test_a_place_that_says_nothing_is_left_out(small: SmallSite) -> None:
    small.write("docs/_data/places.yml", PLACES)
    assert "Colorado" not in shown(small, regulators_by_place)


def test_a_regulator_is_linked_where_its_page_is_known(small: SmallSite) -> None:
    small.write("docs/_data/places.yml", PLACES)
    text = shown(small, regulators_by_place)
    assert "- [The college](https://crpo.ca/): psychotherapists" in text
    assert "- A body: counsellors" in text


def test_each_marker_shows_its_own_part(small: SmallSite) -> None:
    assert "You can ask to see yours." in shown(small, records_by_place)
    assert "Ask the body that licenses them." in shown(small, complaints_by_place)


@pytest.mark.parametrize("render", [practice_fees, practice_contact])
def test_example_values_are_marked_until_they_are_filled_in(
    small: SmallSite, render: Callable[[Site, Page, str], str]
) -> None:
    assert shown(small, render).startswith(EXAMPLE_NOTE)
    small.replace(PRACTICE, "example: true", "example: false")
    assert EXAMPLE_NOTE not in shown(small, render)


def test_fees_come_with_the_rule_for_cancelling(small: SmallSite) -> None:
    assert shown(small, practice_fees).endswith("- One session: $150\n\nTell us one day ahead.")


def test_the_contact_names_practice_ways_and_hours(small: SmallSite) -> None:
    text = shown(small, practice_contact)
    assert "- Example Practice\n- Phone: 416-555-0142\n- Email: office@example.org" in text
    assert text.endswith("\n\nMonday to Friday")


def test_items_become_a_list() -> None:
    assert bullets(["a", "b"]) == "- a\n- b"
    assert bullets([]) == ""
