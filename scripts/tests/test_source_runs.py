from pathlib import Path

import pytest

from kb.checks import own_words
from kb.publishing.remember_articles import main
from kb.source_runs import LIST, hashes, listing, read_runs, repeats
from tests.small_site import ARTICLE, SmallSite, small_site

SOURCE = (
    "A person who comes for the first time may wonder what the other one thinks of them.\n"
    "It’s a fair thing to ask, and few people dare to say it in the very first hour."
)
KNOWN = hashes(SOURCE)
WORDS = SOURCE.split()


def told(small: SmallSite, text: str) -> list[str]:
    small.write(f"docs/{LIST}", listing(KNOWN))
    small.replace(ARTICLE, "Worries grow in the dark.", text)
    return [str(one) for one in own_words.check(small.load())]


@pytest.mark.parametrize("start", range(len(WORDS) - 8))
def test_eight_words_in_a_row_are_found_wherever_they_stand(start: int) -> None:
    run = " ".join(WORDS[start : start + 8])
    for before in ("", "Well. ", "Well, well. ", "So it is. "):
        (found,) = repeats(f"{before}{run}, we say now.", KNOWN)
        assert found.start == len(before)
        assert len(found.words.split()) == 8


def test_seven_words_are_no_repeat() -> None:
    assert list(repeats(" ".join(WORDS[2:9]), KNOWN)) == []


def test_marks_and_capitals_do_not_hide_a_repeat() -> None:
    text = "A **person** who [comes](a.md) for the _first_\ntime may Wonder."
    assert [one.words for one in repeats(text, KNOWN)] == [
        "a person who comes for the first time may wonder"
    ]


def test_a_whole_paragraph_is_one_repeat() -> None:
    (found,) = repeats(f"Before it. {SOURCE} After it.", KNOWN)
    assert found.words.startswith("a person who")
    assert found.words.endswith("first hour")


def test_words_of_an_article_are_told_on_their_line(tmp_path: Path) -> None:
    (problem,) = told(small_site(tmp_path), f"One line.\n{SOURCE}")
    assert problem.startswith(f"{ARTICLE}:7: “a person who comes")
    assert problem.endswith("Say it in your own words.")


def test_own_words_are_accepted(tmp_path: Path) -> None:
    assert told(small_site(tmp_path), "People who come anew may ask what we think.") == []


def test_without_the_list_no_page_is_compared(tmp_path: Path) -> None:
    assert list(own_words.check(small_site(tmp_path).load())) == []


def test_a_line_of_the_list_that_is_no_hash_is_told(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    small.write(f"docs/{LIST}", f"{listing(KNOWN)}not a hash\n")
    known, (problem,) = read_runs(small.root / "docs")
    assert known == KNOWN
    assert problem.line == len(KNOWN) + 3


def test_the_list_holds_no_word_of_an_article() -> None:
    text = "".join(line for line in listing(KNOWN).splitlines() if not line.startswith("#"))
    assert set(text) <= set("0123456789abcdef")


def test_the_command_makes_the_list_from_files(tmp_path: Path) -> None:
    small = small_site(tmp_path / "site")
    (tmp_path / "a.txt").write_text(SOURCE, "utf-8")
    assert main([str(tmp_path / "a.txt")], small.root) == 0
    assert small.read(f"docs/{LIST}") == listing(KNOWN)


@pytest.mark.parametrize("raw", [None, b"\xff\xfe", b"two words"])
def test_the_command_changes_nothing_when_a_file_is_no_use(
    tmp_path: Path, raw: bytes | None, capsys: pytest.CaptureFixture[str]
) -> None:
    small = small_site(tmp_path / "site")
    if raw is not None:
        (tmp_path / "a.txt").write_bytes(raw)
    assert main([str(tmp_path / "a.txt")], small.root) == 1
    assert "Nothing was changed." in capsys.readouterr().out
    assert not (small.root / "docs" / LIST).exists()
