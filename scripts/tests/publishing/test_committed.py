"""A release goes out of what is committed, and of nothing else."""

from pathlib import Path

import pytest

from kb.publishing.committed import missing
from tests.own_repository import git, keep, own_repository
from tests.small_site import CLIENT, SmallSite


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    return own_repository(tmp_path)


def told(site: SmallSite) -> list[str]:
    return [str(problem) for problem in missing(site.root)]


def test_where_all_is_committed_nothing_is_told(site: SmallSite) -> None:
    assert told(site) == []


def test_a_document_that_was_never_committed_is_told_with_a_cure_that_keeps_it(
    site: SmallSite,
) -> None:
    site.write("docs/assets/client list.xlsx", "private")
    (problem,) = told(site)
    assert problem.startswith("docs/assets/client list.xlsx:1: This was never committed")
    assert "git add 'docs/assets/client list.xlsx'" in problem
    assert "move it out of this folder" in problem


@pytest.mark.parametrize("path", ["docs/assets/list.xlsx", "overrides/list.xlsx"])
def test_a_file_that_git_passes_over_would_go_out_and_is_told_too(
    site: SmallSite, path: str
) -> None:
    site.write(".gitignore", "*.xlsx\n")
    keep(site)
    site.write(path, "private")
    assert told(site)[0].startswith(f"{path}:1: This was never committed")


@pytest.mark.parametrize("path", [CLIENT, "mkdocs.yml", "docs/_data/practice.yml"])
@pytest.mark.parametrize("staged", [True, False])
def test_a_change_that_is_not_committed_is_told(site: SmallSite, path: str, staged: bool) -> None:
    site.add(path, "# more")
    if staged:
        git(site.root, "add", path)
    (problem,) = told(site)
    assert problem.startswith(f"{path}:1: This has changes that are not committed.")
    assert "git stash push" in problem


@pytest.mark.parametrize("path", ["docs/guide/.trust.md.swp", "docs/.DS_Store", "notes.txt"])
def test_what_does_not_go_out_is_let_be(site: SmallSite, path: str) -> None:
    site.write(path, "")
    assert told(site) == []


def test_in_a_folder_of_a_larger_repository_paths_are_from_that_folder(tmp_path: Path) -> None:
    site = own_repository(tmp_path / "deep")
    (tmp_path / "deep/.git").rename(tmp_path / ".git")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "Moved")
    assert told(site) == []
    site.add(CLIENT, "More.")
    site.write("docs/assets/list.xlsx", "private")
    assert [one.partition(":")[0] for one in told(site)] == [CLIENT, "docs/assets/list.xlsx"][::-1]
