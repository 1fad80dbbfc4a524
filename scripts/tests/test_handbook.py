"""The handbook says what is so: every command in it is run, every name in it is there."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.environment import ROOT
from tests.own_repository import copy_project, git

HANDBOOK = ROOT / "docs" / "_handbook"
TEXTS = sorted(HANDBOOK.rglob("*.md"))
PARTS = ("docs", "overrides", "scripts", ".github", "mkdocs.yml", "requirements.txt", ".gitignore")
BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SCRIPT = re.compile(r"scripts/(\w+\.py)((?: [^\n`|]*)?)")
# These go on until they are stopped, take a quarter of an hour, or need the network.
ONLY_ASKED_FOR_HELP = ("preview.py", "test.py", "update.py", "properdocs", "--links")
# A fresh page has gaps to fill, and this repository may hold work in progress.
MAY_FIND_FAULTS = ("check.py", "publish.py")
PERSON = "\nreviewers-key:\n  name: A. Reviewer\n  role: reviewer\n  registration: none\n"


def commands(text: str) -> list[str]:
    """Give every command line of the text's code blocks."""
    lines = "".join(BLOCK.findall(text)).splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """Make a copy of this repository that can be pushed from, with a page to rename."""
    root = tmp_path / "clone"
    root.mkdir()
    copy_project(root, PARTS)
    with (root / "docs/_data/people.yml").open("a", encoding="utf-8") as people:
        people.write(PERSON)
    git(root, "init", "--quiet", "--initial-branch=main")
    (root / ".git/info/exclude").write_text("/.venv\n", "utf-8")
    page = ["--kind", "client", "--title", "An old name", "--name", "old-name", "--in", "during"]
    run(root, [sys.executable, "scripts/new_page.py", *page, "--description", ""])
    run(root, [sys.executable, "scripts/publish.py", "--addresses"])
    git(root, "init", "--quiet", "--bare", str(tmp_path / "origin"))
    git(root, "remote", "add", "origin", str(tmp_path / "origin"))
    for name, value in (("user.name", "Tester"), ("user.email", "tester@example.org")):
        git(root, "config", name, value)
    keep(root)
    return root


def keep(root: Path) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "All there is")


def run(root: Path, command: list[str]) -> "subprocess.CompletedProcess[str]":
    settings = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=root, env=settings, input="", capture_output=True, text=True, check=False
    )


def as_run(line: str) -> list[str]:
    """Give the command to run for a line of the handbook, with the Python of the tests."""
    words = shlex.split(line)
    if words[0] in {"python3", ".venv/bin/python"}:
        words[0] = sys.executable
    if any(name in line for name in ONLY_ASKED_FOR_HELP):
        return [*words[: words.index("build") + 1 if "build" in words else 2], "--help"]
    return words


@pytest.mark.parametrize(
    "text",
    # The recipes need a state to start from: test_recipes.py runs each line of theirs.
    [path for path in TEXTS if path.stem != "recipes" and commands(path.read_text("utf-8"))],
    ids=lambda path: path.stem,
)
def test_every_command_does_what_it_is_there_for(clone: Path, text: Path) -> None:
    for line in commands(text.read_text("utf-8")):
        done = run(clone, as_run(line))
        said = f"{line}\n{done.stdout}{done.stderr}"
        assert "Traceback" not in said
        if line == "python3 scripts/new_page.py":
            assert "Missing: --kind" in said  # nobody is there to answer its questions
        elif line.startswith("git commit"):
            continue  # nothing may have changed
        else:
            allowed = {0, 1} if any(name in line for name in MAY_FIND_FAULTS) else {0}
            assert done.returncode in allowed, said
        if "git add" not in line:
            keep(clone)
    written(clone, text)


def written(root: Path, text: Path) -> None:
    """Assert that the commands which write have written."""
    stem = text.stem
    if stem == "publishing":
        assert (root / "docs/articles/what-a-fee-pays-for.md").is_file()
        assert (root / "docs/guide/during/when-a-session-feels-flat.md").is_file()
        assert (root / "docs/therapists/flat-sessions.md").is_file()
        assert (root / "docs/guide/ending/new-name.md").is_file()
        redirects = (root / "docs/_data/redirects.yml").read_text("utf-8")
        assert "guide/during/old-name: guide/ending/new-name\n" in redirects
    if stem == "reviews":
        reviewed = re.findall(r"review_page\.py (\S+) --who", text.read_text("utf-8"))
        assert reviewed
        for key in reviewed:
            assert "  who: reviewers-key\n" in (root / f"docs/{key}.md").read_text("utf-8")
        assert (root.parent / "kb-report.html").is_file()


def named() -> Iterator[tuple[str, str]]:
    """Give every script that a text names, with what follows it on the line."""
    for path in TEXTS:
        yield from SCRIPT.findall(path.read_text("utf-8"))


def test_every_script_and_option_named_is_there() -> None:
    help_of: dict[str, str] = {}
    for script, rest in named():
        assert (ROOT / "scripts" / script).is_file(), script
        if script == "hooks.py":
            continue
        if script not in help_of:
            help_of[script] = run(ROOT, [sys.executable, f"scripts/{script}", "--help"]).stdout
        for option in re.findall(r"(?<!\S)--[a-z-]+", rest):
            assert option in help_of[script], f"{script} {option}"


def test_every_verb_of_staff_is_in_the_handbook() -> None:
    verbs = {script for script, _ in named()}
    assert {"check.py", "new_page.py", "preview.py", "publish.py", "rename_page.py"} <= verbs
    assert {"report.py", "review_page.py", "test.py", "update.py"} <= verbs


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: path.stem)
def test_every_link_and_path_of_the_repository_is_there(text: Path) -> None:
    words = text.read_text("utf-8")
    outside_code = re.sub(r"`[^`]*`", "", words)
    links = re.findall(r"\]\(([^)#]+)", outside_code)
    assert [link for link in links if not (text.parent / link).is_file()] == []
    paths = re.findall(r"`((?:docs|scripts|overrides|\.github)/[\w./-]*)`", words)
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "scripts/pyproject.toml").read_text("utf-8"))["project"]
    wanted = {re.split(r"[<>=!~ \[]", entry)[0] for entry in project["dependencies"]}
    text = (HANDBOOK / "decisions/0003-dependencies.md").read_text("utf-8")
    told = set(re.findall(r"^\| `([^`]+)` \| \S", text, re.MULTILINE))
    assert told == wanted


def test_a_decision_says_its_number_and_its_day() -> None:
    for path in sorted((HANDBOOK / "decisions").glob("*.md")):
        first, _, second = path.read_text("utf-8").splitlines()[:3]
        assert first.startswith(f"# {int(path.stem[:4])}. "), path.name
        assert re.match(r"Decided in \w+ 20\d\d\.", second), path.name


def test_the_style_guide_has_one_page() -> None:
    words = (HANDBOOK / "style-guide.md").read_text("utf-8").split()
    assert len(words) < 800


def test_the_handbook_names_the_files_that_staff_edit() -> None:
    text = (HANDBOOK / "publishing.md").read_text("utf-8")
    for name in ("practice.yml", "crisis-lines.yml", "glossary.yml", "findings.yml", ".pages"):
        assert name in text
