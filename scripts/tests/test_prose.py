import pytest

from kb.prose import Link, blocks, links

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
