"""Puts a finished release in its place in one step, and keeps the one before for the way back.

What is promised: until the step the old release stands whole, from then on the new one. Where the
system cannot exchange two folders at once (all but Linux), a command that is killed just then
leaves the place empty; the next one finds both releases on the shelf, and finishes the step.
The server's files follow their site in the same way. A power cut is not provided against.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb.files import replace_text
from kb.lock import lock
from kb.problems import Refusal
from kb.publishing import release_marks
from kb.publishing.exchange import aside, exchange
from kb.publishing.release_marks import release_of
from kb.publishing.shelf import Shelf

ABOUT = "Made by scripts/publish.py: releases on their way in, and the one before (--back).\n"
NOT_OURS = "{} holds something that publish.py did not make. Choose an empty folder."
BUSY = "Another command is publishing to {}. Start this one again when that one has finished."
NONE_BEFORE = "There is no earlier release of {} to go back to."


@contextmanager
def at_work(shelf: Shelf) -> Iterator[None]:
    """Keep other commands off ``shelf``; first finish what one that was stopped left behind."""
    _refuse_foreign(shelf)
    if not shelf.about.exists():
        replace_text(shelf.about, ABOUT)
    with (shelf.folder / "lock").open("w", encoding="utf-8") as file:
        try:
            lock(file.fileno(), wait=False)
        except OSError:
            raise Refusal(BUSY.format(shelf.target)) from None
        mend(shelf)
        try:
            yield
        finally:
            if not shelf.journal.exists():
                _clear(shelf.new)


def swap(shelf: Shelf, release: str) -> None:
    """Put ``release``, a new one or the one before, in place of what stands there.

    That is then the one before. On any error all stands as it was.
    """
    comes_back = not shelf.new.exists()
    replace_text(shelf.journal, release)
    try:
        _fetch(shelf, release)
        _place(shelf, release)
    except BaseException:
        _take_back(shelf, release)
        if comes_back and shelf.new.exists():
            shelf.new.rename(shelf.before)
        shelf.journal.unlink()
        raise
    _keep(shelf)
    shelf.journal.unlink()


def back(shelf: Shelf) -> str:
    """Exchange the release that is live with the one before; say which is live now."""
    mark = release_marks.read(shelf.before / "site")
    if mark is None or not all(map(release_marks.is_whole, shelf.before.iterdir())):
        raise Refusal(NONE_BEFORE.format(shelf.target))
    swap(shelf, mark.release)
    return mark.told


def mend(shelf: Shelf) -> None:
    """Finish what a command left that was killed: a step once begun is carried through."""
    if shelf.journal.exists():
        release = shelf.journal.read_text("utf-8")
        _fetch(shelf, release)
        _place(shelf, release)
        _keep(shelf)
        shelf.journal.unlink()
    _clear(shelf.new)
    _discard(shelf.folder / "gone")


def _fetch(shelf: Shelf, release: str) -> None:
    if not shelf.new.exists() and release_of(shelf.before / "site") == release:
        shelf.before.rename(shelf.new)


def _place(shelf: Shelf, release: str) -> None:
    for new, place in shelf.pairs:
        if release_of(place) != release and release_of(new) == release:
            exchange(new, place)
        if aside(new).exists():
            aside(new).rename(new)


def _take_back(shelf: Shelf, release: str) -> None:
    for new, place in shelf.pairs:
        if release_of(place) == release and new.exists():
            exchange(new, place)
        elif release_of(place) == release:
            place.rename(new)
        if aside(new).exists():
            aside(new).rename(place)


def _keep(shelf: Shelf) -> None:
    """Make what was exchanged for the new release the one before."""
    gone = shelf.folder / "gone"
    if release_of(shelf.new / "site"):
        _discard(gone)
        if shelf.before.exists():
            shelf.before.rename(gone)
        shelf.new.rename(shelf.before)
    _clear(shelf.new)
    _discard(gone)


def _discard(folder: Path) -> None:
    """Delete a release, unless somebody has changed it since: then it is put aside under a name."""
    parts = list(folder.iterdir()) if folder.exists() else []
    if all(release_marks.is_untouched(part) for part in parts):
        _clear(folder)
        return
    kept = folder.with_name(f"changed-{secrets.token_hex(4)}")
    folder.rename(kept)
    print(f"Someone changed files of an earlier release; it is kept in {kept}")


def _clear(folder: Path) -> None:
    """Delete a folder of ours under another name, so that a half of it is taken for nothing."""
    rubbish = folder.with_name("rubbish")
    shutil.rmtree(rubbish, ignore_errors=True)
    if folder.exists():
        folder.rename(rubbish)
        shutil.rmtree(rubbish, ignore_errors=True)


def _refuse_foreign(shelf: Shelf) -> None:
    there = list(shelf.folder.iterdir()) if shelf.folder.exists() else []
    if not shelf.about.exists() and any(path.suffix != ".part" for path in there):
        raise Refusal(NOT_OURS.format(shelf.folder))
