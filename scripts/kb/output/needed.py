"""The files of ours without which the built site would be unsafe or bare, though it would build."""

from collections.abc import Iterator
from pathlib import Path

from kb.output.finish import SCRIPTS
from kb.output.stylesheet import OURS
from kb.problems import Problem

# Leaving the site, the ways of seeing and search; the look; the picture that shared links show.
NEEDED = (
    *SCRIPTS,
    "assets/javascripts/search-panel.js",
    OURS,
    "assets/icon.svg",
    "assets/share.png",
)


def missing(docs: Path) -> Iterator[Problem]:
    """Give each needed file that is not below ``docs``."""
    for pattern in NEEDED:
        if not any(docs.glob(pattern)):
            path = f"docs/{pattern.rpartition('/')[0] if '*' in pattern else pattern}"
            what = "This is not there, and the site must not go out without it."
            yield Problem(path, 1, what, f"Bring it back: git restore {path}")
