"""The day each page last changed, from git; a review recorded later counts as well."""

import subprocess
from pathlib import Path


def of_files(docs: Path) -> dict[str, str]:
    """Give path below ``docs`` → day of its last commit (ISO 8601).

    Without git, or in a shallow clone, where every day would be the same, gives nothing.
    """
    if _git(docs, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    log = _git(docs, "log", "--format=:%cs", "--name-only", "--relative", "--", ".")
    return _newest(log)


def _newest(log: str) -> dict[str, str]:
    days: dict[str, str] = {}
    day = ""
    for line in log.splitlines():
        if line.startswith(":"):
            day = line[1:]
        elif line:
            # The log starts with the newest commit, so the first day met is the last change.
            days.setdefault(line, day)
    return days


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-c", "core.quotePath=false", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
