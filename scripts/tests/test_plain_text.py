import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.pages import Page
from kb.plain_page import plain_body
from kb.plain_text import joined, made_plain, plain_letters


def page(body: str) -> Page:
    return Page("guide/trust.md", "guide/trust", body, 10)


@pytest.mark.parametrize("hyphen", "\u2010\u2011\u2012–\u2014\u2015−\ufe58\ufe63\uff0d\u2043")
def test_every_hyphen_is_one(hyphen: str) -> None:
    assert made_plain(f"a{hyphen}b") == "a-b"


@pytest.mark.parametrize("space", "\u00a0\u2002\u2007\u2009\u202f\u205f\u3000\t\n")
def test_every_space_is_one(space: str) -> None:
    assert made_plain(f"416{space}555 {space}0142") == "416 555 0142"


@pytest.mark.parametrize("unseen", "\u00ad\u034f\u200b\u200c\u200d\u2060\ufeff\u202e\u200f\ufe0f")
def test_what_no_one_sees_is_left_out(unseen: str) -> None:
    assert made_plain(f"sui{unseen}cide") == "suicide"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("\ufb01ne", "fine"),
        ("\uff3a\uff4f\u00eb, naïve", "Zoe, naive"),
        (
            "\uff19\uff11\uff11 and 9\ufe0f\u20e31\ufe0f\u20e31\ufe0f\u20e3 and \u0669\u0661\u0661",
            "911 and 911 and 911",
        ),
        ("555-0142\u00b2", "555-0142"),
        ("don’t “stop”", 'don\'t "stop"'),
        ("a&nbsp;b&#8209;c&shy;d &amp; e", "a b-cd & e"),
        (
            "self-**harm**, sui<wbr>cide, a<br>b, `c`, ~~d~~, _e_",
            "self-harm, suicide, a b, c, d, e",
        ),
        (r"1\. two\-three", "1. two-three"),
        ("See [trust](../normal.md 'x').[^normal] <!-- normal -->", "See trust."),
        ("![a door](door.svg){ .wide } [b][c]", "a door b"),
        ("on <https://a.org/normal> or www.normal.org or x@normal.org now", "on or or now"),
        ("r < 5 and 3 > 2, snake_case", "r < 5 and 3 > 2, snake_case"),
    ],
)
def test_a_text_is_read_without_its_marks(typed: str, read: str) -> None:
    assert made_plain(typed) == read


@given(st.text(max_size=60))
def test_letters_made_plain_stay_as_they_are(text: str) -> None:
    assert plain_letters(plain_letters(text)) == plain_letters(text)


@given(st.lists(st.text("ab \u200b", max_size=5), min_size=1, max_size=5))
def test_each_part_of_joined_lines_knows_its_line(lines: list[str]) -> None:
    found = joined(lines, 7)
    assert list(found.lines()) == [(7 + i, made_plain(line)) for i, line in enumerate(lines)]
    assert found.text == " ".join(words for _, words in found.lines() if words)


BODY = """\
Self-
harm is *hard
to* name.[^key]

- kill
  yourself

> One.
> Two.

| a | b |
| --- | --- |
| c d | `e f` |

<div>
sui<wbr>cide <!-- not
this --> here
</div>

```
in a block
```

[x](y.md "a hint")
"""


def test_every_block_of_a_page_is_read_with_its_lines() -> None:
    found = [(one.line, one.text) for one in plain_body(page(BODY))]
    assert found == [
        (10, "Self- harm is hard to name."),
        (14, "kill yourself"),
        (17, "One. Two."),
        (20, "a"),
        (20, "b"),
        (22, "c d"),
        (22, "e f"),
        (24, "suicide here"),
        (30, "in a block"),
        (33, "x"),
        (33, "a hint"),
    ]


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("sui<!-- x -->cide", ["suicide"]),
        ("a<br>b", ["a b"]),
        ("<b title='c d'>a</b>", ["a", "c d"]),
        ('<div aria-label="c">\na\n</div>', ["a", "c"]),
        ("> kill\n> yourself", ["kill yourself"]),
        ("sel*f-*harm", ["self-harm"]),
        ("one\n:   two", ["one", "two"]),
    ],
)
def test_what_a_block_shows_is_read_as_readers_meet_it(body: str, texts: list[str]) -> None:
    assert [one.text for one in plain_body(page(body))] == texts


def test_a_place_in_a_block_has_the_line_it_was_typed_on() -> None:
    (first, *_, html, code, _, _) = plain_body(page(BODY))
    assert [first.line_at(first.text.index(word)) for word in ("Self", "harm", "to")] == [
        10,
        11,
        12,
    ]
    assert html.line_at(html.text.index("here")) == 26
    assert code.is_code
