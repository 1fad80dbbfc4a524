import os
import subprocess
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.environment import ROOT
from kb.files import TOO_LARGE, conflict_marks, is_left_behind, read_text, replace_text
from tests import leftovers

TYPED = st.text(
    st.characters(exclude_categories=["Cc", "Cn", "Cs", "Zl", "Zp"], exclude_characters="\ufeff")
    | st.just("\n")
)


def faults(path: Path, raw: bytes) -> list[str]:
    path.write_bytes(raw)
    return [str(problem) for problem in read_text(path, "page.md")[1]]


@given(TYPED)
def test_a_text_is_read_back_as_it_was_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "page.md"
    replace_text(path, text)
    assert read_text(path, "page.md") == (text, [])


def test_line_ends_of_every_system_are_read_alike(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert read_text(tmp_path / "a.md", "a.md") == ("one\ntwo\nthree\n", [])


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    text, problems = read_text(tmp_path / "none.md", "docs/none.md")
    assert text is None
    assert str(problems[0]).startswith("docs/none.md:1: This file cannot be opened (No such file")


def test_another_encoding_is_told_on_its_line(tmp_path: Path) -> None:
    found = faults(tmp_path / "a.md", "one\ncafé\n".encode("latin-1"))
    assert found[0].startswith("page.md:2: The byte 0xe9 is not UTF-8.")


def test_a_file_too_large_for_a_page_is_refused(tmp_path: Path) -> None:
    assert faults(tmp_path / "a.md", b"a" * TOO_LARGE) == []
    assert "more than one" in faults(tmp_path / "a.md", b"a" * (TOO_LARGE + 1))[0]


@pytest.mark.parametrize("mark", ["\0", "\x0b", "\x1b", "\x85", "\u2028", "\u2029"])
def test_an_invisible_character_is_told_on_its_line(tmp_path: Path, mark: str) -> None:
    found = faults(tmp_path / "a.md", f"one\ntwo{mark}\n".encode())
    assert found[0].startswith(f"page.md:2: An invisible character (U+{ord(mark):04X})")


def test_each_conflict_that_git_left_is_told_once() -> None:
    text = "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> branch\n"
    assert [problem.line for problem in conflict_marks(text * 2, "a.md")] == [2, 8]


@pytest.mark.parametrize("mark", ["=======", ">>>>>>> branch", "||||||| base"])
def test_a_mark_that_is_left_over_is_told(mark: str) -> None:
    assert [problem.line for problem in conflict_marks(f"a\n{mark}\nb\n", "a.md")] == [2]


def test_a_longer_row_of_signs_is_no_conflict_mark() -> None:
    assert conflict_marks("Title\n========\n\na <<<<<<< b\n", "a.md") == []


def test_a_text_is_written_into_a_folder_that_was_not_there(tmp_path: Path) -> None:
    replace_text(tmp_path / "new" / "a.md", "one\n")
    assert (tmp_path / "new" / "a.md").read_bytes() == b"one\n"


def test_a_failed_write_leaves_the_old_text_and_nothing_else(tmp_path: Path) -> None:
    replace_text(tmp_path / "a.md", "old")
    with pytest.raises(UnicodeEncodeError):
        replace_text(tmp_path / "a.md", "new \ud800")
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.md", "old")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes.")
def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    text, (problem,) = read_text(tmp_path / "a.md", "docs/a.md")
    assert text is None
    assert "This is not an ordinary file" in str(problem)


@pytest.mark.parametrize("name", leftovers.NAMES)
def test_what_an_editor_leaves_is_known_wherever_it_lies(name: str) -> None:
    assert is_left_behind(PurePosixPath(name))
    assert is_left_behind(PurePosixPath("guide/during") / name)


@pytest.mark.parametrize(
    "name", ["trust.md", ".pages", "practice.yml", "fees.docx", ".hidden.md", "2024.md", "a~b.md"]
)
def test_what_a_person_made_is_not_taken_for_a_leftover(name: str) -> None:
    assert not is_left_behind(PurePosixPath("guide") / name)


def test_git_takes_none_of_it_into_a_commit() -> None:
    paths = [f"docs/guide/{name}" for name in leftovers.NAMES]
    asked = ["git", "check-ignore", "--no-index", "--stdin", "-z"]
    done = subprocess.run(
        asked, cwd=ROOT, input="\0".join(paths), capture_output=True, text=True, check=False
    )
    assert sorted(done.stdout.rstrip("\0").split("\0")) == sorted(paths)
