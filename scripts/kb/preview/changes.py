"""Notices that a file was changed, by looking at all of them again and again.

Looking takes a few milliseconds for this site. It works the same on every system, on network
drives too, and one look after another shows whole saves however an editor makes them.
"""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from time import sleep

from kb.files import is_left_behind

FOLLOWED = ("docs", "overrides", "scripts", "mkdocs.yml")
# Python's own folders, and tests, which no page is made with.
NOT_FOLLOWED = {"__pycache__", "tests", ".cache"}
PAUSE = 0.1  # seconds between two looks
SETTLING = 0.03  # seconds without a change until a save is taken to be whole
PATIENCE = 20  # looks at a file that grows and grows
State = dict[str, tuple[int, int, int]]


class Changes:
    """Follows the files of the repository at ``root``."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._seen = look(root)

    def wait(self) -> list[str]:
        """Wait for a change; give the paths that changed, came or went, below the root."""
        while (now := look(self._root)) == self._seen:
            sleep(PAUSE)
        for _ in range(PATIENCE):
            sleep(SETTLING)
            before, now = now, look(self._root)
            if now == before:
                break
        before, self._seen = self._seen, now
        return sorted(path for path in before | now if before.get(path) != now.get(path))


def look(root: Path) -> State:
    """Give path → when and how each file below ``root`` was last written."""
    return dict(found for name in FOLLOWED for found in _states(root / name, name))


def _states(path: Path, shown: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    if path.is_dir():
        yield from _inside(str(path), shown)
    elif path.is_file():
        yield shown, _state(path.stat())


def _inside(folder: str, shown: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        entries = [*os.scandir(folder)]
    except OSError:
        return  # it went while we looked
    for entry in entries:
        path = f"{shown}/{entry.name}"
        if entry.name in NOT_FOLLOWED or is_left_behind(PurePosixPath(entry.name)):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _inside(entry.path, path)
        else:
            yield from _one(entry, path)


def _one(entry: "os.DirEntry[str]", shown: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    try:
        yield shown, _state(entry.stat(follow_symlinks=False))
    except OSError:
        return


def _state(found: os.stat_result) -> tuple[int, int, int]:
    # A file swapped in may have the time and size of the one before, but not its number.
    return found.st_mtime_ns, found.st_size, found.st_ino
