"""What goes out is what was committed: only that has been looked at, and can be brought back."""

import shlex
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from kb.files import is_left_behind
from kb.git import unknown, waiting
from kb.problems import Problem

DOCS = "docs"
READ = (DOCS, "overrides", "scripts", "mkdocs.yml", "requirements.txt")
COPIED = (DOCS, "overrides")  # a file in here goes out even where git passes over it
UNWATCHED = "{} So nobody can say whether all that goes out was committed."
CHANGED = "This has changes that are not committed."
NEW = "This was never committed, so nobody else has looked at it."
KEEP = 'To publish it: git add {path}; git commit -m "…".'
PUT_ASIDE = " If it is not for readers, move it out of this folder."
STASH = " To publish without it: git stash push --include-untracked -- {path}"


def missing(root: Path) -> Iterator[Problem]:
    """Give each file that a release would be made from and that is not committed as it stands."""
    new = unknown(root, READ) or set()
    copied = {path for path in new if PurePosixPath(path).parts[0] in COPIED}
    for path in sorted((waiting(root, READ) or set()) | copied):
        if not _is_left_out(PurePosixPath(path)):
            cure = KEEP + (PUT_ASIDE if path in new else STASH)
            yield Problem(
                path, 1, NEW if path in new else CHANGED, cure.format(path=shlex.quote(path))
            )


def _is_left_out(path: PurePosixPath) -> bool:
    return path.parts[0] == DOCS and is_left_behind(PurePosixPath(*path.parts[1:]))
