"""A release stopped at any of its steps leaves a whole site, or the next command does."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kb.files import replace_text
from kb.publishing import exchange
from kb.publishing.shelf import Shelf
from kb.publishing.swap import at_work
from tests.made_releases import go_back, kept, live, publish

STEPS = 16  # more than any swap takes
needs_fork = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")


class Stopped(BaseException):
    """Stands for Ctrl+C: no handler of errors catches it."""


def steps_that(stop: Callable[[], None], at: int, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Make the step number ``at`` among all changes on the disk call ``stop`` instead."""
    count = [0]

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def step(*arguments: object) -> object:
            count[0] += 1
            if count[0] == at:
                stop()
            return real(*arguments)

        return step

    monkeypatch.setattr(Path, "rename", counted(Path.rename))
    monkeypatch.setattr(Path, "unlink", counted(Path.unlink))
    monkeypatch.setattr(exchange, "_at_once", counted(exchange._at_once))
    monkeypatch.setattr("kb.publishing.swap.replace_text", counted(replace_text))
    return count


def stop_now() -> None:
    raise Stopped


def killed(work: Callable[[], None]) -> bool:
    """Do ``work`` in a process that can be killed; tell whether it was."""
    if not (child := os.fork()):
        try:
            work()
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0


def stops(act: Callable[[], None]) -> Iterator[int]:
    """Stop ``act`` at each of its steps in turn; give the step for the test to look."""
    for at in range(1, STEPS):
        with pytest.MonkeyPatch.context() as patch:
            count = steps_that(stop_now, at, patch)
            with suppress(Stopped):
                act()
        if count[0] < at:
            return
        yield at
    raise AssertionError("more steps than were tried")


@pytest.mark.parametrize("act", ["publish", "back"])
def test_after_ctrl_c_at_any_step_a_whole_site_stands(shelf: Shelf, act: str) -> None:
    publish(shelf, "one")
    publish(shelf, "two")
    names = (f"new-{number}" for number in range(STEPS))
    tried = 0
    for _ in stops(lambda: publish(shelf, next(names)) if act == "publish" else go_back(shelf)):
        tried += 1
        site, server = live(shelf)
        assert site == server != ""
        with at_work(shelf):
            pass
        assert live(shelf) == (site, server)
        assert kept(shelf) not in {"", site}
    assert tried > 4


def exchanges_at_once(folder: Path) -> bool:
    pair = (folder / "a", folder / "b")
    for one in pair:
        one.mkdir()
    done = exchange._at_once(*pair)
    for one in pair:
        one.rmdir()
    return done


@needs_fork
@pytest.mark.parametrize("act", ["publish", "back"])
def test_a_kill_at_any_step_is_mended_by_the_next_command(
    shelf: Shelf, act: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(shelf, "one")
    publish(shelf, "two")
    at_once = exchanges_at_once(shelf.folder)
    for at in range(1, STEPS):

        def work(at: int = at) -> None:
            steps_that(lambda: os._exit(9), at, monkeypatch)
            publish(shelf, f"new-{at}") if act == "publish" else go_back(shelf)

        if not killed(work):
            break
        assert live(shelf)[0] or not at_once
        with at_work(shelf):
            pass
        site, server = live(shelf)
        assert site == server != ""
        assert kept(shelf) not in {"", site}
    assert at > 4
