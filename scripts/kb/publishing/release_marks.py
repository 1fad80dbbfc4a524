"""The mark in a folder that publish.py made: by it the folder is known, and what it held."""

import datetime
import hashlib
import json
import secrets
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from kb.files import replace_text

# No server of ours answers for a name that starts with a dot (.github/hosting).
NAME = ".kb-release.json"
DIGITS = 16


@dataclass(frozen=True)
class Mark:
    """What is known of a release: its own name, from which commit, when, and whether fit.

    ``numbers`` is the commit of the help numbers, where only these were newer than ``commit``.
    Both are empty where git did not answer. ``files`` holds path → the first digits of its SHA-256.
    """

    release: str
    commit: str
    day: str
    preview: bool
    numbers: str
    files: dict[str, str]

    @property
    def told(self) -> str:
        """Name the release as people do: by its day, and its commit where it is known."""
        of = f", commit {self.commit[:10]}" if self.commit else ""
        return f"the {'preview' if self.preview else 'release'} of {self.day}{of}"


def new_mark(day: datetime.date, commit: str, numbers: str = "", *, preview: bool) -> Mark:
    """Give the mark of a release to be made, with a name that no other has."""
    return Mark(secrets.token_hex(DIGITS // 2), commit, str(day), preview, numbers, {})


def write(folder: Path, mark: Mark) -> None:
    """Put ``mark`` into ``folder``, with what the folder holds now."""
    text = json.dumps({**asdict(mark), "files": _files(folder)}, indent=1)
    replace_text(folder / NAME, f"{text}\n")


def read(folder: Path) -> Mark | None:
    """Give the mark in ``folder``, or None where publish.py did not make the folder."""
    try:
        stated = json.loads((folder / NAME).read_text("utf-8"))
        return Mark(**{**stated, "files": dict(stated["files"])})
    except (OSError, ValueError, TypeError, LookupError):
        return None


def release_of(folder: Path) -> str:
    """Give the name of the release in ``folder``, or nothing where there is none."""
    mark = read(folder)
    return mark.release if mark else ""


def added(folder: Path) -> list[str]:
    """Give each file in ``folder`` that publish.py did not put there."""
    mark = read(folder)
    return sorted(path for path in _paths(folder) if not mark or path not in mark.files)


def is_untouched(folder: Path) -> bool:
    """Tell whether ``folder`` holds what it did when it was made, and nothing else."""
    mark = read(folder)
    return mark is not None and _files(folder) == mark.files


def is_whole(folder: Path) -> bool:
    """Tell whether every file that ``folder`` was made with is still there."""
    mark = read(folder)
    return mark is not None and set(mark.files) <= set(_paths(folder))


def _files(folder: Path) -> dict[str, str]:
    return {path: _digits(folder / path) for path in sorted(_paths(folder))}


def _paths(folder: Path) -> Iterator[str]:
    for path in folder.rglob("*"):
        if (path.is_symlink() or not path.is_dir()) and path != folder / NAME:
            yield path.relative_to(folder).as_posix()


def _digits(path: Path) -> str:
    if path.is_symlink() or not path.is_file():
        return ""  # nothing that a build makes
    return hashlib.sha256(path.read_bytes()).hexdigest()[:DIGITS]
