"""Asks git what it knows of this repository; changes nothing in it."""

import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

NO_GIT = "git is not installed here."
NO_REPOSITORY = "This folder is not kept by git."
OTHER_OWNER = (
    "git does not answer here: the folder belongs to another user of this computer."
    " To trust it: git config --global --add safe.directory {folder}."
)


def ask(folder: Path, *arguments: str) -> str | None:
    """Give what git answers in ``folder``, or None where there is no git or no repository."""
    done = _run(folder, arguments)
    return done.stdout if done and done.returncode == 0 else None


def silence(folder: Path) -> str:
    """Say in one sentence why git does not answer in ``folder``, or nothing where it does."""
    done = _run(folder, ["rev-parse", "--git-dir"])
    if done is None:
        return NO_GIT
    if done.returncode == 0:
        return ""
    if "dubious ownership" in done.stderr:
        return OTHER_OWNER.format(folder=folder)
    if "not a git repository" in done.stderr:
        return NO_REPOSITORY
    reason = (done.stderr.strip().splitlines() or ["no reason given"])[0]
    return f"git does not answer here ({reason})."


def waiting(root: Path, paths: Iterable[str] = ()) -> set[str] | None:
    """Give all files (or those of ``paths``) with changes that are not committed, new ones as well.

    Paths are from ``root``. Gives None where git does not answer.
    """
    state = ["status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all"]
    answer = ask(root, *state, "--", *paths)
    if answer is None:
        return None
    # Each entry: two letters for its state, a space, the path from the repository's top.
    prefix = (ask(root, "rev-parse", "--show-prefix") or "").strip()
    return {entry[3:].removeprefix(prefix) for entry in answer.split("\0") if entry}


def unknown(root: Path, folders: Iterable[str]) -> set[str] | None:
    """Give the files below ``folders`` that git does not keep, those it is told to pass over too.

    Paths are from ``root``. Gives None where git does not answer.
    """
    answer = ask(root, "ls-files", "--others", "-z", "--", *folders)
    return None if answer is None else {path for path in answer.split("\0") if path}


def uncommitted(root: Path, paths: Iterable[str]) -> list[str]:
    """Give those of ``paths`` that hold work git has not kept yet, new files as well."""
    wanted = sorted(paths)
    return sorted(waiting(root, wanted) or ()) if wanted else []


def committed(root: Path, names: Iterable[str], to: Path) -> None:
    """Write the files and folders ``names`` of ``root`` as last committed below ``to``."""
    top = ask(root, "rev-parse", "--show-toplevel") or ""
    own_index = {"GIT_INDEX_FILE": str(to.parent / f"{to.name}.index")}
    for name in names:
        place = f"HEAD:./{name}"
        if (kind := ask(root, "cat-file", "-t", place)) is None:
            continue
        if kind.strip() == "blob":
            to.mkdir(parents=True, exist_ok=True)
            (to / name).write_text(ask(root, "cat-file", "blob", place) or "", "utf-8")
        else:
            tree = (ask(root, "rev-parse", place) or "").strip()
            _run(Path(top.strip()), ["read-tree", tree], own_index)
            write = ["checkout-index", "--all", "--force", f"--prefix={to / name}/"]
            _run(Path(top.strip()), write, own_index)


def _run(
    folder: Path, arguments: Iterable[str], settings: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str] | None":
    command = ["git", "-c", "core.quotePath=false", *arguments]
    # Its reasons are read, so they must not come in the language of the computer.
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **(settings or {})}
    try:
        return subprocess.run(
            command,
            cwd=folder,
            env=environment,
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
        )
    except OSError:
        return None
