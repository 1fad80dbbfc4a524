"""Tells whether a folder may be replaced by a release: only an empty one, or one of ours."""

from pathlib import Path

from kb.problems import Refusal, listed
from kb.publishing import release_marks
from kb.publishing.shelf import Shelf

SOURCES = ("docs", "overrides", "scripts", ".github", ".git", ".venv")
NOT_OURS = (
    "{} holds something that publish.py did not make. Choose an empty folder, or move that away."
)
MORE = "{} also holds {}, which publish.py did not put there. Move that out first."
LIVE = "{} holds a release, and a preview must not take its place. Choose another folder."
FEW = 3


def refuse(root: Path, shelf: Shelf, *, preview: bool) -> None:
    """Raise Refusal where a release to the place of ``shelf`` would take something else away."""
    target = shelf.target
    if target == root or target in root.parents:
        raise Refusal(NOT_OURS.format(target))
    if any(target.is_relative_to((root / name).resolve()) for name in SOURCES):
        raise Refusal(f"{target} lies among what the site is made from. Choose another folder.")
    _refuse_foreign(target)
    _refuse_foreign(shelf.server)
    mark = release_marks.read(target)
    if preview and mark and not mark.preview:
        raise Refusal(LIVE.format(target))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = f"{target.parent} cannot be made ({error.strerror})."
        raise Refusal(f"{reason} Choose another folder.") from None


def _refuse_foreign(folder: Path) -> None:
    if not folder.exists() or (folder.is_dir() and not any(folder.iterdir())):
        return
    if not folder.is_dir() or release_marks.read(folder) is None:
        raise Refusal(NOT_OURS.format(folder))
    if more := release_marks.added(folder):
        named = listed(more[:FEW]) + (" and more" if len(more) > FEW else "")
        raise Refusal(MORE.format(folder, named))
