"""Facts edited as staff would: what is then shown, or the one line that says what is wrong."""

from pathlib import Path

import pytest
import yaml

from tests.small_site import SmallSite
from tests.staff_site import LINES, PLACES, PRACTICE, staff_site, told

EDITS = yaml.safe_load((Path(__file__).parent / "staff_edits.yml").read_text("utf-8"))


def line_of(text: str, part: str) -> int:
    """Give the line on which ``part`` stands, which must be there."""
    return text[: text.index(part)].count("\n") + 1


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """The site that staff edit."""
    return staff_site(tmp_path)


def test_before_any_edit_nothing_is_wrong(site: SmallSite) -> None:
    assert told(site) == []


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())
def test_a_wrong_fact_is_told_once_on_its_line_with_the_cure(
    site: SmallSite, edit: dict[str, str]
) -> None:
    path = f"docs/_data/{edit['file']}"
    site.replace(path, edit["old"], edit["new"])
    (problem,) = told(site)
    assert problem.startswith(f"{path}:{line_of(site.read(path), edit['at'])}: ")
    assert edit["what"] in problem and edit["cure"] in problem


WRONG_FILES = {
    "gone": None,
    "empty": "",
    "no longer text": b"\xff\xfe\x00",
    "a list": "- one\n- two\n",
    "a word": "words\n",
    "half merged": "<<<<<<< HEAD\na: b\n",
    "broken": "a: b: c\n",
}


@pytest.mark.parametrize("path", [LINES, PRACTICE, PLACES])
@pytest.mark.parametrize("content", WRONG_FILES.values(), ids=WRONG_FILES.keys())
def test_a_file_that_cannot_be_used_is_one_problem(
    site: SmallSite, path: str, content: str | bytes | None
) -> None:
    file = site.root / path
    file.unlink()
    if content is not None:
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    (problem,) = told(site)
    assert problem.startswith(f"{path}:1: ")
