from pathlib import Path

import pytest

from kb.environment import ROOT
from kb.publishing.update import LOCK, changed, main

OLD = "# Line one.\n# Line two.\na==1.0 \\\n    --hash=sha256:1\nb==2.0 \\\n    --hash=sha256:2\n"
NEW = "a==1.1 \\\n    --hash=sha256:3\nc==3.0 \\\n    --hash=sha256:4\n"
FAKE = """#!/bin/sh
echo "$@" > {folder}/asked
test -z "$KB_FAIL" || {{ echo "No solution found" >&2; exit 1; }}
for last; do :; done
cat {folder}/new > "$last"
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository with a lock, and a uv that answers with another."""
    (tmp_path / LOCK).write_text(OLD, "utf-8")
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "uv").write_text(FAKE.format(folder=tmp_path), "utf-8")
    (programs / "uv").chmod(0o755)
    (tmp_path / "new").write_text(NEW, "utf-8")
    monkeypatch.setenv("PATH", f"{programs}:/usr/bin:/bin")
    return tmp_path


def test_the_list_is_made_anew_below_its_first_lines(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([], root) == 0
    assert (root / LOCK).read_text("utf-8") == "# Line one.\n# Line two.\n" + NEW
    assert capsys.readouterr().out == "a: 1.0 → 1.1\nb: 2.0 → gone\nc: new → 3.0\n"


def test_one_package_can_be_updated_alone(root: Path) -> None:
    main(["--package", "a"], root)
    assert "--upgrade-package a" in (root / "asked").read_text("utf-8")


def test_hashes_are_asked_for_and_no_address_of_a_registry(root: Path) -> None:
    main([], root)
    asked = (root / "asked").read_text("utf-8")
    assert "--generate-hashes" in asked and "--no-emit-index-url" in asked


def test_when_no_list_can_be_made_the_old_one_stays(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KB_FAIL", "1")
    assert main([], root) == 1
    said = capsys.readouterr().out
    assert "No solution found" in said
    assert "internet connection" in said
    assert (root / LOCK).read_text("utf-8") == OLD


def test_without_uv_one_line_says_so(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(root))
    assert main([], root) == 1
    said = capsys.readouterr().out
    assert "This needs uv" in said
    assert "pipx install uv" in said


def test_the_help_says_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "internet connection" in capsys.readouterr().out


def test_a_list_without_news_shows_no_changes() -> None:
    text = (ROOT / LOCK).read_text("utf-8")
    assert list(changed(text, text)) == []


def test_every_package_of_the_real_list_carries_hashes() -> None:
    entries = (ROOT / LOCK).read_text("utf-8").split("\n")
    pins = [at for at, line in enumerate(entries) if "==" in line and not line.startswith("#")]
    assert len(pins) > 50
    assert all("--hash=sha256:" in entries[at + 1] for at in pins)
