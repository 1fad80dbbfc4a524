"""The way out of MkDocs: ProperDocs builds the same pages from the same files (decision 0001)."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kb.environment import ROOT, SETTINGS

GENERATOR = re.compile(r'<meta name="generator"[^>]*>')


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("properdocs") / "site"
    build = ["-m", "properdocs", "build", "--strict", "--quiet"]
    config = ["--config-file", "mkdocs.yml", "--site-dir", str(folder)]
    done = subprocess.run(
        [sys.executable, *build, *config],
        cwd=ROOT,
        env={**os.environ, **SETTINGS},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def texts(built: Path) -> dict[str, str]:
    """Give path → text of every page, without the name of the program that made it."""
    found = {path.relative_to(built).as_posix(): path for path in built.rglob("*.html")}
    return {name: GENERATOR.sub("", path.read_text("utf-8")) for name, path in found.items()}


def test_properdocs_builds_the_same_pages(site: Path, other: Path) -> None:
    ours, theirs = texts(site), texts(other)
    assert sorted(theirs) == sorted(ours)
    assert [name for name in ours if theirs[name] != ours[name]] == []


def test_properdocs_brings_the_same_files(site: Path, other: Path) -> None:
    def names(built: Path) -> list[str]:
        return sorted(path.relative_to(built).as_posix() for path in built.rglob("*.*"))

    assert names(other) == names(site)
