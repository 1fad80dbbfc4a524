from pathlib import Path

import pytest

from tests.small_site import Break, small_site

TOP = "docs/.pages"
GROUPS = "docs/therapists/.pages"
FAULTS = {
    "YAML that cannot be read": Break(
        GROUPS, "title: For", 'title: "For', "title:", "cannot be read", "Compare"
    ),
    "a merge mark": Break(TOP, "nav:", "<<<<<<< HEAD\nnav:", "<<<", "merge-conflict", "Keep"),
    "a misspelt key": Break(GROUPS, "title:", "titel:", "titel:", "not a key", "“title”"),
    "a key without use": Break(GROUPS, "nav:", "hide: true\nnav:", "hide:", "not a key", "Only"),
    "a title that is no text": Break(
        GROUPS, "title: For therapists", "title: 7", "title", "text", "quot"
    ),
    "a misspelt page": Break(
        GROUPS, "- trust.md", "- trsut.md", "trsut", "not a page", "“trust.md”"
    ),
    "a title that points at a missing page": Break(
        GROUPS, "- trust.md", "- Trust: trsut.md", "trsut", "not a page", "“trust.md”"
    ),
    "a page without its ending": Break(
        TOP, "- index.md", "- index", "- index", "not a page", "“index.md”"
    ),
    "a path into another folder": Break(
        TOP, "- guide", "- guide/during", "guide/during", "leads out", "this folder only"
    ),
    "a way up and out of the tree": Break(TOP, "- guide", "- ..", "- ..", "not a page", "Correct"),
    "an address elsewhere": Break(
        TOP, "- guide", "- More: https://example.org", "More", "leads out", "this folder only"
    ),
    "an empty line of the menu": Break(
        TOP, "- guide", "- # nothing", "# nothing", "names no page", "Fill it in"
    ),
    "a page that stands twice": Break(
        TOP, "- guide", "- guide\n  - guide # 2", "# 2", "a second time", "Keep one"
    ),
    "an empty group": Break(TOP, "- guide", "- Group: []", "Group", "is empty", "Add pages"),
    "a menu without its rest": Break(
        TOP, "  - ...\n", "", "- articles", "does not end in", "- ..."
    ),
    "a group inside a group": Break(
        GROUPS,
        "    - trust.md",
        "    - Inner:\n      - trust.md",
        "Inner:",
        "inside a group",
        "no further than",
    ),
    "the rest twice": Break(
        TOP, "  - ...", "  - ...\n  - ... # 2", "# 2", "a second time", "Keep one"
    ),
    "two names on one line": Break(
        GROUPS, "- index.md", "- One: index.md\n    Two: trust.md", "Two:", "share one", "Start"
    ),
    "a name that is no text": Break(GROUPS, "- index.md", "- 7: index.md", "- 7:", "text", "quot"),
    "a name with HTML": Break(GROUPS, "- trust.md", "- <b>x</b>: trust.md", "<b>", "HTML", "plain"),
    "no menu at all": Break(TOP, "nav:", "order:", "order:", "“nav” should be", "one page a line"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_in_the_menu_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


def test_a_group_that_two_people_added_is_told_where_it_stands_again(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(GROUPS, "    - repair.md", "  - The relationship itself:\n    - repair.md")
    assert site.problems() == [
        f"{GROUPS}:6: The group “The relationship itself” stands here a second time."
        " Put its pages under the first one."
    ]


def test_a_folder_without_a_menu_is_told(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    (tmp_path / "docs/articles/.pages").unlink()
    assert any(
        "docs/articles/.pages:1: This folder has no .pages" in one for one in site.problems()
    )


def test_groups_titles_and_the_rest_are_understood(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(GROUPS, "- trust.md", "- Trust, in short: trust.md")
    assert site.problems() == []
