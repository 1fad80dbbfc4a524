"""What a change breaks, wherever it does: today's problems held against the last commit's."""

import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kb import git
from kb.problems import Problem
from kb.site import Site, load_site

ALL_CHECKED = "So all pages are checked."
BEFORE = "Not shown: {} there before, elsewhere. To see all: python3 scripts/check.py"
INPUT = ("docs", "mkdocs.yml")  # all that the checks read
Check = Callable[[Site], list[Problem]]


@dataclass(frozen=True)
class Answer:
    """What the change breaks, one line to say beforehand (or none), and what to say if nothing."""

    problems: list[Problem]
    note: str
    fine: str


def of_change(found: list[Problem], site: Site, check: Check) -> Answer:
    """Give those of ``found`` that stand in changed files or were not there at the last commit.

    Takes all problems of ``site`` and the way they were found, to find those of the last commit.
    """
    root, all_fine = site.docs.parent, f"All {len(site.pages)} pages are fine."
    paths = git.waiting(root)
    if paths is None:
        return Answer(found, f"{git.silence(root)} {ALL_CHECKED}", all_fine)
    shown = [one for one in found if one.path in paths]
    elsewhere = [one for one in found if one.path not in paths]
    if elsewhere:
        shown += _new(elsewhere, _before(root, check))
    count = len(found) - len(shown)
    before = BEFORE.format("1 problem that was" if count == 1 else f"{count} problems that were")
    return Answer(sorted(shown), before if count else "", _fine(paths, site))


def _new(found: list[Problem], before: list[Problem]) -> list[Problem]:
    """Give the problems that ``before`` does not hold; lines may have moved."""
    old = Counter((one.path, one.what) for one in before)
    new = []
    for one in found:
        old[one.path, one.what] -= 1
        if old[one.path, one.what] < 0:
            new.append(one)
    return new


def _before(root: Path, check: Check) -> list[Problem]:
    """Give the problems of the last commit; before the first, nothing was there to be wrong."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "site"
        git.committed(root, INPUT, place)
        return check(load_site(place / "docs")) if (place / "docs").is_dir() else []


def _fine(paths: set[str], site: Site) -> str:
    pages = {page.shown for page in site.pages.values()}
    input_files = [path for path in paths if path.split("/")[0] in INPUT]
    word = "page" if pages.issuperset(input_files) else "file"
    if not input_files:
        return "No page has changed."
    if len(input_files) == 1:
        return f"The changed {word} is fine."
    return f"All {len(input_files)} changed {word}s are fine."
