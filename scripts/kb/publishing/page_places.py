"""Where a new page can stand: its folder, and its group in that folder's menu."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kb.files import read_text
from kb.navigation import MENU_FILE, read_menu
from kb.problems import Refusal, did_you_mean, listed
from kb.publishing.menu_text import groups
from kb.render.contents import STAGES


@dataclass(frozen=True)
class Place:
    """A folder below docs, the folder's title, and a group in its menu (empty for none)."""

    folder: str
    title: str
    group: str = ""

    @property
    def shown(self) -> str:
        """Give the place as it is said: ``During therapy, under “Trust”``."""
        return f"{self.title}, under “{self.group}”" if self.group else self.title

    @property
    def menu(self) -> str:
        """Give the path of its menu file, from the repository's top."""
        return f"docs/{self.folder}/{MENU_FILE}"


def places(docs: Path, kind: str) -> list[Place]:
    """Give every place for a page of ``kind``: ``guide``, ``therapists`` or ``articles``."""
    folders = [f"guide/{stage}" for stage in STAGES] if kind == "guide" else [kind]
    return [place for folder in folders for place in _in(docs, folder)]


def find_place(docs: Path, kind: str, words: str) -> Place:
    """Give the place that ``words`` name: a folder, its title, or a group's title.

    Raises Refusal where there is none.
    """
    known = {name: place for place in places(docs, kind) for name in _names(place)}
    wanted = words.strip().strip("/")
    for name, place in known.items():
        if name.casefold() == wanted.casefold():
            return place
    choices = listed(dict.fromkeys(_names(place)[0] for place in known.values()))
    advice = did_you_mean(wanted, known) or f"You can say: {choices}."
    raise Refusal(f"There is no place “{words}” for this kind of page. {advice}")


def _in(docs: Path, folder: str) -> Iterator[Place]:
    if not (docs / folder).is_dir():
        return
    title = read_menu(docs, folder).title or folder
    text, _ = read_text(docs / folder / MENU_FILE, MENU_FILE)
    yield from (Place(folder, title, group) for group in groups(text or ""))
    yield Place(folder, title)


def _names(place: Place) -> list[str]:
    if place.group:
        return [place.group]
    return [place.folder.removeprefix("guide/"), place.folder, place.title]
