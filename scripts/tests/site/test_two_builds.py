"""The same source gives the same site, to the byte."""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kb.environment import ROOT

EPOCH = "1790000000"


def building(folder: Path, seed: str) -> "subprocess.Popen[bytes]":
    """Start a build in which Python orders sets in a way of its own."""
    settings = os.environ | {"SOURCE_DATE_EPOCH": EPOCH, "PYTHONHASHSEED": seed}
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "--site-dir",
        str(folder),
    ]
    return subprocess.Popen(command, cwd=ROOT, env=settings)


def files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Build the site twice, side by side."""
    folders = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")
    builds = [building(folder, seed) for folder, seed in zip(folders, "12", strict=True)]
    assert [build.wait() for build in builds] == [0, 0]
    return folders


def test_two_builds_have_the_same_files(twins: tuple[Path, Path]) -> None:
    first, second = twins
    assert files(first) == files(second)


def test_two_builds_are_the_same_to_the_byte(twins: tuple[Path, Path]) -> None:
    first, second = twins
    _same, different, unread = filecmp.cmpfiles(first, second, files(first), shallow=False)
    assert not different and not unread


def test_the_day_of_the_build_is_that_of_the_source(twins: tuple[Path, Path]) -> None:
    text = (twins[0] / ".well-known/security.txt").read_text("utf-8")
    assert "Expires: 2027-03-20T00:00:00.000Z" in text
