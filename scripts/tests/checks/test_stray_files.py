from pathlib import Path

import pytest

from tests.leftovers import drop
from tests.small_site import small_site

PAGE = "---\ntitle: A\ndescription: B\n---\n"
STRAYS = {
    "docs/guide/UPPER.MD": "A page’s name ends in “.md”, not in “.MD”. Rename it.",
    "docs/guide/page.markdown": "A page’s name ends in “.md”, not in “.markdown”.",
    "docs/guide/.hidden.md": "A name that starts with “.” or “_” is left out of the site.",
    "docs/_draft.md": "A name that starts with “.” or “_” is left out of the site.",
    "docs/guide/notes.docx": "This file is no page. Move it to docs/assets, or delete it.",
    "docs/assets/page.md": "A page in assets has no place in the menu.",
}


@pytest.mark.parametrize(("path", "what"), STRAYS.items(), ids=STRAYS.keys())
def test_a_file_that_readers_would_not_see_is_told(tmp_path: Path, path: str, what: str) -> None:
    site = small_site(tmp_path)
    site.write(path, PAGE)
    assert any(one.startswith(f"{path}:1: {what}") for one in site.problems())


@pytest.mark.parametrize(
    "path", ["docs/assets/a.css", "docs/_notes/page.md", "docs/guide/.DS_Store", "docs/.gitkeep"]
)
def test_assets_and_what_systems_leave_behind_are_accepted(tmp_path: Path, path: str) -> None:
    site = small_site(tmp_path)
    site.write(path, "")
    assert site.problems() == []


@pytest.mark.parametrize("folder", ["docs", "docs/guide/during", "docs/_data", "docs/assets"])
def test_what_editors_leave_while_someone_writes_is_no_fault(tmp_path: Path, folder: str) -> None:
    site = small_site(tmp_path)
    (tmp_path / folder).mkdir(exist_ok=True)
    drop(tmp_path / folder)
    assert site.problems() == []


def test_a_folder_with_nothing_but_leftovers_needs_no_menu(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    (tmp_path / "docs/guide/once").mkdir()
    drop(tmp_path / "docs/guide/once")
    assert site.problems() == []


@pytest.mark.parametrize("path", ["docs/guide/a.png", "docs/guide/more", "docs/new.md"])
def test_a_pointer_to_another_place_is_told(tmp_path: Path, path: str) -> None:
    site = small_site(tmp_path)
    (tmp_path / path).symlink_to(tmp_path / "docs")
    assert f"{path}:1: This file is only a pointer to another place." in " ".join(site.problems())
