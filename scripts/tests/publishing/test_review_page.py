import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.publishing.review_page import later, main
from kb.review import has_changed, review_of
from tests.own_repository import own_repository, state
from tests.small_site import CLIENT, SmallSite

TODAY = datetime.date(2026, 8, 31)
Run = Callable[..., tuple[int, str]]
GIVEN = ["--who", "anna", "--role", "clinical reviewer", "--checked", "wording: all of it"]


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    return own_repository(tmp_path)


@pytest.fixture
def run(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str) -> tuple[int, str]:
        status = main([*arguments], site.root, TODAY)
        return status, capsys.readouterr().out

    return running


def test_a_review_is_recorded_and_the_gate_finds_nothing(site: SmallSite, run: Run) -> None:
    status, said = run("guide/during/trust", *GIVEN)
    assert status == 0
    assert said == (
        f"Recorded in {CLIENT}: reviewed by anna today; next review by 31 August 2027.\n"
    )
    assert site.problems() == []
    page = site.load().pages["guide/during/trust"]
    review = review_of(page)
    assert review is not None
    assert (review.who, review.role, review.date) == ("anna", "clinical reviewer", TODAY)
    assert review.checked == "wording: all of it"
    assert not has_changed(page, review)


def test_a_reviewer_can_be_named_as_in_the_register(site: SmallSite, run: Run) -> None:
    assert run("guide/during/trust", "--who", "Anna A.", *GIVEN[2:])[0] == 0
    assert "  who: anna\n" in site.read(CLIENT)


def test_nothing_else_of_the_page_changes(site: SmallSite, run: Run) -> None:
    before = site.read(CLIENT)
    run("guide/during/trust", *GIVEN)
    after = site.read(CLIENT)
    start, end = after.index("review:\n"), after.index("---\n\n## In short")
    assert after[:start] + after[end:] == before


def test_a_second_review_takes_the_place_of_the_first(site: SmallSite, run: Run) -> None:
    run("guide/during/trust", *GIVEN)
    run("docs/guide/during/trust.md", *GIVEN[:-1], "figures")
    assert site.read(CLIENT).count("review:") == 1
    assert "checked: figures\n" in site.read(CLIENT)


def test_a_change_of_a_word_shows_and_a_new_line_break_does_not(site: SmallSite, run: Run) -> None:
    run("guide/during/trust", *GIVEN)
    site.replace(CLIENT, "Trust grows when", "Trust\ngrows when")
    page = site.load().pages["guide/during/trust"]
    review = review_of(page)
    assert review and not has_changed(page, review)
    site.replace(CLIENT, "small steps", "tiny steps")
    changed = site.load().pages["guide/during/trust"]
    assert has_changed(changed, review)


def test_a_change_of_a_figure_that_the_page_shows_shows(site: SmallSite, run: Run) -> None:
    run("therapists/trust", *GIVEN)
    before = site.load().pages["therapists/trust"]
    review = review_of(before)
    assert review and not has_changed(before, review)
    site.replace("docs/_data/findings.yml", "A steady, modest link", "A strong link")
    assert has_changed(site.load().pages["therapists/trust"], review)


def test_a_page_on_risk_is_due_soonest(site: SmallSite, run: Run) -> None:
    site.replace(CLIENT, "## In short", "<!-- crisis-lines: first -->\n\n## In short")
    _, said = run("guide/during/trust", *GIVEN)
    assert said.endswith("by 28 February 2027.\n")


@pytest.mark.parametrize(
    ("page", "who", "reason"),
    [
        ("guide/during/trsut", "anna", "Did you mean “guide/during/trust”?"),
        ("guide/during/trust", "Ana A.", "Did you mean “Anna A.”?"),
        ("guide/during/trust", "Zoe", "Add a reviewer there first, with their consent."),
    ],
)
def test_what_is_refused_changes_nothing(
    site: SmallSite, run: Run, page: str, who: str, reason: str
) -> None:
    status, said = run(page, "--who", who, *GIVEN[2:])
    assert status == 1
    assert reason in said
    assert state(site) == ""


@pytest.mark.parametrize(
    ("months", "day"), [(6, "2027-02-28"), (12, "2027-08-31"), (24, "2028-08-31")]
)
def test_months_later_is_the_same_day_or_the_last_of_the_month(months: int, day: str) -> None:
    assert later(TODAY, months) == datetime.date.fromisoformat(day)


@pytest.mark.parametrize("name", ["--role", "--checked"])
def test_a_review_says_its_role_and_what_was_checked(site: SmallSite, run: Run, name: str) -> None:
    status, said = run("guide/during/trust", *GIVEN, name, " ")
    assert status == 1
    assert f"“{name}” is empty" in said
    assert state(site) == ""
