from pathlib import Path

import pytest

from tests.small_site import ARTICLE, Break, small_site

BIB, GLOSSARY = "docs/_data/references.bib", "docs/_data/glossary.yml"


def told(words: str, what: str, cure: str) -> Break:
    return Break(
        ARTICLE, "Worries grow in the dark", f"Worries {words} grow", "Worries", what, cure
    )


FAULTS = {
    "an apostrophe": told("don\u00e2\u20ac\u2122t", "wrong encoding", "Did you mean “don’t”"),
    "an accent": told("caf\u00c3\u00a9", "wrong encoding", "Did you mean “caf\u00e9” in place"),
    "a lost letter": told("caf\ufffd", "A letter was lost", "UTF-8"),
    "text that turns round": told("a \u202eb", "no one sees (U+202E)", "do not paste"),
    "an isolate": told("a \u2067b", "no one sees (U+2067)", "type it again"),
    "a mark of direction": told("a\u200fb", "no one sees (U+200F)", "type it again"),
    "a Cyrillic letter": told("s\u0443icide", "mixes letters of two alphabets", "keyboard"),
    "a Greek letter": told("h\u03bfpe", "mixes letters of two alphabets", "keyboard"),
    "front matter": Break(
        ARTICLE, "Speaking openly", "Speaking \u202aopenly", "title:", "U+202A", "type it again"
    ),
    "a data file": Break(
        GLOSSARY, "Repair", "R\u00c3\u00a9pair", "term:", "wrong enc", "R\u00e9pair"
    ),
    "the bibliography": Break(BIB, "Rachel", "Rach\u00c3\u00a8l", "author", "wrong", "Rach\u00e8l"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_letters_that_deceive_are_told_once(tmp_path: Path, fault: Break) -> None:
    site = small_site(tmp_path)
    (found,) = fault.answers(site)
    start = found.split(": ")[0]
    assert [one for one in site.problems() if one.startswith(f"{start}: ")] == [found]


def test_letters_of_other_languages_are_accepted(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    words = "Qu\u00e9bec, Zo\u00eb, \u00e0 l’\u00e9t\u00e9, “\u041c\u0438\u0440”, \u03b2 = 0.2, ½"
    site.replace(ARTICLE, "Worries grow in the dark", words)
    assert site.problems() == []
