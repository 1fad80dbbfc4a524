"""Makes a Python environment from a list of packages.

Standard library only, since it runs before anything is installed.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

_VENV_MISSING = (
    "This Python cannot make environments. On Debian or Ubuntu: sudo apt install python3-venv;"
    " elsewhere install Python from python.org."
)
_VENV_FAILED = (
    "The environment could not be made ({reason}). Check that the disk is not full and that"
    " you may write to this folder, then start again."
)
_PIP_FAILED = (
    "The packages could not be installed ({reason}). Check the internet connection, then start"
    " again; nothing was changed."
)
_IN_USE = (
    "The folder {name} is in use or locked ({reason})."
    " Close the preview and other windows that use it, then start again."
)


class EnvironmentProblem(Exception):
    """Says in one line why the environment cannot be made, and how to put it right."""


def install(requirements: Path, folder: Path) -> None:
    """Make the environment in `folder` from the hashed list `requirements`.

    An environment that was there is put back when the new one cannot be made. It is made in
    its place, not elsewhere and moved, because its programs remember where they were put.
    Raises EnvironmentProblem.
    """
    kept = folder.with_name(folder.name + "-old")
    _set_aside(folder, kept)
    try:
        _fill(folder, requirements)
    except BaseException:
        _remove(folder)
        if kept.exists():
            kept.rename(folder)
        raise
    _remove(kept)


def python_of(folder: Path) -> Path:
    """Give the path of the Python in the environment `folder`, on this kind of system."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def say(line: str) -> None:
    """Tell the person at the keyboard what goes on, apart from the command's own output."""
    print(line, file=sys.stderr, flush=True)


def _set_aside(folder: Path, kept: Path) -> None:
    try:
        if folder.exists():
            _remove(kept)
            folder.rename(kept)
    except OSError as problem:
        message = _IN_USE.format(name=folder.name, reason=problem.strerror)
        raise EnvironmentProblem(message) from None


def _remove(folder: Path) -> None:
    # What cannot be removed now is removed next time; it must not hide the cause.
    shutil.rmtree(folder, ignore_errors=True)


def _fill(folder: Path, requirements: Path) -> None:
    if not (importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip")):
        raise EnvironmentProblem(_VENV_MISSING)
    _call([sys.executable, "-m", "venv", str(folder)], _VENV_FAILED)
    pip = [str(python_of(folder)), "-m", "pip", "--disable-pip-version-check", "--no-input"]
    # Only finished packages: none may run code of its own while it is installed.
    safely = ["--quiet", "--require-hashes", "--only-binary", ":all:"]
    _call([*pip, "install", *safely, "-r", str(requirements)], _PIP_FAILED)


def _call(command: list[str], message: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False, errors="replace")
    if done.returncode:
        raise EnvironmentProblem(message.format(reason=_reason(done.stderr + done.stdout)))


def _reason(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    # pip states the cause as its last error; anything below it is advice.
    errors = [line for line in lines if line.lower().startswith("error:")]
    return (errors or lines or ["no reason given"])[-1].removeprefix("ERROR: ").rstrip(".")
