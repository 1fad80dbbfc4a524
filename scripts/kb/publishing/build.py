"""Builds the whole site into a folder, strictly."""

import os
import subprocess
import sys
from pathlib import Path

from kb.problems import Refusal


def build(root: Path, built: Path, moment: str = "") -> None:
    """Build the site of the repository at ``root`` into the folder ``built``.

    ``moment`` (seconds since 1970) is the time it is to stand for; otherwise its last commit's.
    """
    command = ["-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(built)]
    settings = {"SOURCE_DATE_EPOCH": moment} if moment else {}
    status = subprocess.call([sys.executable, *command], cwd=root, env={**os.environ, **settings})
    if status or not (built / "index.html").exists():
        raise Refusal("The site could not be built; the reason stands above.")
