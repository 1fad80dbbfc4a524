import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.prose import Link, blocks, links, sentences, words

BODY = """\
## Signs

One line,
and [another](a.md).[^noyce2018]

- An item.

### The client

Term
:   Answer.

| Head |
| --- |
| Cell |

> A quote.
"""


@given(st.text("abAB1.?!…“”’()\"' -", max_size=60) | st.text("A. e.g.", max_size=30))
def test_splitting_into_sentences_loses_no_word(text: str) -> None:
    assert words(" ".join(sentences(text))) == words(text)


@given(st.lists(st.from_regex(r"[A-Z][a-z]{2,6}( [a-z]{2,6}){0,3}[.?!…]", fullmatch=True)))
def test_sentences_that_are_joined_are_split_again(one_by_one: list[str]) -> None:
    assert sentences(" ".join(one_by_one)) == one_by_one


@pytest.mark.parametrize(
    "text",
    [
        "Ask Dr. Smith about it.",
        "Some signs, e.g. Silence, are small.",
        "They moved to St. Thomas in May.",
        "It costs 1.5 times as much.",
        "A point · and a full stop.",
    ],
)
def test_not_every_full_stop_ends_a_sentence(text: str) -> None:
    assert sentences(text) == [text]


def test_a_sentence_may_end_within_quotation_marks() -> None:
    assert len(sentences("They say: “I am lost.” Then they stop.")) == 2


def test_a_word_with_apostrophe_or_hyphen_counts_once() -> None:
    assert words("I don’t self-harm, it's 24/7") == ["I", "don’t", "self-harm", "it's", "24", "7"]


def test_each_block_has_kind_line_and_section() -> None:
    found = [(one.kind, one.line, one.text, one.section) for one in blocks(BODY, first_line=11)]
    assert found == [
        ("heading", 11, "Signs", "Signs"),
        ("paragraph", 13, "One line, and another.", "Signs"),
        ("item", 16, "An item.", "Signs"),
        ("heading", 18, "The client", "Signs"),
        ("term", 20, "Term", "Signs"),
        ("answer", 21, "Answer.", "Signs"),
        ("cell", 23, "Head", "Signs"),
        ("cell", 25, "Cell", "Signs"),
        ("quote", 27, "A quote.", "Signs"),
    ]


def test_only_a_heading_has_a_level() -> None:
    assert [one.level for one in blocks(BODY)][:4] == [2, 0, 0, 3]


def test_a_link_is_found_with_the_line_it_stands_on() -> None:
    assert list(links(BODY, first_line=11)) == [Link(14, "a.md", "another", False)]


@pytest.mark.parametrize("end", ["", "  ", "\\"])
def test_a_line_break_within_a_paragraph_parts_words_and_counts(end: str) -> None:
    text = f"One{end}\n[two](a.md)"
    assert [one.text for one in blocks(text)] == ["One two"]
    assert [one.line for one in links(text)] == [2]


def test_a_picture_is_told_from_a_link() -> None:
    found = list(links("![A door](door.svg) and [two\nwords](b.md#c)"))
    assert found == [Link(1, "door.svg", "A door", True), Link(1, "b.md#c", "two words", False)]


def test_a_link_in_code_is_no_link() -> None:
    assert list(links("`[a](b.md)`\n\n    [c](d.md)\n")) == []
