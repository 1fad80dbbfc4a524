"""The same source gives the same site, to the byte."""

import filecmp
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kb.environment import ROOT


@pytest.fixture(scope="module")
def twin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site again, in a run in which Python orders sets in a way of its own."""
    folder = tmp_path_factory.mktemp("twin")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": "1"}, check=True)
    return folder


def files(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def different(one: Path, other: Path) -> list[str]:
    """Give the files that differ, or stand in one folder alone."""
    _same, differing, unread = filecmp.cmpfiles(one, other, files(one), shallow=False)
    return sorted({*differing, *unread, *(set(files(one)) ^ set(files(other)))})


def test_two_builds_are_the_same_to_the_byte(site: Path, twin: Path) -> None:
    assert len(files(site)) > 100
    assert different(site, twin) == []


def test_a_difference_of_one_byte_or_one_file_would_be_found(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, text in ((one, "a"), (other, "b")):
        folder.mkdir()
        (folder / "page.html").write_text(text, "utf-8")
    (other / "more.html").touch()
    assert different(one, other) == ["more.html", "page.html"]
