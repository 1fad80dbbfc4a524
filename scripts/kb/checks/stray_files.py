"""Every file below docs is a page, a menu, or lies in assets: others get lost or leak out."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from kb.files import is_left_behind
from kb.navigation import MENU_FILE
from kb.problems import Problem
from kb.site import Site

ASSETS = "assets"
PAGE_ENDINGS = {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}


def check(site: Site) -> Iterator[Problem]:
    """Give every file that readers would not see as its writer meant it."""
    for path in sorted(site.docs.rglob("*")):
        inside = PurePosixPath(path.relative_to(site.docs).as_posix())
        if path.is_file() and not _is_ours(inside):
            yield from _stray(inside)


def _is_ours(path: PurePosixPath) -> bool:
    in_our_folder = len(path.parts) > 1 and path.parts[0].startswith("_")
    return in_our_folder or path.name == MENU_FILE or is_left_behind(path)


def _stray(path: PurePosixPath) -> Iterator[Problem]:
    shown, is_page = f"docs/{path}", path.suffix.lower() in PAGE_ENDINGS
    if path.parts[0] == ASSETS:
        if is_page:
            what = "A page in assets has no place in the menu."
            yield Problem(shown, 1, what, "Move it to the folder of its kind.")
    elif any(part.startswith((".", "_")) for part in path.parts):
        what = "A name that starts with “.” or “_” is left out of the site."
        yield Problem(shown, 1, what, "Rename it if it is a page; move it out of docs if not.")
    elif is_page and path.suffix != ".md":
        what = f"A page’s name ends in “.md”, not in “{path.suffix}”."
        yield Problem(shown, 1, what, "Rename it.")
    elif not is_page:
        yield Problem(shown, 1, "This file is no page.", f"Move it to docs/{ASSETS}, or delete it.")
