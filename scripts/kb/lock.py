"""Lets one command at a time do what two must not do together.

Standard library only, since it is used before anything is installed.
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def lock(number: int, *, wait: bool) -> None:
    """Lock the open file with this number; raise OSError where another command holds the lock.

    The system itself lifts the lock when the command ends, however it ends. With ``wait`` it is
    waited for (on Windows some ten seconds).
    """
    if sys.platform == "win32":
        msvcrt.locking(number, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(number, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
