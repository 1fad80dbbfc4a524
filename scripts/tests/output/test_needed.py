import shutil
from pathlib import Path

import pytest

from kb.environment import ROOT
from kb.output.needed import missing


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "docs/assets", tmp_path / "assets")
    return tmp_path


def test_the_site_as_it_is_has_all_it_needs(docs: Path) -> None:
    assert list(missing(docs)) == []


def test_the_script_that_leaves_the_site_is_missed(docs: Path) -> None:
    (docs / "assets/javascripts/kb.js").unlink()
    (problem,) = missing(docs)
    assert str(problem).startswith("docs/assets/javascripts/kb.js:1: This is not there")
    assert "git restore docs/assets/javascripts/kb.js" in problem.cure


def test_all_styles_gone_are_one_problem(docs: Path) -> None:
    shutil.rmtree(docs / "assets/stylesheets")
    (problem,) = missing(docs)
    assert problem.path == "docs/assets/stylesheets"
