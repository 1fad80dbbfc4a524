"""The project's own Python environment: made once, entered by every command.

Standard library only, and readable by older Pythons, since it runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from kb.ending import STOPPED, ended
from kb.installation import EnvironmentProblem, install, python_of, say
from kb.lock import lock

ROOT = Path(__file__).resolve().parents[2]
OLDEST_PYTHON = (3, 11)

# Both notices tell readers of the output to change tools; decision 0001 answers them.
SETTINGS = {
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "PYTHONUTF8": "1",
}


def run(module: str) -> NoReturn:
    """Run a module's `main` inside the environment, with this command's arguments.

    Takes the module's dotted name; its `main` takes a list of arguments and gives an exit status.
    """
    enter()
    sys.exit(ended(importlib.import_module(module).main, sys.argv[1:]))


def enter(root: Path = ROOT) -> None:
    """Carry on inside the project's own environment, making it first if need be.

    Takes the repository's root. Starts the command again inside the environment, or simply
    returns when already there. Ends the command with one line if there is a problem.
    """
    os.environ.update(SETTINGS)
    _write_utf8()
    try:
        if not is_inside(root):
            _start_again(ready(root))
        elif not is_ready(root):
            _leave_and_start_again()
    except EnvironmentProblem as problem:
        sys.exit(str(problem))
    except KeyboardInterrupt:
        sys.exit(STOPPED)


def ready(root: Path = ROOT) -> Path:
    """Make the environment unless it is there and up to date.

    Takes the repository's root and gives the path of the environment's Python.
    Raises EnvironmentProblem when it cannot be made.
    """
    _refuse_old_python()
    if not is_ready(root):
        with _alone(root):
            # Another command may have made it while this one waited.
            if not is_ready(root):
                _make(root)
    return python_of(folder_of(root))


def folder_of(root: Path) -> Path:
    """Give the folder that holds the environment of the repository at `root`."""
    return root / ".venv"


def is_inside(root: Path) -> bool:
    """Say whether this Python is the one of the environment of the repository at `root`."""
    return Path(sys.prefix).resolve() == folder_of(root).resolve()


def is_ready(root: Path) -> bool:
    """Say whether the environment at `root` is whole and holds what requirements.txt asks for."""
    stamp = _stamp_of(root)
    # A link to a Python that was since removed does not exist either.
    return (
        python_of(folder_of(root)).exists()
        and stamp.is_file()
        and stamp.read_text("utf-8") == _fingerprint(root)
    )


def _stamp_of(root: Path) -> Path:
    return folder_of(root) / "made-from.txt"


def _fingerprint(root: Path) -> str:
    try:
        wanted = (root / "requirements.txt").read_bytes()
    except FileNotFoundError:
        raise EnvironmentProblem(
            "requirements.txt is missing. Bring it back with: git checkout requirements.txt"
        ) from None
    return f"{sys.version_info[0]}.{sys.version_info[1]} {hashlib.sha256(wanted).hexdigest()}\n"


def _make(root: Path) -> None:
    wanted = _fingerprint(root)
    say("Making the project's own environment, once; about a minute.")
    install(root / "requirements.txt", folder_of(root))
    # Written last: an environment without it is the remains of an interrupted run.
    _stamp_of(root).write_text(wanted, "utf-8")
    say("Done. From now on commands start at once.")


def _refuse_old_python() -> None:
    if sys.version_info[:2] < OLDEST_PYTHON:
        raise EnvironmentProblem(
            f"This is Python {sys.version_info[0]}.{sys.version_info[1]}, and 3.11 or newer is"
            " needed. Install a newer Python, then start the command with it,"
            " for example: python3.12 scripts/preview.py"
        )


@contextmanager
def _alone(root: Path) -> Iterator[None]:
    """Keep other commands from making the environment at the same time."""
    with (root / ".venv.lock").open("w", encoding="utf-8") as file:
        try:
            lock(file.fileno(), wait=True)
        except OSError:
            raise EnvironmentProblem(
                "Another command is making the environment."
                " Start this one again when that one has finished."
            ) from None
        yield


def _write_utf8() -> None:
    # Windows consoles otherwise stop at the first letter their code page lacks.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # What a terminal sent in another encoding is shown by its codes.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _start_again(python: Path) -> NoReturn:
    command = [str(python), *sys.argv]
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name != "nt":
        os.execv(command[0], command)
    # Windows has no true exec: the terminal would not wait for the new program.
    sys.exit(subprocess.call(command))


def _leave_and_start_again() -> NoReturn:
    if os.name == "nt":
        raise EnvironmentProblem(
            "requirements.txt has changed, and the environment is in use."
            " Type: deactivate; then start the command again."
        )
    _start_again(Path(getattr(sys, "_base_executable", sys.base_prefix)))
