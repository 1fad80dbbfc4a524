from pathlib import Path

from kb.navigation import Node, read_menu


def folder(docs: Path, *names: str, **menus: str) -> Path:
    """Make pages, and a menu for each folder named (``top`` is the first)."""
    for name in names:
        (docs / name).parent.mkdir(parents=True, exist_ok=True)
        (docs / name).touch()
    for name, text in menus.items():
        (docs / ("" if name == "top" else name) / ".pages").write_text(text)
    return docs


def keys(docs: Path) -> list[str]:
    return list(read_menu(docs).keys())


def test_without_a_menu_the_front_page_comes_first_and_folders_last(tmp_path: Path) -> None:
    docs = folder(tmp_path, "z.md", "a.md", "index.md", "b/one.md")
    assert keys(docs) == ["index", "a", "z", "b/one"]


def test_a_menu_gives_the_order(tmp_path: Path) -> None:
    docs = folder(tmp_path, "a.md", "b.md", "c/one.md", top="nav: [b.md, c, a.md]")
    assert keys(docs) == ["b", "c/one", "a"]


def test_what_the_menu_does_not_name_stands_at_its_three_dots(tmp_path: Path) -> None:
    docs = folder(tmp_path, "a.md", "b.md", "c.md", top="nav: [c.md, ..., a.md]")
    assert keys(docs) == ["c", "b", "a"]


def test_a_page_with_a_title_of_its_own_does_not_stand_there_again(tmp_path: Path) -> None:
    docs = folder(tmp_path, "a.md", "b.md", top="nav:\n  - First: b.md\n  - ...\n")
    assert keys(docs) == ["b", "a"]


def test_what_the_menu_does_not_name_is_left_out_without_dots(tmp_path: Path) -> None:
    assert keys(folder(tmp_path, "a.md", "b.md", top="nav: [b.md]")) == ["b"]


def test_a_group_holds_its_pages_in_order(tmp_path: Path) -> None:
    text = "nav:\n  - a.md\n  - The frame:\n    - c.md\n    - b.md\n"
    menu = read_menu(folder(tmp_path, "a.md", "b.md", "c.md", top=text))
    group = menu.children[1]
    assert (group.title, list(group.keys())) == ("The frame", ["c", "b"])


def test_a_group_may_hold_the_three_dots(tmp_path: Path) -> None:
    text = "nav:\n  - a.md\n  - More:\n    - ...\n"
    assert keys(folder(tmp_path, "a.md", "b.md", "c.md", top=text)) == ["a", "b", "c"]


def test_an_entry_may_have_a_title_of_its_own(tmp_path: Path) -> None:
    docs = folder(tmp_path, "a.md", "b/one.md", top="nav:\n  - First: a.md\n  - Second: b\n")
    menu = read_menu(docs)
    assert [child.title for child in menu.children] == ["First", "Second"]
    assert list(menu.keys()) == ["a", "b/one"]


def test_a_folder_has_the_title_its_menu_states(tmp_path: Path) -> None:
    menu = read_menu(folder(tmp_path, "guide/one.md", guide="title: For clients\n"))
    found = menu.find("guide")
    assert found is not None
    assert found.title == "For clients"


def test_a_folder_without_pages_is_not_found(tmp_path: Path) -> None:
    assert read_menu(folder(tmp_path, "assets/a.svg", "b.md")).find("assets") is None


def test_folders_for_us_stand_in_no_menu(tmp_path: Path) -> None:
    assert keys(folder(tmp_path, "a.md", "_handbook/b.md", ".hidden/c.md")) == ["a"]


def test_a_menu_that_leads_up_or_nowhere_does_not_go_round_in_circles(tmp_path: Path) -> None:
    text = "nav: [., .., ../b, '', none.md, a.md, b/one.md, 3]"
    docs = folder(tmp_path, "b/a.md", "b/one.md", b=text)
    assert keys(docs) == ["b/a"]


def test_a_menu_that_cannot_be_read_is_as_none(tmp_path: Path) -> None:
    assert keys(folder(tmp_path, "b.md", "a.md", top="nav: [a.md: b: c")) == ["a", "b"]


def test_pages_are_given_as_entries_in_menu_order() -> None:
    menu = Node(children=(Node("One", "a"), Node("Two", children=(Node("Three", "b"),))))
    assert [(node.title, node.key) for node in menu.pages()] == [("One", "a"), ("Three", "b")]
