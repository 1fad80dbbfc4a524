from hypothesis import given
from hypothesis import strategies as st

from kb.problems import Problem, cure, did_you_mean, listed


def test_a_problem_is_told_as_place_fault_and_cure() -> None:
    problem = Problem("docs/index.md", 7, "The title is missing.", "Add one.")
    assert str(problem) == "docs/index.md:7: The title is missing. Add one."


def test_problems_stand_in_the_order_of_files_and_lines() -> None:
    places = [("b.md", 1), ("a.md", 10), ("a.md", 9)]
    problems = sorted(Problem(path, line, "x", "y") for path, line in places)
    assert [(one.path, one.line) for one in problems] == [("a.md", 9), ("a.md", 10), ("b.md", 1)]


def test_a_near_word_is_suggested() -> None:
    assert did_you_mean("tilte", ["title", "pair"]) == "Did you mean “title”?"


def test_no_word_is_suggested_where_none_is_near() -> None:
    assert did_you_mean("zzz", ["title", "pair"]) == ""


def test_words_are_listed_as_a_sentence_has_them() -> None:
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a"]) == "a"
    assert listed([]) == ""


@given(st.lists(st.from_regex(r"[a-z]{3,6}", fullmatch=True)))
def test_a_list_loses_no_word(words: list[str]) -> None:
    assert listed(words).replace(" and ", ", ") == ", ".join(words)


def test_a_cure_has_no_gap_where_a_part_is_missing() -> None:
    assert cure("", "Do this.", "", "Or that.") == "Do this. Or that."
