"""Checks, builds beside, and swaps the whole site in: what fails leaves the old site standing."""

import argparse
import datetime
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from kb.addresses import LIST, unlisted, with_keys
from kb.environment import ROOT
from kb.files import replace_text
from kb.git import ask
from kb.output import own_server
from kb.problems import Refusal
from kb.publishing import numbers_alone, release_marks, would
from kb.publishing.build import build
from kb.publishing.release import cautions, refusals
from kb.publishing.release_marks import Mark, new_mark
from kb.publishing.shelf import Shelf
from kb.publishing.swap import at_work, back, swap
from kb.publishing.target import refuse
from kb.site import Site, load_site

NOTHING = "Nothing was published; the site stands as it was."


def main(arguments: Sequence[str], root: Path = ROOT, today: datetime.date | None = None) -> int:
    """Publish into a folder; take the command's arguments, give the exit status."""
    options = _options(arguments)
    day = today or datetime.datetime.now().astimezone().date()
    shelf = Shelf((options.to or root / "site").resolve())
    try:
        if options.addresses:
            _list_addresses(root)
        elif options.would:
            print(would.text(load_site(root / "docs"), root, day))
        else:
            refuse(root, shelf, preview=options.preview)
            with at_work(shelf):
                _publish(root, shelf, options, day)
    except Refusal as reason:
        print(f"{reason}\n{NOTHING}")
        return 1
    return 0


def _publish(root: Path, shelf: Shelf, options: argparse.Namespace, day: datetime.date) -> None:
    if options.back:
        print(f"Live again: {back(shelf)}. To go forward again: the same command.")
        return
    if options.numbers:
        live = release_marks.read(shelf.target)
        with numbers_alone.released(root, live, day) as (tree, mark):
            _put(tree, shelf, mark)
        print(numbers_alone.DONE)
    else:
        if not options.preview:
            _release(root, day)
        _check(root)
        commit = (ask(root, "rev-parse", "HEAD") or "").strip()
        _put(root, shelf, new_mark(day, commit, preview=options.preview))
    print(f"Built: {shelf.target}\nFor a server of your own: {shelf.server}")


def _release(root: Path, day: datetime.date) -> None:
    site = load_site(root / "docs")
    if found := refusals(site, root, day):
        lines = "\n".join(str(problem) for problem in found)
        raise Refusal(f"{lines}\nThis is not ready for release. To look at it: --preview")
    for caution in cautions(site, day):
        print(caution)
    _list_addresses(root)


def _list_addresses(root: Path) -> None:
    site = load_site(root / "docs")
    text = with_keys(site.docs, site.pages)
    new = len(unlisted(site))
    replace_text(site.docs / LIST, text)
    if new:
        what = "1 address" if new == 1 else f"{new} addresses"
        print(f"Added to docs/{LIST}: {what}. Commit that file with your change.")


def _check(root: Path) -> None:
    if subprocess.call([sys.executable, "scripts/check.py"], cwd=root):
        raise Refusal("Put right what is listed above.")


def _put(root: Path, shelf: Shelf, mark: Mark) -> None:
    """Build on the shelf, beside the place, so that the swap is a rename on one disk."""
    site_folder, server_folder = (new for new, _ in shelf.pairs)
    build(root, site_folder, numbers_alone.moment(root, mark))
    site: Site = load_site(root / "docs")
    try:
        own_server.write(server_folder, site, site_folder, root / "requirements.txt")
        for folder in (site_folder, server_folder):
            release_marks.write(folder, mark)
            folder.chmod(0o755)
        swap(shelf, mark.release)
    except (OSError, subprocess.CalledProcessError) as error:
        raise Refusal(f"The finished site could not be put in place ({error}).") from None


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="publish.py", description=__doc__)
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="where the site goes (site/)")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--preview", action="store_true", help="build for looking at; no release")
    how.add_argument("--back", action="store_true", help="exchange the site with the one before")
    how.add_argument(
        "--numbers", action="store_true", help="the last release, with the help numbers of today"
    )
    how.add_argument("--would", action="store_true", help="only say what would be held back")
    how.add_argument("--addresses", action="store_true", help="only update the address list")
    return parser.parse_args(arguments)
