from kb.pages import Page
from kb.reading import Heading, Line, reading, without_comments


def page(body: str, first_line: int = 10) -> Page:
    return Page("guide/trust.md", "guide/trust", body, first_line)


def test_each_sentence_has_the_line_on_which_it_starts() -> None:
    found = reading(page("One. Two starts\nhere and ends.\nThree, [a\nlink](b.md).[^key] Four.\n"))
    (passage,) = found.passages
    assert passage.sentences == (
        Line(10, "One."),
        Line(10, "Two starts here and ends."),
        Line(12, "Three, a link."),
        Line(13, "Four."),
    )


def test_a_line_that_shows_nothing_moves_no_other() -> None:
    (passage,) = reading(page("One.\n<span></span>\nTwo.\n")).passages
    assert [line.number for line in passage.sentences] == [10, 12]


def test_lines_hold_what_readers_see_and_no_addresses_marks_or_comments() -> None:
    body = (
        "See [trust](../normal.md).[^normal]\n<!-- normal\nnormal -->\nA <b class='normal'>b</b>.\n"
    )
    assert [line.text for line in reading(page(body)).lines] == ["See [trust].", "", "", "A b.", ""]


def test_a_comment_that_is_never_closed_hides_nothing() -> None:
    assert without_comments("a <!-- b\nc") == "a <!-- b\nc"


def test_headings_keep_their_line_and_lose_their_attributes() -> None:
    found = reading(page("## Trust { #own-id }\n\nUnder it\n---\n\n## \n")).headings
    assert found == (
        Heading(10, 2, "Trust", "##"),
        Heading(12, 2, "Under it", "-"),
        Heading(15, 2, "", "##"),
    )


def test_a_link_has_its_own_line() -> None:
    (link,) = reading(page("One.  \nTwo [is\nhere](b.md).\n")).links
    assert (link.line, link.target, link.text) == (11, "b.md", "is here")
