import re
from pathlib import Path

import pytest

from kb.environment import ROOT
from kb.pasted.shape import EXTENSIONS, built, previewed

BY_MKDOCS = {"toc", "tables", "fenced_code"}  # what it adds to every site


def test_a_page_is_read_with_the_extensions_of_the_site() -> None:
    stated = Path(ROOT / "mkdocs.yml").read_text("utf-8").partition("markdown_extensions:")[2]
    names = re.findall(r"^  - ([a-z_.]+)", stated, re.MULTILINE)
    assert {*names, *BY_MKDOCS} == set(EXTENSIONS)


@pytest.mark.parametrize(
    ("text", "preview", "build"),
    [
        ("One\n- two", ["", "a list"], [""]),
        ("1. One\n- two", ["a numbered list", "a list"], ["a numbered list"] * 2),
        ("- One\n\n  two", ["a list", "a list"], ["a list", ""]),
        ("> One\n\n## Two", ["a quote", "a heading"], ["a quote", "a heading"]),
        ("| a |\n| --- |\n| b |", ["a table"] * 2, ["a table"] * 2),
        ("```\nOne\n```\n\n`two`", ["code", ""], ["code", ""]),
    ],
)
def test_each_piece_is_known_by_what_it_stands_in(
    text: str, preview: list[str], build: list[str]
) -> None:
    assert ["".join(piece.stands_in) for piece in previewed(text)] == preview
    assert ["".join(piece.stands_in) for piece in built(text)] == build


def test_the_words_of_links_pictures_and_code_are_the_same_in_both() -> None:
    text = "One [two](a.md) **three** `four` ![five](b.svg) six<br>seven &amp; eight.[^nine]{ .x }"
    assert [piece.text for piece in previewed(text)] == [piece.text for piece in built(text)]
