"""The real publish command, from start to swap, on a copy of this repository."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.own_repository import copy_project

PARTS = ("docs", "overrides", "scripts", "mkdocs.yml", "requirements.txt")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("copy")
    copy_project(root, PARTS)
    return root


def publish(root: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "scripts/publish.py", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_a_preview_is_the_same_site_with_all_that_servers_need(copy: Path, site: Path) -> None:
    done = publish(copy, "--preview")
    assert done.returncode == 0, done.stdout + done.stderr
    built = {path.relative_to(copy / "site").as_posix() for path in (copy / "site").rglob("*.html")}
    assert built == {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert (copy / "site-server/sbom.json").is_file()
    assert (copy / "site/_headers").is_file()


def test_example_values_and_pages_on_risk_without_review_are_not_released(copy: Path) -> None:
    practice = copy / "docs/_data/practice.yml"
    text = practice.read_text("utf-8")
    practice.write_text(re.sub(r"^example: false$", "example: true", text, flags=re.M), "utf-8")
    done = publish(copy, "--to", "released")
    assert done.returncode == 1
    assert "docs/_data/practice.yml" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert not (copy / "released").exists()
