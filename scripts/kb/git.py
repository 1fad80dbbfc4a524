"""Asks git what it knows of this repository; changes nothing."""

import subprocess
from collections.abc import Iterable
from pathlib import Path


def ask(folder: Path, *arguments: str) -> str | None:
    """Give what git answers in ``folder``, or None where there is no git or no repository."""
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    except OSError:
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def uncommitted(root: Path, paths: Iterable[str]) -> list[str]:
    """Give those of ``paths`` that hold work git has not kept yet, new files as well."""
    wanted = sorted(paths)
    if not wanted:
        return []
    state = ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all"]
    answer = ask(root, *state, "--", *wanted)
    # Each entry: two letters for its state, a space, the path from the repository's top.
    entries = (answer or "").split("\0")
    top = ask(root, "rev-parse", "--show-prefix") or ""
    return [entry[3:].removeprefix(top.strip()) for entry in entries if entry]
