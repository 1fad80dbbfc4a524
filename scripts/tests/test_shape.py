import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.shape import DATE, LIST, MAP, NUMBER, TEXT, YES_NO, Field, at, kind_of, misfits
from kb.yaml_source import read_yaml

FIELDS = {
    "title": Field((TEXT,), required=True, example="title: Trust"),
    "count": Field((NUMBER,)),
    "day": Field((DATE,)),
    "names": Field((LIST, TEXT)),
}


def told(text: str) -> list[str]:
    source, faults = read_yaml(text, "a.yml")
    assert faults == []
    return [str(problem) for problem in misfits(source, FIELDS)]


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("a", TEXT),
        (1, NUMBER),
        (0.5, NUMBER),
        (True, YES_NO),
        (datetime.date(2026, 11, 24), DATE),
        ([], LIST),
        ({}, MAP),
        (None, ""),
    ],
)
def test_each_value_has_its_kind(value: Any, kind: str) -> None:
    assert kind_of(value) == kind


@given(st.fixed_dictionaries({"count": st.integers(), "names": st.lists(st.just("x"), min_size=1)}))
def test_what_fits_is_not_told(values: dict[str, Any]) -> None:
    lines = [f"{key}: {value}" for key, value in values.items()]
    assert told("\n".join(["title: Trust", "day: 2026-11-24", *lines])) == []


def test_a_misspelt_key_is_told_with_the_right_one() -> None:
    found = told("title: Trust\ncuont: 3\n")
    assert found == ["a.yml:2: “cuont” is not a key this site knows. Did you mean “count”?"]


def test_a_strange_key_is_told_with_all_that_are_known() -> None:
    assert "Known here: title, count, day and names." in told("title: Trust\nzzz: 3\n")[0]


def test_a_missing_key_is_told_with_an_example() -> None:
    found = told("count: 3\n")
    wanted = "“title” is missing from this entry. Add a line, for example “title: Trust”."
    assert found == [f"a.yml:1: {wanted}"]


@pytest.mark.parametrize("empty", ["", '""', "[]", "{}"])
def test_an_empty_value_is_told_as_empty(empty: str) -> None:
    assert "a.yml:1: “title” is empty." in told(f"title: {empty}\n")[0]


def test_a_number_where_a_text_belongs_wants_quotation_marks() -> None:
    found = told("title: 988\n")
    assert found[0].startswith("a.yml:1: “title” should be a text. Put it in quotation marks.")


def test_a_text_where_a_number_belongs_is_told() -> None:
    assert told("title: Trust\ncount: many\n")[0].startswith("a.yml:2: “count” should be a number.")


def test_yes_is_no_number() -> None:
    assert "“count” should be a number." in told("title: Trust\ncount: true\n")[0]


def test_a_key_may_take_one_of_two_kinds() -> None:
    assert told("title: Trust\nnames: one\n") == told("title: Trust\nnames: [one]\n") == []
    assert "“names” should be a list or a text." in told("title: Trust\nnames: 3\n")[0]


def test_a_text_where_a_group_belongs_is_told_once() -> None:
    assert len(told("only words\n")) == 1


def test_a_part_is_found_by_its_place_or_is_nothing() -> None:
    value = {"a": [{"b": 1}]}
    assert at(value, ("a", 0, "b")) == 1
    for place in (("a", 1), ("c",), ("a", 0, "b", "c"), ("a", "b")):
        assert at(value, place) is None


def test_a_day_with_a_time_of_day_is_told() -> None:
    source, _ = read_yaml("checked: 2026-11-24T10:00:00", "docs/_data/any.yml")
    (problem,) = misfits(source, {"checked": Field((DATE,))})
    assert "“checked” should be a date such as 2026-11-24." in problem.what
