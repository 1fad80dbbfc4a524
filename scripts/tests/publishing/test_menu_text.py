from kb.publishing.menu_text import groups, names, with_entry, with_renamed, without_entry

MENU = """\
# The order readers meet.
title: During therapy
nav:
  - index.md
  - How it works:
    - trust.md
    - check-ins.md   # with the form

  - "You":
    - change.md
  - Quiet: silence.md
  - ...
"""


def test_groups_and_pages_are_read() -> None:
    assert groups(MENU) == ["How it works", "You"]
    assert names(MENU) == [
        "index.md", "trust.md", "check-ins.md", "change.md", "silence.md", "...",
    ]  # fmt: skip


def test_a_page_without_a_group_stands_before_the_rest() -> None:
    assert with_entry(MENU, "new.md") == MENU.replace("  - ...", "  - new.md\n  - ...")


def test_a_page_with_a_group_stands_last_in_it() -> None:
    after = "    - check-ins.md   # with the form\n"
    assert with_entry(MENU, "new.md", "How it works") == MENU.replace(
        after, f"{after}    - new.md\n"
    )


def test_a_group_in_quotation_marks_is_found() -> None:
    assert "    - change.md\n    - new.md\n" in with_entry(MENU, "new.md", "You")


def test_an_empty_group_takes_its_first_page() -> None:
    menu = "nav:\n  - Empty:\n  - ...\n"
    assert with_entry(menu, "new.md", "Empty") == "nav:\n  - Empty:\n    - new.md\n  - ...\n"


def test_a_menu_that_does_not_end_in_the_rest_takes_the_page_last() -> None:
    assert with_entry("nav:\n  - a.md\n", "b.md") == "nav:\n  - a.md\n  - b.md\n"


def test_a_page_is_taken_out_and_all_else_stays() -> None:
    assert without_entry(MENU, "trust.md") == MENU.replace("    - trust.md\n", "")


def test_a_group_left_empty_goes_with_its_last_page() -> None:
    menu = without_entry(MENU, "change.md")
    assert groups(menu) == ["How it works"]


def test_a_renamed_page_keeps_its_place_title_and_comment() -> None:
    menu = with_renamed(with_renamed(MENU, "silence.md", "pauses.md"), "check-ins.md", "forms.md")
    assert "  - Quiet: pauses.md\n" in menu
    assert "    - forms.md   # with the form\n" in menu


def test_what_a_menu_does_not_name_changes_nothing() -> None:
    assert without_entry(MENU, "absent.md") == MENU
    assert with_renamed(MENU, "absent.md", "new.md") == MENU
