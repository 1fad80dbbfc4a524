"""The publishing workflows ask for no more than they need, and run what people run."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from kb.environment import ROOT

FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
PINNED = re.compile(r"uses: [\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$")


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def workflow(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def read(path: Path) -> dict[str, Any]:
    value: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return value


def test_there_are_three() -> None:
    assert [path.stem for path in FILES] == ["check", "pages", "preview"]


def test_zizmor_finds_nothing() -> None:
    command = [str(Path(sys.executable).parent / "zizmor"), "--offline", str(ROOT / ".github")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_action_is_pinned_to_a_commit_with_its_version(workflow: Path) -> None:
    uses = [line.strip() for line in workflow.read_text("utf-8").splitlines() if "uses: " in line]
    assert uses
    assert [line for line in uses if not PINNED.search(line)] == []


def test_a_workflow_starts_without_rights_and_jobs_name_theirs(workflow: Path) -> None:
    stated = read(workflow)
    assert stated["permissions"] == {}
    for job in stated["jobs"].values():
        writes = {name for name, right in job["permissions"].items() if right == "write"}
        assert writes <= {"pages", "id-token"}
        assert job["timeout-minutes"] <= 45


def test_only_publishing_may_write_and_never_for_a_pull_request() -> None:
    for path in FILES:
        if "write" in path.read_text("utf-8"):
            assert path.stem == "pages"
            # YAML reads the bare word “on” as true.
            assert "pull_request" not in read(path).get(True, {})  # type: ignore[call-overload]


def test_the_credentials_of_a_checkout_are_not_kept(workflow: Path) -> None:
    for job in read(workflow)["jobs"].values():
        for step in job["steps"]:
            if "actions/checkout@" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] is False


def test_each_script_that_a_workflow_runs_is_there(workflow: Path) -> None:
    for name in re.findall(r"scripts/\w+\.py|\.ci/run", workflow.read_text("utf-8")):
        assert (ROOT / name).is_file()


def test_every_owner_line_names_what_is_there() -> None:
    lines = (ROOT / ".github" / "CODEOWNERS").read_text("utf-8").splitlines()
    paths = [line.split()[0] for line in lines if line and line[0] not in "#*"]
    assert len(paths) > 8
    assert [path for path in paths if not (ROOT / path.strip("/")).exists()] == []
    assert {"/docs/guide/", "/docs/therapists/", "/docs/_data/crisis-lines.yml"} <= set(paths)


def test_what_is_published_holds_the_files_whose_names_start_with_a_dot() -> None:
    # The action leaves them out unless told otherwise, and /.well-known/security.txt is one.
    steps = [step for job in read(FOLDER / "pages.yml")["jobs"].values() for step in job["steps"]]
    (upload,) = [one for one in steps if "upload-pages-artifact" in one.get("uses", "")]
    assert upload["with"]["include-hidden-files"] is True
