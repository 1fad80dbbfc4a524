"""Small releases, each of two files that hold its name, on a shelf of their own."""

from kb.publishing import release_marks
from kb.publishing.release_marks import Mark, release_of
from kb.publishing.shelf import Shelf
from kb.publishing.swap import at_work, back, swap


def lay_ready(shelf: Shelf, name: str) -> None:
    """Make the new release ``name``, whose two files hold its name."""
    for folder, _ in shelf.pairs:
        folder.mkdir(parents=True)
        (folder / "file").write_text(name, "utf-8")
        release_marks.write(folder, Mark(name, "", "2026-11-24", False, "", {}))


def publish(shelf: Shelf, name: str) -> None:
    """Put the release ``name`` in its place."""
    with at_work(shelf):
        lay_ready(shelf, name)
        swap(shelf, name)


def go_back(shelf: Shelf) -> None:
    """Go back to the release before."""
    with at_work(shelf):
        back(shelf)


def live(shelf: Shelf) -> tuple[str, str]:
    """Give what stands in the place of the site and of its server."""
    site, server = ((place / "file") for _, place in shelf.pairs)
    return tuple(one.read_text("utf-8") if one.exists() else "" for one in (site, server))  # type: ignore[return-value]


def kept(shelf: Shelf) -> str:
    """Give the name of the release before."""
    return release_of(shelf.before / "site")
