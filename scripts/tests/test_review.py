import datetime
import textwrap
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.fact_models import Person
from kb.pages import Page
from kb.review import fingerprint, has_changed, is_risk, months, review_of, state_of
from kb.yaml_source import YamlSource

WORDS = st.lists(st.from_regex(r"[a-z]{1,7}", fullmatch=True), min_size=1, max_size=30)
DAY = datetime.date(2026, 11, 24)
STATED = {"who": "Anna Example", "role": "psychotherapist", "date": DAY}


def page(body: str = "Words.", path: str = "guide/during/trust.md", **matter: Any) -> Page:
    source = YamlSource("", {"title": "Trust", "description": "About trust.", **matter})
    return Page(path, path.removesuffix(".md"), body, 1, source)


def reviewed(body: str = "Words.", **more: Any) -> Page:
    """Give a page that was reviewed as it stands."""
    return page(body, review={**STATED, "fingerprint": fingerprint(page(body)), **more})


@given(WORDS, st.integers(8, 40))
def test_lines_may_be_broken_anew_without_a_new_review(words: list[str], width: int) -> None:
    text = " ".join(words)
    assert fingerprint(page(text)) == fingerprint(page("\n".join(textwrap.wrap(text, width))))


@given(WORDS, st.data())
def test_any_other_word_asks_for_a_new_review(words: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(words) - 1))
    other = [*words[:place], "other1", *words[place + 1 :]]
    assert fingerprint(page(" ".join(words))) != fingerprint(page(" ".join(other)))


@given(WORDS)
def test_a_word_more_or_less_asks_for_a_new_review(words: list[str]) -> None:
    assert fingerprint(page(" ".join(words))) != fingerprint(page(" ".join([*words, "not"])))


@pytest.mark.parametrize("name", ["title", "description"])
def test_what_stands_above_the_text_is_reviewed_too(name: str) -> None:
    assert fingerprint(page()) != fingerprint(page(**{name: "Something else"}))


def test_other_front_matter_is_not_reviewed() -> None:
    assert fingerprint(page()) == fingerprint(page(articles=["speaking-openly"], review=STATED))


def test_a_page_without_a_review_says_so() -> None:
    assert state_of(page(), {}) == "Awaiting clinical review."


@pytest.mark.parametrize("missing", ["who", "role", "date"])
def test_half_a_review_counts_as_none(missing: str) -> None:
    stated = {name: value for name, value in STATED.items() if name != missing}
    assert review_of(page(review=stated)) is None


def test_a_review_with_a_date_in_words_counts_as_none() -> None:
    assert review_of(page(review={**STATED, "date": "last week"})) is None


def test_a_reviewed_page_says_who_when_and_when_again() -> None:
    found = state_of(reviewed(next=datetime.date(2027, 11, 1)), {})
    line = "Reviewed by Anna Example, psychotherapist, on 24 November 2026."
    assert found == f"{line} Next review: 1 November 2027."


def test_a_page_that_changed_since_says_so_first() -> None:
    stated = reviewed().review
    changed = page("Other words.", review=stated)
    assert state_of(changed, {}).startswith("Changed since its clinical review. Reviewed by Anna")
    assert "Next review" not in state_of(changed, {})


def test_a_review_without_a_fingerprint_vouches_for_nothing() -> None:
    found = page(review=STATED)
    review = review_of(found)
    assert review is not None
    assert has_changed(found, review)


def test_a_page_about_risk_is_reviewed_soonest() -> None:
    risky, plain = page("If you think of suicide, call."), page("On fees.")
    alike = page("Some think of self\u2011**harm**.")
    assert (is_risk(risky), is_risk(alike), is_risk(plain)) == (True, True, False)
    assert months(risky) < months(plain)


@pytest.mark.parametrize("path", ["index.md", "articles/a.md", "guide/a.md", "therapists/a.md"])
def test_every_kind_of_page_is_due_some_day(path: str) -> None:
    assert 6 <= months(page(path=path)) <= 24


def test_a_reviewer_named_by_key_is_shown_by_name() -> None:
    people = {"Anna Example": Person(name="Dr. Anna Example", role="a", registration="b")}
    assert "Reviewed by Dr. Anna Example, psychotherapist" in state_of(reviewed(), people)
