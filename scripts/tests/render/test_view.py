import pytest

from kb.render.view import NOWHERE, Link, View, safety, view
from tests.small_site import CLIENT, CONCEPT, SmallSite


def seen(small: SmallSite, key: str) -> View:
    site = small.load()
    return view(site.pages[key], site)


@pytest.mark.parametrize(
    ("key", "audience", "can_leave"),
    [
        ("guide/during/trust", "client", True),
        ("therapists/trust", "therapist", False),
        ("articles/speaking-openly", "everyone", True),
        ("help-now", "everyone", True),
        ("index", "everyone", True),
        ("glossary", "everyone", False),
    ],
)
def test_a_page_knows_its_reader_and_whether_they_may_have_to_leave(
    small: SmallSite, key: str, audience: str, can_leave: bool
) -> None:
    found = seen(small, key)
    assert (found.audience, found.can_leave) == (audience, can_leave)


def test_a_page_that_is_not_there_can_be_left_too() -> None:
    assert NOWHERE.can_leave


def test_a_client_page_shows_its_stage(small: SmallSite) -> None:
    assert seen(small, "guide/during/trust").stages == (
        Link("guide/during/", "During therapy", current=True),
    )
    assert [stage.current for stage in seen(small, "guide/index").stages] == [False]
    assert seen(small, "therapists/trust").stages == ()


def test_a_page_shows_the_pages_of_its_group(small: SmallSite) -> None:
    assert seen(small, "therapists/trust").siblings == (
        Link("therapists/trust/", "Trust in therapy", current=True),
        Link("therapists/repair/", "Repair"),
    )


def test_a_page_outside_a_group_shows_the_pages_beside_it(small: SmallSite) -> None:
    found = seen(small, "articles/speaking-openly").siblings
    assert [(one.url, one.current) for one in found] == [
        ("articles/", False),
        ("articles/speaking-openly/", True),
    ]


def test_a_page_for_everyone_has_no_neighbours(small: SmallSite) -> None:
    assert seen(small, "glossary").siblings == ()


def test_the_tab_may_say_less_than_the_title(small: SmallSite) -> None:
    assert seen(small, "guide/during/trust").tab == "Trust grows slowly"
    small.replace(CLIENT, "people_say:", "tab: A page\npeople_say:")
    assert seen(small, "guide/during/trust").tab == "A page"


def test_every_page_says_how_it_stands_with_its_review(small: SmallSite) -> None:
    assert seen(small, "therapists/trust").review == "Awaiting clinical review."
    stated = "review:\n  who: Anna\n  role: reviewer\n  date: 2026-11-24\n"
    small.replace(CONCEPT, "people_say:", f"{stated}people_say:")
    assert seen(small, "therapists/trust").review.startswith("Changed since")


def test_every_page_knows_whether_facts_are_still_examples(small: SmallSite) -> None:
    assert seen(small, "index").examples
    small.replace("docs/_data/practice.yml", "example: true", "example: false")
    assert not seen(small, "index").examples


def test_the_safety_bar_is_ready_to_dial(small: SmallSite) -> None:
    small.replace("docs/_data/crisis-lines.yml", 'call: "988"', "call: 9-8-8")
    found = safety(small.load().facts)
    assert (found.call, found.dial, found.text, found.urgent) == ("9-8-8", "988", "988", "911")
    assert found.leave_to == "https://weather.gc.ca/"


def test_the_safety_bar_stands_also_without_data(small: SmallSite) -> None:
    small.write("docs/_data/crisis-lines.yml", "a: b: c")
    found = safety(small.load().facts)
    assert (found.call, found.dial, found.urgent) == ("", "", "")
