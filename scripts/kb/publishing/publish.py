"""Checks, builds beside, and swaps the whole site in: what fails leaves the old site standing."""

import argparse
import datetime
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from kb.addresses import LIST, unlisted, with_keys
from kb.environment import ROOT
from kb.files import replace_text
from kb.output import own_server
from kb.problems import Refusal
from kb.publishing.release import cautions, refusals
from kb.site import Site, load_site

SERVER = "{name}-server"
SOURCES = ("docs", "overrides", "scripts", ".github", ".git", ".venv")


def main(arguments: Sequence[str], root: Path = ROOT, today: datetime.date | None = None) -> int:
    """Publish into a folder; take the command's arguments, give the exit status."""
    options = _options(arguments)
    day = today or datetime.datetime.now().astimezone().date()
    target = (options.to or root / "site").resolve()
    try:
        if options.addresses:
            _list_addresses(root)
            return 0
        _refuse_target(root, target)
        if not options.preview:
            _release(root, day)
        _check(root)
        _publish(root, target)
    except Refusal as reason:
        print(f"{reason}\nNothing was published; the site stands as it was.")
        return 1
    print(f"Built: {target}\nFor a server of your own: {_beside(target)}")
    return 0


def swap(new: Path, target: Path) -> None:
    """Put the folder ``new`` in the place of ``target``; on failure put the old one back."""
    old = target.with_name(f".{target.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _release(root: Path, day: datetime.date) -> None:
    site = load_site(root / "docs")
    if found := refusals(site, root / "mkdocs.yml", day):
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


def _publish(root: Path, target: Path) -> None:
    """Build in a folder beside the target, so that the swap is one rename on one disk."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"{target.parent} cannot be made ({error.strerror})."
        raise Refusal(f"{reason} Choose another folder.") from None
    with tempfile.TemporaryDirectory(
        prefix=f".{target.name}-new-", dir=target.parent, ignore_cleanup_errors=True
    ) as folder:
        built, server = Path(folder) / "site", Path(folder) / "server"
        _build(root, built)
        site: Site = load_site(root / "docs")
        try:
            own_server.write(server, site, built, root / "requirements.txt")
            built.chmod(0o755)
            swap(server, _beside(target))
            swap(built, target)
        except (OSError, subprocess.CalledProcessError) as error:
            raise Refusal(f"The finished site could not be put in place ({error}).") from None


def _build(root: Path, built: Path) -> None:
    build = ["-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(built)]
    if subprocess.call([sys.executable, *build], cwd=root) or not (built / "index.html").exists():
        raise Refusal("The site could not be built; the reason stands above.")


def _beside(target: Path) -> Path:
    return target.with_name(SERVER.format(name=target.name))


def _refuse_target(root: Path, target: Path) -> None:
    """Refuse a folder that holds something else than a built site: it would be replaced."""
    if target == root or target in root.parents or _holds_other(target):
        raise Refusal(f"{target} holds something else than a built site. Choose an empty folder.")
    if any(target.is_relative_to((root / name).resolve()) for name in SOURCES):
        raise Refusal(f"{target} lies among what the site is made from. Choose another folder.")


def _holds_other(target: Path) -> bool:
    if not target.is_dir():
        return target.exists()
    return not (target / "404.html").exists() and any(target.iterdir())


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="publish.py", description=__doc__)
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="where the site goes (site/)")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--preview", action="store_true", help="build for looking at; no release")
    how.add_argument("--addresses", action="store_true", help="only update the address list")
    return parser.parse_args(arguments)
