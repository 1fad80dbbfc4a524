from pathlib import Path

import pytest

from tests.small_site import ARTICLE, Break, small_site


def instead(new: str, at: str, what: str, cure: str) -> Break:
    return Break(ARTICLE, "## Putting a worry into words", new, at, what, cure)


FAULTS = {
    "a second title": instead("# Putting it", "# Putting", "title already comes", "“## ”"),
    "a skipped level": instead(
        "### Putting it", "### Putting", "skips a level", "Start it with “## ”"
    ),
    "four levels": instead("## A\n\n### B\n\n#### C", "#### C", "4 levels deep", "“### ” only"),
    "no words": instead("## ", "## ", "has no words", "Write them"),
    "the same heading again": instead(
        "## One\n\nA.\n\n## ONE", "## ONE", "a second time (first on line 8)", "of its own"
    ),
    "bold letters as a heading": instead(
        "**Putting it**", "**Putting", "made of bold", "screen readers"
    ),
    "a line of dashes below": instead(
        "Putting it\n---", "Putting it", "makes a heading", "empty line"
    ),
    "no space": instead("##Putting it", "##Putting", "not clear", "Leave a space"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_in_the_outline_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


@pytest.mark.parametrize("line", ["**It helps to say it.**", "**One:** say it.", "### Aloud"])
def test_bold_sentences_and_true_headings_are_accepted(tmp_path: Path, line: str) -> None:
    site = small_site(tmp_path)
    site.add(ARTICLE, line)
    assert site.problems() == []
