from pathlib import Path

import pytest

from tests.small_site import CLIENT, small_site


@pytest.mark.parametrize("place", ["  - how long until I trust", "You say a thing", "### Usual"])
def test_a_mark_left_anywhere_in_a_page_is_told_on_its_line(tmp_path: Path, place: str) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, place, f"{place} [[what to write here]]")
    line = site.read(CLIENT).split("[[")[0].count("\n") + 1
    start = f"{CLIENT}:{line}: Still to be written: “what to write here”. Put your own words"
    assert [one for one in site.problems() if one.startswith(start)]


def test_a_mark_over_two_lines_is_told_once(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "You say a thing", "[[a first line\nand a second]] You say a thing")
    assert len([one for one in site.problems() if "Still to be written" in one]) == 1


def test_a_long_mark_is_shortened(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "You say a thing", f"[[{'many words ' * 20}]]")
    (problem,) = [one for one in site.problems() if "Still to be written" in one]
    assert "many …”. Put" in problem


def test_a_single_bracket_is_no_mark(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "You say a thing", "You say a thing [or two]")
    assert site.problems() == []
