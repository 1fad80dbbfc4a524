"""Edits the text of a ``.pages`` file line by line, so that its comments and order stay."""

import re
from dataclasses import dataclass

from kb.navigation import REST

LINE = re.compile(r"^(?P<indent> *)- +(?:(?P<title>[^:#]+): *)?(?P<name>[^:#]*?) *(?:#.*)?$")


@dataclass(frozen=True)
class _Entry:
    """One entry of the menu: where it stands, how deep, its group's or page's name."""

    index: int
    indent: int
    title: str
    name: str

    @property
    def is_group(self) -> bool:
        return bool(self.title and not self.name)


def groups(text: str) -> list[str]:
    """Give the titles of the groups in a menu, in order."""
    return [entry.title for entry in _entries(text.splitlines()) if entry.is_group]


def with_entry(text: str, name: str, group: str = "") -> str:
    """Give the menu with the page file ``name`` last in ``group``, or last before the rest."""
    lines = text.splitlines()
    entries = _entries(lines)
    for entry in entries:
        if group and entry.is_group and entry.title == group:
            inside = _inside(entries, entry)
            last, depth = (inside[-1].index, inside[0].indent) if inside else (entry.index, 0)
            lines.insert(last + 1, f"{' ' * (depth or entry.indent + 2)}- {name}")
            return "\n".join(lines) + "\n"
    rest = next((entry for entry in entries if entry.name == REST), None)
    if rest:
        lines.insert(rest.index, f"{' ' * rest.indent}- {name}")
    elif entries:
        lines.insert(entries[-1].index + 1, f"{' ' * entries[0].indent}- {name}")
    return "\n".join(lines) + "\n"


def without_entry(text: str, name: str) -> str:
    """Give the menu without the page file ``name``; a group left empty goes with it."""
    lines = text.splitlines()
    gone = {entry.index for entry in _entries(lines) if entry.name == name}
    kept = [line for index, line in enumerate(lines) if index not in gone]
    entries = _entries(kept)
    empty = {one.index for one in entries if gone and one.is_group and not _inside(entries, one)}
    return "\n".join(line for index, line in enumerate(kept) if index not in empty) + "\n"


def with_renamed(text: str, old: str, new: str) -> str:
    """Give the menu with the page file ``old`` called ``new``, in the same place."""
    lines = text.splitlines()
    for entry in _entries(lines):
        if entry.name == old:
            head, _, tail = lines[entry.index].rpartition(old)
            lines[entry.index] = f"{head}{new}{tail}"
    return "\n".join(lines) + "\n"


def names(text: str) -> list[str]:
    """Give every file name that stands in a menu."""
    return [entry.name for entry in _entries(text.splitlines()) if entry.name]


def _entries(lines: list[str]) -> list[_Entry]:
    found = ((index, LINE.match(line)) for index, line in enumerate(lines))
    return [
        _Entry(index, len(line["indent"]), _bare(line["title"] or ""), _bare(line["name"]))
        for index, line in found
        if line
    ]


def _bare(text: str) -> str:
    return text.strip().strip("\"'")


def _inside(entries: list[_Entry], group: _Entry) -> list[_Entry]:
    after = entries[entries.index(group) + 1 :]
    end = next((at for at, one in enumerate(after) if one.indent <= group.indent), len(after))
    return after[:end]
