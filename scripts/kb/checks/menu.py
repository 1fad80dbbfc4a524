"""Every page stands in the menu, and every ``.pages`` file says only what the menu understands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kb.files import conflict_marks, read_text
from kb.navigation import MENU_FILE, REST, holds_pages, may_stand
from kb.problems import Problem, did_you_mean
from kb.site import Site
from kb.yaml_source import Place, YamlSource, read_yaml

KEYS = ("title", "nav")
TOP = 3  # “nav”, the place in it, the title: deeper is inside a group
EXAMPLE = (
    "Write “title:” with the folder’s name, then “nav:” with one page a line, the last “- ...”."
)


@dataclass
class Menu:
    """One ``.pages`` file: its folder below docs, its source, and what the folder holds."""

    folder: str
    source: YamlSource
    names: frozenset[str]
    used: set[str] = field(default_factory=set)
    groups: set[str] = field(default_factory=set)

    def problem(self, place: Place, what: str, cure: str) -> Problem:
        """Give a problem at ``place`` of this file."""
        return Problem(self.source.path, self.source.line(*place), what, cure)


def check(site: Site) -> Iterator[Problem]:
    """Give every fault in every ``.pages`` file, and every page that no menu names."""
    for folder in _folders(site):
        names = frozenset(_names(site.docs / folder))
        shown = f"docs/{folder}/{MENU_FILE}" if folder else f"docs/{MENU_FILE}"
        yield from _file(site.docs / folder / MENU_FILE, shown, folder, names)


def _folders(site: Site) -> list[str]:
    found = {""}
    for page in site.pages.values():
        parts = page.path.split("/")[:-1]
        found |= {"/".join(parts[:length]) for length in range(1, len(parts) + 1)}
    return sorted(found)


def _names(folder: Path) -> Iterator[str]:
    for path in folder.iterdir():
        is_page = path.suffix == ".md" and path.is_file()
        if may_stand(path.name) and (is_page or (path.is_dir() and holds_pages(path))):
            yield path.name


def _file(path: Path, shown: str, folder: str, names: frozenset[str]) -> Iterator[Problem]:
    if not path.is_file():
        yield Problem(
            shown, 1, "This folder has no .pages file for the menu.", f"Add it. {EXAMPLE}"
        )
        return
    text, problems = read_text(path, shown)
    problems += conflict_marks(text or "", shown)
    if text is None or problems:
        yield from problems
        return
    source, problems = read_yaml(text, shown, remarks=True)
    yield from problems or _content(Menu(folder, source, names))


def _content(menu: Menu) -> Iterator[Problem]:
    stated = menu.source.value
    if not isinstance(stated, dict):
        yield menu.problem((), "This file holds no “key: value” lines.", EXAMPLE)
        return
    yield from _keys(menu, stated)
    entries = stated.get("nav")
    if not isinstance(entries, list) or not entries:
        yield menu.problem(("nav",), "“nav” should be a list of this folder’s pages.", EXAMPLE)
        return
    yield from _entries(menu, entries, ("nav",))
    if entries[-1] != REST:
        place = ("nav", len(entries) - 1)
        what = "The menu does not end in “...”, so a new page would be missing from it."
        yield menu.problem(place, what, "Add a last line “- ...”.")


def _keys(menu: Menu, stated: dict[Any, Any]) -> Iterator[Problem]:
    for key in stated:
        if key not in KEYS:
            advice = did_you_mean(str(key), KEYS) or "Only “title” and “nav” have a use here."
            yield menu.problem((str(key),), f"“{key}” is not a key of a .pages file.", advice)
    if "title" in stated:
        yield from _name(menu, "title", stated["title"], ("title",))


def _entries(menu: Menu, entries: list[Any], place: Place) -> Iterator[Problem]:
    for index, entry in enumerate(entries):
        here = (*place, index)
        if isinstance(entry, dict):
            yield from _names_of(menu, entry, here)
            for title, value in entry.items():
                yield from _titled(menu, str(title), value, (*here, str(title)))
        else:
            yield from _entry(menu, entry, here)


def _names_of(menu: Menu, entry: dict[Any, Any], place: Place) -> Iterator[Problem]:
    if len(entry) > 1:
        what, advice = "Two names share one “-”.", "Start each name on a line of its own with “-”."
        yield menu.problem((*place, str(list(entry)[1])), what, advice)
    for title in entry:
        yield from _name(menu, str(title), title, (*place, str(title)))


def _name(menu: Menu, spoken: str, name: Any, place: Place) -> Iterator[Problem]:
    if not isinstance(name, str) or not name.strip():
        yield menu.problem(place, f"“{spoken}” should be a text.", "Put it in quotation marks.")
    elif "<" in name:
        what = "HTML does not belong in a name in the menu."
        yield menu.problem(place, what, "Write plain words.")


def _titled(menu: Menu, title: str, value: Any, place: Place) -> Iterator[Problem]:
    if isinstance(value, list) and len(place) > TOP:
        what = f"“{title}” is a group inside a group, which no menu shows."
        yield menu.problem(place, what, "Indent its “-” no further than that of other groups.")
    elif isinstance(value, list):
        if title in menu.groups:
            what = f"The group “{title}” stands here a second time."
            yield menu.problem(place, what, "Put its pages under the first one.")
        menu.groups.add(title)
        yield from _entries(menu, value, place)
        if not value:
            what = f"The group “{title}” is empty."
            yield menu.problem(place, what, "Add pages, or take its line out.")
    else:
        yield from _entry(menu, value, place)


def _entry(menu: Menu, entry: Any, place: Place) -> Iterator[Problem]:
    if entry == REST and REST not in menu.used:
        menu.used.add(REST)
    elif not isinstance(entry, str) or not entry.strip():
        yield menu.problem(
            place, "This line of the menu names no page.", "Fill it in or delete it."
        )
    elif "/" in entry or "\\" in entry:
        what = f"“{entry}” leads out of this folder."
        advice = "Name files and folders of this folder only; a folder inside has its own .pages."
        yield menu.problem(place, what, advice)
    elif entry not in {*menu.names, REST}:
        what = f"“{entry}” is not a page or folder here."
        advice = did_you_mean(entry, menu.names) or "Correct the name, or take the line out."
        yield menu.problem(place, what, advice)
    elif entry in menu.used:
        yield menu.problem(place, f"“{entry}” stands here a second time.", "Keep one of the two.")
    else:
        menu.used.add(entry)
