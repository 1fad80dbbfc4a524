"""The fast lane: the last release with the help numbers of today, and nothing else that is new.

A page that waits for its review must not hold up a number. So the release that is out is made
again from its own commit, and only the file of help numbers is taken from the last one.
"""

import datetime
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kb.files import replace_text
from kb.git import ask, silence, waiting
from kb.problems import Refusal
from kb.publishing.release import held_back
from kb.publishing.release_marks import Mark, new_mark
from kb.site import load_site

NUMBERS = "docs/_data/crisis-lines.yml"
FARTHEST = 50
DONE = "Only the help numbers are new; everything else is as it was released before."
UNSAVED = f'{NUMBERS} is not committed. First: git add {NUMBERS}; git commit -m "Help number: …"'
SAME = "The help numbers are those of the last release: there is nothing to publish."
NO_RELEASE = (
    "git knows no commit before this one that was fit for release (of {} looked at), so there is"
    " no release to put the numbers into. Publish the whole site, without --numbers."
)
LOST = "The commit {} of the last release is not here. Get all of it: git fetch --unshallow"


@contextmanager
def released(root: Path, live: Mark | None, today: datetime.date) -> Iterator[tuple[Path, Mark]]:
    """Give a folder with the last release and the numbers of today, and the mark for it.

    ``live`` is the mark of what is out. Where there is none, as on a host that builds each time
    anew, the last commit before this one that was fit for release counts as released.
    """
    _refuse_unsaved(root)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        tree = _copy(root, Path(folder) / "copy")
        known = live if live and live.commit and not live.preview else None
        commit = _at(tree, known.commit) if known else _last_fit(root, tree, today)
        now = _numbers(root, "HEAD")
        if now == _numbers(root, known.numbers or commit if known else commit):
            raise Refusal(SAME)
        replace_text(tree / NUMBERS, now)
        head = (ask(root, "rev-parse", "HEAD") or "").strip()
        yield tree, new_mark(today, commit, head, preview=False)


def moment(tree: Path, mark: Mark) -> str:
    """Give the time of the commit whose help numbers go out, in seconds since 1970, or nothing."""
    return (
        (ask(tree, "show", "-s", "--format=%ct", mark.numbers) or "").strip()
        if mark.numbers
        else ""
    )


def _refuse_unsaved(root: Path) -> None:
    if reason := silence(root):
        raise Refusal(f"{reason} So nobody can say what was released before.")
    if waiting(root, [NUMBERS]):
        raise Refusal(UNSAVED)


def _copy(root: Path, to: Path) -> Path:
    """Give the site's folder in a copy of the repository, which leaves the repository as it is."""
    top = (ask(root, "rev-parse", "--show-toplevel") or "").strip()
    if ask(root, "clone", "--quiet", "--shared", "--no-checkout", top, str(to)) is None:
        raise Refusal(f"git cannot copy {top}. Ask whoever looks after this computer.")
    return to / (ask(root, "rev-parse", "--show-prefix") or "").strip()


def _last_fit(root: Path, tree: Path, today: datetime.date) -> str:
    log = ask(root, "rev-list", "--first-parent", f"--max-count={FARTHEST + 1}", "HEAD") or ""
    _, *earlier = log.split() or [""]
    for commit in earlier:
        if not held_back(load_site(_at_docs(tree, commit)), tree, today):
            return commit
    raise Refusal(NO_RELEASE.format(len(earlier)))


def _at_docs(tree: Path, commit: str) -> Path:
    _at(tree, commit)
    return tree / "docs"


def _at(tree: Path, commit: str) -> str:
    """Bring the copy to the state of ``commit``; give the commit."""
    top = next(one for one in (tree, *tree.parents) if (one / ".git").exists())
    if ask(top, "checkout", "--quiet", "--force", "--detach", commit) is None:
        raise Refusal(LOST.format(commit[:10]))
    return commit


def _numbers(root: Path, commit: str) -> str:
    text = ask(root, "show", f"{commit}:./{NUMBERS}")
    if text is None:
        raise Refusal(LOST.format(commit[:10]))
    return text
