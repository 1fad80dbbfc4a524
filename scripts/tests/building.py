"""Builds the small site with the project's own settings, as a build or as a preview does."""

import shutil
from pathlib import Path
from typing import Literal

from mkdocs.commands.build import build
from mkdocs.config import load_config

from kb.environment import ROOT
from tests.small_site import SmallSite

Command = Literal["build", "serve"]
SERVED_AT = {"build": None, "serve": "http://127.0.0.1:8000/"}


def complete(site: SmallSite) -> SmallSite:
    """Add what a build needs beside what staff write; give the site."""
    shutil.copytree(ROOT / "docs/assets", site.root / "docs/assets")
    shutil.copy(ROOT / "docs/_data/search-words.yml", site.root / "docs/_data")
    return site


def build_small(
    site: SmallSite, target: Path, command: Command = "build", *, strict: bool = True
) -> None:
    """Build the site into the folder ``target``. Raises MkDocs' Abort when it is not built."""
    docs, goal = str(site.root / "docs"), str(target)
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=docs, site_dir=goal, strict=strict)
    config.plugins.on_startup(command=command, dirty=False)
    try:
        build(config, serve_url=SERVED_AT[command])
    finally:
        config.plugins.on_startup(command="build", dirty=False)
