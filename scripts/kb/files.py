"""Read and replace text files without losing anything; tell what editors leave beside them."""

import os
import re
import tempfile
from collections.abc import Iterator
from fnmatch import translate
from functools import lru_cache
from pathlib import Path, PurePath

from kb.problems import Problem

TOO_LARGE = 1_000_000
# Letters that no one sees, and halves of letters, which no file can hold.
INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
# What programs leave in folders, while a file is open or for good. No check tells of it, no preview
# follows it, and no build takes it along; .gitignore keeps it out of commits.
LEFT_BEHIND = (
    (".DS_Store", "._*", "*.sb-*", "Thumbs.db", "desktop.ini"),  # macOS, TextEdit, Windows
    (".nfs*", ".fuse_hidden*", ".directory"),  # folders on other computers, KDE
    (".gitkeep", "*.orig", "*.rej"),  # git, which knows no empty folder, and its merges
    ("*.sw[a-p]", "4913"),  # Vim, and the file by which it tries whether it may write
    (".#*", "#*#", "*~", "*.bak"),  # Emacs, and the copies of many others
    (".~lock.*#", "~$*"),  # LibreOffice, Word and Excel
    (".*.kate-swp", ".goutputstream-*", "*___jb_???___"),  # Kate, GNOME, JetBrains
    ("*.tmp", "*.part", "*.crdownload"),  # a file that is still being written
)
_LEFT = re.compile("|".join(translate(one) for group in LEFT_BEHIND for one in group))
CONFLICT = re.compile(r"^(<{7}|>{7}|\|{7})( |$)|^={7}$", re.MULTILINE)


def read_text(path: Path, shown: str) -> tuple[str | None, list[Problem]]:
    """Read a UTF-8 text file with its line ends made equal.

    Takes the file and the path to show. Gives the text, or None with the problem found.
    """
    if path.is_fifo() or path.is_socket():
        # Reading it would wait for ever.
        return None, [Problem(shown, 1, "This is not an ordinary file.", "Delete it.")]
    try:
        raw = path.read_bytes()
    except OSError as error:
        reason = error.strerror or "unknown reason"
        return None, [Problem(shown, 1, f"This file cannot be opened ({reason}).", "Is it there?")]
    if len(raw) > TOO_LARGE:
        return None, [_too_large(shown, len(raw))]
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(shown, raw, error.start)]
    return text, _odd_bytes(text, shown)


def _too_large(shown: str, size: int) -> Problem:
    what = f"This file has {size // 1_000_000} MB; no page needs more than one."
    return Problem(shown, 1, what, "Split it, or take out what does not belong here.")


def _not_utf8(shown: str, raw: bytes, start: int) -> Problem:
    line = raw.count(b"\n", 0, start) + 1
    what = f"The byte {raw[start]:#04x} is not UTF-8."
    return Problem(
        shown, line, what, "Save the file as UTF-8 (in most editors: Save as, encoding)."
    )


def _odd_bytes(text: str, shown: str) -> list[Problem]:
    odd = INVISIBLE.search(text)
    if not odd:
        return []
    line = text.count("\n", 0, odd.start()) + 1
    what = f"An invisible character (U+{ord(odd.group()):04X}) stands here."
    return [Problem(shown, line, what, "Delete it and type the words again.")]


def is_left_behind(path: PurePath) -> bool:
    """Tell whether a program left this file, or a folder it is in; takes a path below docs."""
    return any(_is_left(part) for part in path.parts)


@lru_cache(maxsize=8192)
def _is_left(name: str) -> bool:
    return _LEFT.match(name) is not None


def pointers(folder: Path, shown: str) -> list[Problem]:
    """Give a problem for each link (symlink) below ``folder``: it could lead out, or in circles."""
    what = "This file is only a pointer to another place."
    return [
        Problem(
            f"{shown}/{path.relative_to(folder).as_posix()}", 1, what, "Put the file itself here."
        )
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() and not is_left_behind(path.relative_to(folder))
    ]


def conflict_marks(text: str, shown: str) -> list[Problem]:
    """Give a problem for each merge conflict that git left in ``text``."""
    return [
        Problem(
            shown,
            text.count("\n", 0, mark.start()) + 1,
            "git left a merge-conflict mark here: two people changed the same lines.",
            "Keep the words you want, then delete the lines with <<<<<<<, ======= and >>>>>>>.",
        )
        for mark in _conflicts(text)
    ]


def _conflicts(text: str) -> Iterator[re.Match[str]]:
    """Give the first mark of each conflict, and each mark that belongs to none."""
    inside = False
    for mark in CONFLICT.finditer(text):
        if not inside:
            yield mark
        inside = (inside or mark[0].startswith("<")) and not mark[0].startswith(">")


def replace_text(path: Path, text: str) -> None:
    """Write ``text`` beside ``path``, then swap it in, so that no reader meets a half file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
