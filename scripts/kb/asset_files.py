"""Tells whether a file is there under just this name: the web knows small letters from capitals.

A Mac or a Windows computer opens “Door.PNG” as “door.png”; the site’s server does not.
"""

from pathlib import Path, PurePosixPath


def is_there(docs: Path, path: str) -> bool:
    """Tell whether the file ``path`` (below ``docs``) is there, with the same capital letters."""
    return other_case(docs, path) == path


def other_case(docs: Path, path: str) -> str:
    """Give the path of the file whose name differs from ``path`` in capital letters at most."""
    here, found = docs, list[str]()
    for part in PurePosixPath(path).parts:
        names = [one.name for one in here.iterdir()] if here.is_dir() else []
        alike = [name for name in names if name.casefold() == part.casefold()]
        if not alike:
            return ""
        found.append(part if part in alike else alike[0])
        here /= found[-1]
    return "/".join(found) if here.is_file() else ""
