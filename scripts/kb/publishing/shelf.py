"""Where a release lies: in its place, on its way in, or kept as the one before."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Shelf:
    """Where the site goes, its server's files beside it, and the shelf beside them.

    The shelf's name starts with a dot, and no server is told of it.
    """

    target: Path

    @property
    def server(self) -> Path:
        """Give the folder of what a server of one's own needs."""
        return self.target.with_name(f"{self.target.name}-server")

    @property
    def folder(self) -> Path:
        """Give the shelf itself."""
        return self.target.with_name(f".{self.target.name}-releases")

    @property
    def new(self) -> Path:
        """Give the folder for a release on its way in, with ``site`` and ``server`` in it."""
        return self.folder / "new"

    @property
    def before(self) -> Path:
        """Give the folder of the release before."""
        return self.folder / "before"

    @property
    def journal(self) -> Path:
        """Give the file that names the release being put in place, while it is."""
        return self.folder / "on-its-way"

    @property
    def about(self) -> Path:
        """Give the file by which the shelf is known as ours."""
        return self.folder / "README.txt"

    @property
    def pairs(self) -> tuple[tuple[Path, Path], ...]:
        """Give each part of a new release with the place where it belongs."""
        return ((self.new / "site", self.target), (self.new / "server", self.server))
