"""Exchanges two folders, in one step where the system can."""

import ctypes
import os
from pathlib import Path

AT_FDCWD, RENAME_EXCHANGE = -100, 2  # linux/fcntl.h, linux/fs.h


def exchange(one: Path, other: Path) -> None:
    """Exchange two folders; the second need not be there.

    Where the system cannot do it in one step, ``other`` first goes to ``aside(one)``, so that
    whoever finds it there knows what is left to do.
    """
    if _at_once(one, other):
        return
    if other.exists():
        other.rename(aside(one))
    one.rename(other)
    if aside(one).exists():
        aside(one).rename(one)


def _at_once(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, where the system can; tell whether it did."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    paths = os.fsencode(one), os.fsencode(other)
    return bool(rename(AT_FDCWD, paths[0], AT_FDCWD, paths[1], RENAME_EXCHANGE) == 0)


def aside(one: Path) -> Path:
    """Give where the other folder lies in the middle of an exchange with ``one``."""
    return one.with_name(f"{one.name}-aside")
