"""Moves a page, and with it every link, pair, relation and menu entry; the old address lives on."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from kb.environment import ROOT
from kb.files import is_left_behind
from kb.git import silence
from kb.problems import Refusal, did_you_mean, listed
from kb.publishing.changes import Changes
from kb.publishing.page_move import planned
from kb.publishing.relink import Move
from kb.site import Site, load_site
from kb.slugs import is_name

DONE = """\
Moved: docs/{old}.md is now docs/{new}.md. Its old address leads there.
Changed with it: {count} other files.
Next: python3 scripts/check.py
To undo: git stash push --include-untracked -- {changed}"""
UNWATCHED = "{} So nobody can say whether the files changed here hold work of yours."


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Move one page; take the command's arguments, give the exit status."""
    options = _options(arguments)
    site = load_site(root / "docs")
    move = Move(_key(options.old), _key(options.new))
    try:
        _refuse(root, site, move)
        changes = planned(root, site, move, options.title, options.group)
        if reason := silence(root):
            print(UNWATCHED.format(reason))
        changes.refuse_to_lose_work()
        changes.apply()
    except Refusal as reason:
        print(f"{reason}\nNothing was changed.")
        return 1
    print(_told(move, changes))
    return 0


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="rename_page.py", description=__doc__)
    parser.add_argument("old", help="the page, such as guide/during/trust")
    parser.add_argument("new", help="its new key, such as guide/during/how-trust-grows")
    parser.add_argument("--title", default="", help="a new title; otherwise it keeps its own")
    parser.add_argument("--in", dest="group", default="", help="menu group of its new folder")
    return parser.parse_args(arguments)


def _key(typed: str) -> str:
    """Give the key for what a person types: a key, a path, or a path from the top."""
    bare = typed.strip().replace("\\", "/").removeprefix("./").removeprefix("docs/")
    return bare.strip("/").removesuffix(".md")


def _refuse(root: Path, site: Site, move: Move) -> None:
    page = site.pages.get(move.old)
    if page is None:
        advice = did_you_mean(move.old, site.pages)
        raise Refusal(f"There is no page “{move.old}”. {advice}".strip())
    if page.kind == "site" or page.is_hub:
        raise Refusal(f"“{move.old}” has a fixed place in the site and cannot move.")
    if named := listed(_code_with(root, move.old)):
        raise Refusal(f"The code names this page: {named}. Ask whoever looks after the code.")
    _refuse_new(site, move, page.kind)


def _refuse_new(site: Site, move: Move, kind: str) -> None:
    folder, name = PurePosixPath(move.new).parent.as_posix(), PurePosixPath(move.new).name
    if not is_name(name) or name == "index":
        advice = "Use small letters, digits and hyphens, such as how-trust-grows."
        raise Refusal(f"“{name}” cannot be the name of a page. {advice}")
    if move.new in site.pages or (site.docs / move.new).exists():
        raise Refusal(f"“{move.new}” is there already. Choose another name.")
    if move.new.split("/")[0] != kind:
        raise Refusal(f"A page in {kind}/ cannot move to “{move.new}”: start with {kind}/.")
    folders = {PurePosixPath(key).parent.as_posix() for key in site.pages}
    if folder not in folders:
        raise Refusal(f"There is no folder docs/{folder}. {did_you_mean(folder, folders)}".strip())
    if site.facts.redirects.get(move.new, move.old) != move.old:
        raise Refusal(f"“{move.new}” is the old address of another page. Choose another name.")


def _code_with(root: Path, key: str) -> Iterator[str]:
    """Give the files of code, apart from tests, that name the page."""
    folders = (root / "scripts", root / "overrides")
    for path in sorted(path for folder in folders for path in _written(folder)):
        is_code = path.suffix in {".py", ".html", ".js"} and "tests" not in path.parts
        if is_code and any(f"{mark}{key}{mark}" in path.read_text("utf-8") for mark in "\"'"):
            yield path.relative_to(root).as_posix()


def _written(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if not is_left_behind(path.relative_to(folder)))


def _told(move: Move, changes: Changes) -> str:
    # Named one by one: work that has nothing to do with this must stay.
    changed = " ".join(changes.paths)
    count = len(changes.paths) - 2
    return DONE.format(old=move.old, new=move.new, count=count, changed=changed)
