import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.yaml_source import read_yaml

FILLER = st.lists(st.sampled_from(["", "# a note", "   "]), max_size=3)


def faults(text: str, first_line: int = 1) -> list[str]:
    return [str(problem) for problem in read_yaml(text, "a.yml", first_line)[1]]


@given(st.lists(FILLER, min_size=1, max_size=6), st.integers(1, 90))
def test_every_key_is_found_on_the_line_it_was_typed_on(
    fillers: list[list[str]], first_line: int
) -> None:
    lines, typed = list[str](), dict[str, int]()
    for number, filler in enumerate(fillers):
        lines += filler
        typed[f"key{number}"] = len(lines) + first_line
        lines.append(f"key{number}: text")
    source, problems = read_yaml("\n".join(lines), "a.yml", first_line)
    assert problems == []
    assert {key: source.line(key) for key in typed} == typed


@given(st.lists(FILLER, min_size=1, max_size=6))
def test_every_item_of_a_list_is_found_on_its_line(fillers: list[list[str]]) -> None:
    lines, typed = ["people:"], list[int]()
    for filler in fillers:
        lines += filler
        typed.append(len(lines) + 1)
        lines.append("  - text")
    source, _ = read_yaml("\n".join(lines), "a.yml")
    assert [source.line("people", place) for place in range(len(typed))] == typed


@given(st.text() | st.text("[]{}:-?!&*<>|%@`'\"#, \n\tab1"))
def test_any_text_at_all_is_read_or_told_to_be_wrong(text: str) -> None:
    source, problems = read_yaml(text, "a.yml")
    assert source.value is None or not any("cannot be read" in one.what for one in problems)
    assert all(1 <= problem.line <= len(text) + 1 for problem in problems)


def test_a_part_that_is_not_there_has_the_line_of_what_is_around_it() -> None:
    source, _ = read_yaml("a: 1\nb:\n  c: 2\n", "a.yml", first_line=10)
    assert source.line("b", "c") == 12
    assert source.line("b", "none", 3) == 11
    assert source.line("none") == 10


def test_an_empty_text_holds_nothing_and_no_fault() -> None:
    source, problems = read_yaml("# only a note\n", "a.yml")
    assert (source.value, problems) == (None, [])


def test_a_key_that_stands_twice_is_told_where_it_stands_again() -> None:
    assert faults("a: 1\nb: 2\na: 3\n")[0].startswith("a.yml:3: “a” stands here a second time.")


def test_a_key_may_stand_once_in_each_entry() -> None:
    assert faults("- id: 1\n- id: 2\n") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\ntitle: Trust: how\n", "a.yml:2: A colon inside a text"),
        ("a: 1\ntitle: *so*\n", "a.yml:2: A text that starts with “*”"),
        ("a:\n\tb: 1\n", "a.yml:2: There is a tab here."),
        ("a: 1\nb: 'open\nc: 2\n", "a.yml:2: This part cannot be read as YAML"),
        ("a: 1\nb: [1,\nc: 2\n", "a.yml:2: This part cannot be read as YAML"),
        ("a: 1\nchecked: 2026-13-45\n", "a.yml:2: There is no such day."),
        ("a: 1\nb: !stable x\n", "a.yml:2: This part cannot be read as YAML"),
        ("a: 1\nb: !!bool x\n", "a.yml:2: This part cannot be read as YAML"),
        ('a: 1\nb: "\\ud800"\n', "a.yml:2: This part cannot be read as YAML (a letter that can"),
    ],
)
def test_a_slip_is_told_in_plain_words_on_its_line(text: str, told: str) -> None:
    assert [fault[: len(told)] for fault in faults(text)] == [told]


def test_a_fault_in_front_matter_has_the_line_of_the_file() -> None:
    assert faults("title: a: b\n", first_line=2)[0].startswith("a.yml:2:")


def test_a_text_nested_without_end_is_a_fault_and_no_crash() -> None:
    assert "cannot be read" in faults("[" * 5000)[0]


def test_a_small_file_cannot_grow_by_references() -> None:
    assert faults("a: &x [1]\nb: [*x, *x]\n") != []


def test_a_letter_that_yaml_refuses_is_told_on_its_line() -> None:
    _, (problem,) = read_yaml("a: b\nc: \0\n", "docs/_data/any.yml")
    assert problem.line == 2


def test_a_day_that_does_not_exist_is_told_as_one() -> None:
    _, (problem,) = read_yaml("a: b\nday: 2026-02-30\n", "docs/_data/any.yml")
    assert str(problem) == (
        "docs/_data/any.yml:2: There is no such day. Write a date such as 2026-11-24."
    )


@pytest.mark.parametrize(
    ("text", "line", "kept", "cure"),
    [
        ("note: dial #7233 now", 1, "only “dial” is read", 'Write note: "dial #7233 now"; or'),
        ("note: #7233", 1, "nothing is read", 'Write note: "#7233"; or'),
        ("a:\n  - two # three", 2, "only “two” is read", 'Write "two # three"; or'),
        ("day: 2026-11-22 # by us", 1, "only “2026-11-22”", "Put the comment on a line of its own"),
        ('a: say "x" #1', 1, 'only “say "x"”', "Put the comment on a line of its own"),
    ],
)
def test_words_that_a_comment_would_cut_off_are_told(
    text: str, line: int, kept: str, cure: str
) -> None:
    (told,) = faults(text)
    assert told.startswith(f"a.yml:{line}: ") and kept in told and cure in told


@pytest.mark.parametrize(
    "text",
    ["# all of it\na: b", 'a: "b # c"', "a: b#c", "a: # of the list\n  - b", "a: |\n  b # c"],
)
def test_a_comment_that_cuts_nothing_off_is_fine(text: str) -> None:
    assert faults(text) == []


def test_settings_may_have_remarks_behind_their_values() -> None:
    assert read_yaml("a: b # c", "a.yml", remarks=True)[1] == []
