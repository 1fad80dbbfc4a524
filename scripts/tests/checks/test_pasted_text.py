from pathlib import Path

import pytest

from tests.small_site import ARTICLE, Break, small_site


def instead(new: str, at: str, what: str, cure: str) -> Break:
    return Break(ARTICLE, "Worries grow in the dark.", new, at, what, cure)


FAULTS = {
    "a list that touches the text above": instead(
        "Try:\n- one", "- one", "follows a line", "empty line"
    ),
    "a list with numbers that touches the text above": instead(
        "Try:\n1. one", "1. one", "follows a line", "empty line"
    ),
    "an inner list indented by two": instead(
        "- one\n  - two", "  - two", "by 2 spaces", "4 spaces"
    ),
    "a mark pasted from elsewhere": instead("• one", "• one", "does not start a list", "“- ”"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_list_that_would_not_be_built_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


@pytest.mark.parametrize("text", ["Try:\n\n- one\n- two", "- one\n    - two", "1. one\n2. two"])
def test_a_sound_list_is_accepted(tmp_path: Path, text: str) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "Worries grow in the dark.", text)
    assert site.problems() == []
