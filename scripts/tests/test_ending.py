import subprocess
import sys

import pytest

from kb.ending import STOPPED, ended
from kb.environment import ROOT


def failing(error: BaseException) -> int | str:
    def main(_arguments: list[str]) -> int:
        raise error

    return ended(main, [])


def test_a_command_ends_with_its_own_status() -> None:
    assert [ended(len, ["a"] * count) for count in (0, 1)] == [0, 1]


def test_a_command_that_is_stopped_says_so_in_one_line() -> None:
    assert failing(KeyboardInterrupt()) == STOPPED


def test_what_cannot_be_written_is_named() -> None:
    said = failing(PermissionError(13, "Permission denied", "docs/about.md"))
    assert str(said).startswith(
        "docs/about.md:1: This cannot be read or written (Permission denied)."
    )


def test_words_of_our_own_are_left_as_they_are() -> None:
    assert failing(ChildProcessError("“mkdocs build” failed.")) == "“mkdocs build” failed."


def test_a_fault_of_ours_is_not_hidden() -> None:
    with pytest.raises(ZeroDivisionError):
        failing(ZeroDivisionError())


def test_whoever_stops_reading_is_not_answered_with_a_traceback() -> None:
    code = "from kb.ending import ended; ended(lambda _: print('x\\n' * 99999), [])"
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=pipe, stderr=pipe, cwd=ROOT / "scripts"
    ) as command:
        assert command.stdout and command.stderr
        command.stdout.readline()
        command.stdout.close()
        assert command.stderr.read() == b""
