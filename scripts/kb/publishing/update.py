"""Makes requirements.txt anew from scripts/pyproject.toml, and shows what changed."""

import argparse
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kb.environment import ROOT
from kb.files import replace_text
from kb.problems import Refusal

LOCK = "requirements.txt"
SOURCE = "scripts/pyproject.toml"
COMPILE = [
    "pip", "compile", "--universal", "--generate-hashes", "--python-version", "3.11",
    "--no-emit-index-url", "--no-header", "--quiet",
]  # fmt: skip
PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==(\S+)", re.MULTILINE)
NO_UV = (
    "This needs uv, a program that chooses package versions."
    " Install it with “pipx install uv”, or as https://docs.astral.sh/uv/ says; then start again."
)
NO_LIST = "No new list could be made ({}). It takes an internet connection; then start again."
NEEDS = "Needs uv (https://docs.astral.sh/uv/) and an internet connection. Takes about a minute."


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Lock again; take the command's arguments, give the exit status."""
    options = _options(arguments)
    try:
        old = (root / LOCK).read_text("utf-8")
        new = _head(old) + _compiled(root, options.package)
        replace_text(root / LOCK, new)
    except Refusal as reason:
        print(f"{reason}\nNothing was changed.")
        return 1
    print("\n".join(changed(old, new)) or "Everything is up to date already.")
    return 0


def changed(old: str, new: str) -> Iterator[str]:
    """Give one line for each package that came, went or changed its version."""
    before, after = dict(PIN.findall(old)), dict(PIN.findall(new))
    for name in sorted({*before, *after}):
        if before.get(name) != after.get(name):
            yield f"{name}: {before.get(name, 'new')} → {after.get(name, 'gone')}"


def _head(text: str) -> str:
    """Give the comment lines that stand above the first package."""
    lines = text.splitlines(keepends=True)
    end = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    return "".join(lines[:end])


def _compiled(root: Path, package: str) -> str:
    uv = shutil.which("uv")
    if uv is None:
        raise Refusal(NO_UV)
    with tempfile.TemporaryDirectory() as folder:
        # uv keeps the versions it finds in its output file, save those it is asked to change.
        out = Path(folder) / LOCK
        shutil.copy(root / LOCK, out)
        which = ["--upgrade-package", package] if package else ["--upgrade"]
        command = [uv, *COMPILE, *which, SOURCE, "-o", str(out)]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
        if done.returncode or "==" not in (text := out.read_text("utf-8")):
            reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise Refusal(NO_LIST.format(reason))
    return text


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="update.py", description=__doc__, epilog=NEEDS)
    parser.add_argument("--package", default="", help="update only this one")
    return parser.parse_args(arguments)
