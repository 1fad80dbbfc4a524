"""Only a folder that publish.py made, or an empty one, is ever replaced."""

from pathlib import Path

import pytest

from kb.problems import Refusal
from kb.publishing.shelf import Shelf
from kb.publishing.target import refuse
from tests.made_releases import publish

FOREIGN = {
    "a page": {"index.html": "theirs"},
    "a site with a page for errors": {"404.html": "theirs", "index.html": "theirs"},
    "a hidden file": {".htpasswd": "theirs"},
    "a mark that is none": {".kb-release.json": "{}", "index.html": "theirs"},
    "a mark that is no mark at all": {".kb-release.json": "\0", "index.html": "theirs"},
}


@pytest.mark.parametrize("files", FOREIGN.values(), ids=FOREIGN.keys())
@pytest.mark.parametrize("name", ["site", "site-server"])
def test_a_folder_of_somebody_else_is_kept_whole(
    shelf: Shelf, tmp_path: Path, files: dict[str, str], name: str
) -> None:
    folder = tmp_path / name
    folder.mkdir()
    for path, text in files.items():
        (folder / path).write_text(text, "utf-8")
    with pytest.raises(Refusal, match="did not make"):
        refuse(tmp_path / "repository", shelf, preview=False)
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == files


def test_a_folder_that_is_empty_missing_or_ours_is_taken(shelf: Shelf, tmp_path: Path) -> None:
    root = tmp_path / "repository"
    refuse(root, shelf, preview=False)
    shelf.target.mkdir()
    refuse(root, shelf, preview=False)
    publish(shelf, "one")
    refuse(root, shelf, preview=False)


def test_a_file_that_somebody_put_into_a_release_is_named(shelf: Shelf, tmp_path: Path) -> None:
    publish(shelf, "one")
    (shelf.target / "theirs.pdf").write_text("theirs", "utf-8")
    with pytest.raises(Refusal, match=r"also holds theirs\.pdf.*Move that out first"):
        refuse(tmp_path / "repository", shelf, preview=False)


@pytest.mark.parametrize("place", ["", "..", "docs", "docs/new", "overrides/new", "scripts/new"])
def test_a_place_among_or_above_the_sources_is_refused(tmp_path: Path, place: str) -> None:
    root = tmp_path / "repository"
    (root / "docs").mkdir(parents=True)
    (root / "docs/index.md").write_text("ours", "utf-8")
    with pytest.raises(Refusal, match="Choose a"):
        refuse(root, Shelf((root / place).resolve()), preview=True)
    assert (root / "docs/index.md").exists()
    assert not (root / "docs/new").exists()


@pytest.mark.parametrize(
    ("place", "said"), [("file", "did not make"), ("file/inside/site", "cannot be made")]
)
def test_a_place_that_is_a_file_or_lies_in_one_is_refused(
    tmp_path: Path, place: str, said: str
) -> None:
    (tmp_path / "file").write_text("theirs", "utf-8")
    with pytest.raises(Refusal, match=said):
        refuse(tmp_path / "repository", Shelf(tmp_path / place), preview=True)
    assert (tmp_path / "file").read_text("utf-8") == "theirs"
