import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.page_text import as_typed, hunks, parts, prose_mapped

TEXT = st.text(st.sampled_from("ab \n"), max_size=12)


def plain(raw: str) -> str:
    return raw.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@given(st.text(st.sampled_from("ab\r\n"), max_size=12), st.booleans())
def test_a_text_that_did_not_change_is_written_byte_for_byte(raw: str, marked: bool) -> None:
    raw = "\ufeff" * marked + raw
    assert as_typed(raw, plain(raw)) == raw


@given(st.text(st.sampled_from("ab\r\n"), max_size=12), TEXT)
def test_a_changed_text_is_written_whole(raw: str, new: str) -> None:
    assert plain(as_typed(raw, new)) == new


def test_ends_of_two_lines_never_join_into_one() -> None:
    assert plain(as_typed("\n\r", "a\n\n")) == "a\n\n"


def test_a_new_line_ends_as_the_others_do() -> None:
    assert as_typed("\ufeffa\r\nb\r\n", "a\nc\nb\n") == "\ufeffa\r\nc\r\nb\r\n"


def test_lines_that_stay_keep_their_own_ends() -> None:
    assert as_typed("a\r\nb\nc\n", "a\nx\nc\n") == "a\r\nx\nc\n"


@given(TEXT)
def test_the_parts_of_a_page_make_the_page(body: str) -> None:
    for text in (body, f"---\ntitle: A\n---  \n{body}"):
        assert "".join(parts(text)) == text


@pytest.mark.parametrize(
    "literal", ["```\na\n```", "    a", "<!-- a -->", "<div>\na\n</div>", "~~~ x\na\n~~~"]
)
def test_code_comments_and_html_are_no_prose(literal: str) -> None:
    text = f"---\na: a\n---\na\n\n{literal}\n\na\n"
    assert prose_mapped(text, lambda line: line.replace("a", "b")) == (
        f"---\na: a\n---\nb\n\n{literal}\n\nb\n"
    )


def test_each_run_of_changed_lines_is_given_with_its_place() -> None:
    (hunk,) = hunks("a\nb\nc", "a\nx\ny\nc")
    assert (hunk.line, hunk.old, hunk.new) == (2, ("b",), ("x", "y"))
