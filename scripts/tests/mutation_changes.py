"""Ways to change a file of the small site."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from tests.small_site import CLIENT, CONCEPT, SmallSite

MATTER_KEYS = (
    "title", "description", "tab", "also_called", "people_say", "pair", "related", "articles",
    "review",
)  # fmt: skip


def written(site: SmallSite, path: str, text: str) -> None:
    """Write ``text`` at ``path``."""
    site.write(path, text)


def headed(site: SmallSite, head: str) -> None:
    """Put ``head`` in the place of a page’s front matter."""
    site.write(CLIENT, head + site.read(CLIENT).split("---\n", 2)[2])


def valued(site: SmallSite, key: str, value: str) -> None:
    """Give a key of a page’s front matter another value."""
    _, head, body = site.read(CONCEPT).split("---\n", 2)
    stated = yaml.safe_load(head)
    rows = {name: yaml.safe_dump({name: stated[name]}) for name in MATTER_KEYS if name in stated}
    rows[key] = f"{key}: {value}\n"
    head = "".join(rows[name] for name in MATTER_KEYS if name in rows)
    site.write(CONCEPT, f"---\n{head}---\n{body}")


def bodied(site: SmallSite, path: str, text: str) -> None:
    """Add ``text`` to a page."""
    _, head, body = site.read(path).split("---\n", 2)
    site.write(path, f"---\n{head}---\n{body}\n{text}")


def recoded(site: SmallSite, path: str, edit: Callable[[bytes], bytes]) -> None:
    """Change the bytes of a file."""
    file = site.root / path
    file.write_bytes(edit(file.read_bytes()))


def gone(site: SmallSite, path: str) -> None:
    """Take a file or folder away."""
    file = site.root / path
    for inside in sorted(file.rglob("*"), reverse=True):
        inside.unlink() if inside.is_file() else inside.rmdir()
    file.rmdir() if file.is_dir() else file.unlink(missing_ok=True)


def folder(site: SmallSite, path: str) -> None:
    """Put a folder in the place of a file."""
    gone(site, path)
    (site.root / path).mkdir(parents=True)


def pointed(site: SmallSite, path: str, target: str) -> None:
    """Put a link (symlink) at ``path``, to a place below the folder that holds the site."""
    gone(site, path)
    file = site.root / path
    file.symlink_to(os.path.relpath(site.root.parent / target, file.parent))


def wrong_at(site: SmallSite, path: str, place: int, value: Any) -> None:
    """Put ``value`` in the place of some part of a data file."""
    data = yaml.safe_load(site.read(path)) or {}
    spots = list(_spots(data))
    holder, key = spots[place % len(spots)] if spots else (data, "key")
    holder[key] = value
    site.write(path, yaml.safe_dump(data, sort_keys=False, allow_unicode=True))


def _spots(value: Any) -> Iterator[tuple[Any, Any]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inside in list(pairs):
        yield value, key
        if isinstance(inside, (dict, list)):
            yield from _spots(inside)


def tree(folder: Path) -> dict[str, bytes]:
    """Give every file below ``folder`` with its bytes; a pointer with where it points."""
    found: dict[str, bytes] = {}
    for path in folder.rglob("*"):
        if path.is_symlink():
            found[str(path)] = os.fsencode(path.readlink())
        elif path.is_file():
            found[str(path)] = path.read_bytes()
    return found
