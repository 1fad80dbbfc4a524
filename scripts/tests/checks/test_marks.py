from pathlib import Path

import pytest

from tests.small_site import ARTICLE, small_site


@pytest.mark.parametrize(
    "line", ["##\u00a0Words", "-\u202fWords", "1.\u2007Words", "###  \u00a0Words"]
)
def test_a_fixed_space_after_a_mark_is_told_with_the_command_that_mends_it(
    tmp_path: Path, line: str
) -> None:
    site = small_site(tmp_path)
    number = site.add(ARTICLE, line)
    (problem,) = site.problems()
    assert problem.startswith(
        f"{ARTICLE}:{number}: A fixed space stands after “{line.split(maxsplit=1)[0]}”"
    )
    assert problem.endswith("python3 scripts/check.py --fix")


def test_fixed_spaces_elsewhere_are_fine(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.add(ARTICLE, "It takes 50\u00a0minutes, and\u202f2\u00a0– no,\u00a03 – weeks.")
    assert site.problems() == []


@pytest.mark.parametrize("box", ["!!! note", '!!! warning "Wait"', "!!!note", "!!!"])
def test_a_box_of_another_site_is_told(tmp_path: Path, box: str) -> None:
    site = small_site(tmp_path)
    number = site.add(ARTICLE, f"{box}\n    Call first!\n\nMore words.")
    told = [one for one in site.problems() if one.startswith(f"{ARTICLE}:{number}: ")]
    assert len(told) == 1


def test_an_exclamation_mark_after_a_box_is_still_told(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    number = site.add(ARTICLE, "!!! note\n    Words.\n\nWait for it!")
    assert [one for one in site.problems() if one.startswith(f"{ARTICLE}:{number + 3}: ")]
