"""How a command ends: with its own exit status, or with one line in the place of a traceback.

Standard library only, since it is read before anything is installed.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable

STOPPED = "Stopped. Start the same command again when you are ready."
UNREACHABLE = (
    "{path}:1: This cannot be read or written ({reason})."
    " Check that it is there, that you may change it, and that the disk is not full."
)


def ended(main: Callable[[list[str]], int], arguments: list[str]) -> int | str:
    """Run `main` with a command's arguments; give its exit status, or what went wrong."""
    try:
        status = main(arguments)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        # Whoever read along, such as “| head”, has seen enough; Python would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        return unreachable(error)


def unreachable(error: OSError) -> str:
    """Give the line that says which file cannot be read or written, and why."""
    if not error.strerror:  # one of ours, with its own words
        return str(error)
    return UNREACHABLE.format(path=error.filename or "A file", reason=error.strerror)
