from pathlib import Path

import pytest

from tests.small_site import ARTICLE, small_site


@pytest.mark.parametrize("name", ["Big-Name", "two words", "snake_case", "é", "a--b"])
def test_a_name_that_makes_a_bad_address_is_told(tmp_path: Path, name: str) -> None:
    site = small_site(tmp_path)
    site.write(f"docs/articles/{name}.md", site.read(ARTICLE))
    found = [one for one in site.problems() if f"docs/articles/{name}.md:1: The name" in one]
    assert found
    assert "small letters, digits and single hyphens" in found[0]


def test_two_pages_with_one_address_are_told(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.write("docs/articles/speaking-openly/index.md", site.read(ARTICLE))
    assert any("would have the same address. Rename" in one for one in site.problems())


def test_a_pointer_to_a_file_outside_docs_is_told(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    (tmp_path / "secret.md").write_text(site.read(ARTICLE), "utf-8")
    (tmp_path / "docs/articles/secret.md").symlink_to(tmp_path / "secret.md")
    assert any(
        "docs/articles/secret.md:1: This file is only a pointer" in one for one in site.problems()
    )
