"""A small site in a git repository of its own, or a copy of this one, for commands that write."""

import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from kb.environment import ROOT
from tests.small_site import SmallSite, small_site


def git(root: Path, *arguments: str) -> str:
    """Give what git answers in the repository at ``root``."""
    who = ["-c", "user.name=Tester", "-c", "user.email=tester@example.org"]
    command = ["git", *who, "-c", "commit.gpgsign=false", *arguments]
    return subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout


def own_repository(root: Path) -> SmallSite:
    """Make the small site, with the real templates, in a repository where all is committed."""
    site = small_site(root)
    for template in (ROOT / "docs/_templates").glob("*.md"):
        site.write(f"docs/_templates/{template.name}", template.read_text("utf-8"))
    git(root, "init", "--quiet", "--initial-branch=main")
    keep(site)
    return site


def keep(site: SmallSite) -> None:
    """Commit all there is."""
    git(site.root, "add", "--all")
    git(site.root, "commit", "--quiet", "--allow-empty", "--message", "All there is")


def state(site: SmallSite) -> str:
    """Give git's short list of what is not committed."""
    return git(site.root, "status", "--short", "--untracked-files=all")


def copy_project(root: Path, parts: Iterable[str]) -> None:
    """Copy these files and folders of the project to ``root``, with the Python of the tests."""
    for name in parts:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, root / name)
    (root / ".venv").symlink_to(Path(sys.prefix), target_is_directory=True)
