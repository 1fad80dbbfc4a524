"""The menu as staff write it: one ``.pages`` file a folder, read into a tree of nodes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from kb.files import is_left_behind, read_text
from kb.yaml_source import read_yaml

MENU_FILE = ".pages"
REST = "..."


@dataclass(frozen=True)
class Node:
    """One entry of the menu: a page (``key``), or a group of entries (``children``)."""

    title: str = ""
    key: str = ""
    folder: str = ""
    children: tuple["Node", ...] = field(default=(), repr=False)

    def keys(self) -> Iterator[str]:
        """Give the key of every page at or below this node, in menu order."""
        if self.key:
            yield self.key
        for child in self.children:
            yield from child.keys()

    def find(self, folder: str) -> "Node | None":
        """Give the node of the folder with this path, or None."""
        return self._folders.get(folder)

    @cached_property
    def _folders(self) -> dict[str, "Node"]:
        # Every page asks for its folder, so the tree is walked once and not for each of them.
        found: dict[str, Node] = {}
        for node in self._groups():
            found.setdefault(node.folder, node)
        return found

    def _groups(self) -> Iterator["Node"]:
        if self.children:
            yield self
        for child in self.children:
            yield from child._groups()

    def pages(self) -> Iterator["Node"]:
        """Give every node that is a page, in menu order."""
        if self.key:
            yield self
        for child in self.children:
            yield from child.pages()


def read_menu(docs: Path, folder: str = "") -> Node:
    """Read the menu of ``folder`` (a path below ``docs``) and of all folders in it."""
    stated = _stated(docs / folder / MENU_FILE)
    names = _names(docs / folder)
    entries = stated.get("nav")
    entries = entries if isinstance(entries, list) else [REST]
    used = set(_used(entries))
    children = tuple(_nodes(docs, folder, entries, [name for name in names if name not in used]))
    title = stated.get("title")
    return Node(title if isinstance(title, str) else "", folder=folder, children=children)


def _stated(path: Path) -> dict[str, Any]:
    text, _ = read_text(path, path.name) if path.is_file() else ("", [])
    value = read_yaml(text or "", path.name)[0].value
    return value if isinstance(value, dict) else {}


def _names(folder: Path) -> list[str]:
    """Give what a folder holds that can stand in a menu: pages first, as the plugin does."""
    found = (path for path in sorted(folder.iterdir()) if not path.is_symlink())
    kept = [path for path in found if may_stand(path.name)]
    files = [path.name for path in kept if path.suffix == ".md"]
    folders = [path.name for path in kept if path.is_dir() and holds_pages(path)]
    front = [name for name in files if name == "index.md"]
    return [*front, *(name for name in files if name != "index.md"), *folders]


def may_stand(name: str) -> bool:
    """Tell whether a file or folder of this name can stand in a menu."""
    return not (name.startswith((".", "_")) or is_left_behind(PurePosixPath(name)))


def holds_pages(folder: Path) -> bool:
    """Tell whether a page lies somewhere in ``folder``."""
    return any(not is_left_behind(path.relative_to(folder)) for path in folder.rglob("*.md"))


def _used(entries: list[Any]) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        elif isinstance(entry, dict):
            for value in entry.values():
                yield from _used(value if isinstance(value, list) else [value])


def _nodes(docs: Path, folder: str, entries: list[Any], rest: list[str]) -> Iterator[Node]:
    for entry in entries:
        if entry == REST:
            yield from _nodes(docs, folder, list(rest), [])
        elif isinstance(entry, str):
            yield from _node(docs, folder, entry)
        elif isinstance(entry, dict):
            for title, value in entry.items():
                yield from _titled(docs, folder, (str(title), value), rest)


def _titled(docs: Path, folder: str, entry: tuple[str, Any], rest: list[str]) -> Iterator[Node]:
    title, value = entry
    if isinstance(value, list):
        yield Node(title, folder=folder, children=tuple(_nodes(docs, folder, value, rest)))
        return
    for node in _node(docs, folder, str(value)):
        yield Node(title, node.key, node.folder, node.children)


def _node(docs: Path, folder: str, name: str) -> Iterator[Node]:
    if name in {"", ".", ".."} or "/" in name or "\\" in name:
        return  # only what lies in the folder itself: a way up would lead round in circles
    path = PurePosixPath(folder, name).as_posix()
    if (docs / path).is_symlink():
        return  # so would a pointer
    if (docs / path).is_dir():
        yield read_menu(docs, path)
    elif name.endswith(".md") and (docs / path).is_file():
        yield Node("", path.removesuffix(".md"), folder)
