import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kb import environment, installation
from kb.environment import enter, folder_of, is_ready, ready
from kb.installation import EnvironmentProblem, python_of

SCRIPTS = Path(environment.__file__).resolve().parents[1]
Command = list[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "requirements.txt").write_text("# nothing yet\n", "utf-8")
    return tmp_path


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[Command]:
    """Stand in for venv and pip: note what was asked for, and put a Python in place."""
    noted: list[Command] = []

    def pretend(command: Command, _message: str) -> None:
        noted.append(command)
        if "venv" in command:
            python = python_of(Path(command[-1]))
            python.parent.mkdir(parents=True)
            python.touch()

    monkeypatch.setattr(installation, "_call", pretend)
    return noted


def failing(text: str) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    def run(command: Command, **_: object) -> "subprocess.CompletedProcess[str]":
        return subprocess.CompletedProcess(command, 1, "", text)

    return run


def test_the_first_start_makes_the_environment(root: Path, calls: list[Command]) -> None:
    assert ready(root) == python_of(root / ".venv")
    assert is_ready(root)
    assert "--require-hashes" in calls[-1]


def test_the_second_start_makes_nothing(root: Path, calls: list[Command]) -> None:
    ready(root)
    calls.clear()
    ready(root)
    assert calls == []


def test_changed_requirements_make_it_again(root: Path, calls: list[Command]) -> None:
    ready(root)
    (root / "requirements.txt").write_text("# changed\n", "utf-8")
    assert not is_ready(root)
    calls.clear()
    ready(root)
    assert calls
    assert is_ready(root)


def test_a_half_made_environment_is_made_again(root: Path, calls: list[Command]) -> None:
    leftover = folder_of(root) / "half"
    leftover.mkdir(parents=True)
    ready(root)
    assert calls
    assert not leftover.exists()
    assert is_ready(root)


def test_an_environment_whose_python_was_removed_is_made_again(
    root: Path, calls: list[Command]
) -> None:
    python_of_root = ready(root)
    python_of_root.unlink()
    calls.clear()
    ready(root)
    assert calls


def test_the_old_environment_comes_back_when_the_new_one_fails(
    root: Path, calls: list[Command], monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(root)
    before = (root / "requirements.txt").read_text("utf-8")
    (root / "requirements.txt").write_text("# changed\n", "utf-8")
    monkeypatch.undo()
    monkeypatch.setattr(subprocess, "run", failing("ERROR: no network"))
    with pytest.raises(EnvironmentProblem):
        ready(root)
    (root / "requirements.txt").write_text(before, "utf-8")
    assert is_ready(root)


def test_a_refused_download_is_told_in_one_line(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = "WARNING: retrying\nERROR: No matching distribution found for mkdocs\n\n[notice] x"
    monkeypatch.setattr(subprocess, "run", failing(output))
    with pytest.raises(EnvironmentProblem, match="No matching distribution") as problem:
        installation.install(root / "requirements.txt", root / ".venv")
    assert "\n" not in str(problem.value)
    assert not (root / ".venv").exists()


def test_a_python_without_venv_is_told_what_to_install(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(EnvironmentProblem, match="sudo apt install python3-venv"):
        ready(root)


def test_an_old_python_is_refused_with_the_version_it_needs(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "OLDEST_PYTHON", (99, 0))
    with pytest.raises(EnvironmentProblem, match=r"3\.11 or newer is needed"):
        ready(root)


def test_missing_requirements_are_told_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="git checkout requirements.txt"):
        ready(tmp_path)


def test_entering_from_inside_does_nothing(
    root: Path, calls: list[Command], monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(root)
    calls.clear()
    monkeypatch.setattr(sys, "prefix", str(folder_of(root)))
    enter(root)
    assert calls == []


def test_entering_silences_the_notices_about_other_tools(
    root: Path, calls: list[Command], monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(root)
    monkeypatch.setattr(sys, "prefix", str(folder_of(root)))
    monkeypatch.delenv("NO_MKDOCS_2_WARNING", raising=False)
    enter(root)
    assert os.environ["NO_MKDOCS_2_WARNING"] == "1"


@pytest.mark.skipif(os.name == "nt", reason="Windows starts a second process instead")
def test_entering_starts_the_same_command_in_the_environment(
    root: Path, calls: list[Command], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[str, Command]] = []
    monkeypatch.setattr(os, "execv", lambda path, command: started.append((path, command)))
    monkeypatch.setattr(sys, "argv", ["scripts/check.py", "--all"])
    monkeypatch.setattr(subprocess, "call", lambda _command: 0)
    with pytest.raises(SystemExit):
        enter(root)
    python = str(python_of(root / ".venv"))
    assert started == [(python, [python, "scripts/check.py", "--all"])]


@pytest.mark.skipif(os.name == "nt", reason="Windows cannot replace a program in use")
def test_an_outdated_environment_is_left_so_that_it_can_be_made_again(
    root: Path, calls: list[Command], monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(root)
    (root / "requirements.txt").write_text("# changed\n", "utf-8")
    started: list[str] = []
    monkeypatch.setattr(os, "execv", lambda path, _command: started.append(path))
    monkeypatch.setattr(subprocess, "call", lambda _command: 0)
    monkeypatch.setattr(sys, "prefix", str(folder_of(root)))
    with pytest.raises(SystemExit):
        enter(root)
    assert started != [str(python_of(folder_of(root)))]


def test_the_list_of_packages_names_no_place_to_get_them_from() -> None:
    lines = (environment.ROOT / "requirements.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if "://" in line or line.startswith("-")] == []


def test_every_package_is_pinned_and_hashed() -> None:
    text = (environment.ROOT / "requirements.txt").read_text("utf-8")
    entries = [entry for entry in text.replace("\\\n", " ").splitlines() if entry[:1].isalnum()]
    assert entries
    assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_a_real_environment_runs_the_command_inside_it(root: Path) -> None:
    command = root / "where.py"
    command.write_text(
        "import sys\nfrom pathlib import Path\n"
        f"sys.path.insert(0, {str(SCRIPTS)!r})\n"
        "from kb.environment import enter\n"
        f"enter(Path({str(root)!r}))\nprint(sys.prefix, sys.flags.utf8_mode)\n",
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(command)], capture_output=True, text=True, check=False
    )
    assert done.stdout.split() == [str(folder_of(root)), "1"], done.stderr
