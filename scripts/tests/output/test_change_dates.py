from pathlib import Path

import pytest

from kb.output import change_dates

LOG = """\
:2026-11-24

guide/during/trust.md
index.md
:2026-11-20

index.md
a page, “so”.md
:2026-11-01
"""


@pytest.fixture
def git(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Give git's answers, to be changed by a test: by the command's first word."""
    answers = {"rev-parse": "false\n", "log": LOG}
    monkeypatch.setattr(change_dates, "_git", lambda _folder, first, *_rest: answers[first])
    return answers


def test_each_file_has_the_day_of_its_last_change(git: dict[str, str]) -> None:
    assert change_dates.of_files(Path()) == {
        "guide/during/trust.md": "2026-11-24",
        "index.md": "2026-11-24",
        "a page, “so”.md": "2026-11-20",
    }


@pytest.mark.parametrize("answer", ["true\n", ""])
def test_a_shallow_clone_or_no_git_knows_no_days(git: dict[str, str], answer: str) -> None:
    git["rev-parse"] = answer
    assert change_dates.of_files(Path()) == {}


def test_without_commits_there_are_no_days(git: dict[str, str]) -> None:
    git["log"] = ""
    assert change_dates.of_files(Path()) == {}


def test_a_computer_without_git_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert change_dates.of_files(tmp_path) == {}
