"""A fault in the search's vocabulary is told in plain words, on its line."""

from pathlib import Path

import pytest

from kb.environment import ROOT
from kb.search.index import build
from kb.search.words import EMPTY, read_words

FILE = ROOT / "docs/_data/search-words.yml"


def broken(folder: Path, old: str, new: str) -> list[str]:
    text = FILE.read_text("utf-8")
    assert old in text
    (folder / "_data").mkdir()
    (folder / "_data/search-words.yml").write_text(text.replace(old, new, 1), "utf-8")
    return [str(problem) for problem in read_words(folder)[1]]


def test_the_real_vocabulary_has_no_fault() -> None:
    assert read_words(ROOT / "docs")[1] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("      - emergency/", "      - 988\n      - emergency/", "in quotation marks"),
        ("      - in danger\n", "      - in danger HOME\n", "“HOME” stands in capitals"),
        ("harmless:", "harmles:", "is not a key this site knows"),
        ("forms:\n", "forms: none\nold:\n", "should be a list"),
    ],
)
def test_a_fault_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    found = broken(tmp_path, old, new)
    assert any(told in line for line in found)
    assert all(line.startswith("docs/_data/search-words.yml:") for line in found)


def test_a_search_without_a_vocabulary_still_finds(tmp_path: Path) -> None:
    words, problems = read_words(tmp_path)
    assert words == EMPTY
    assert len(problems) == 1
    assert build([], words)
