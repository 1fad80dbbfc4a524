"""What a preview shows at the moment: the newest whole build, and what is wrong with the newest."""

from dataclasses import dataclass
from pathlib import Path
from threading import Condition
from uuid import uuid4


@dataclass(frozen=True)
class News:
    """One state of the preview. Both names are new with each change, and never come again."""

    folder: Path | None  # None until something could be built
    build: str
    state: str
    faults: tuple[str, ...]


class Board:
    """Where builds are put up, and where open pages wait for the next one."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._news: News | None = None

    def show(self, folder: Path, faults: list[str]) -> None:
        """Put up a new build, and what is wrong with what was written."""
        name = uuid4().hex
        self._put(News(folder, name, name, tuple(faults)))

    def keep(self, faults: list[str]) -> None:
        """Keep the build there is, and say why there is no newer one."""
        last = self._news
        folder, build = (last.folder, last.build) if last else (None, "none")
        self._put(News(folder, build, uuid4().hex, tuple(faults)))

    def first(self) -> News:
        """Give the present state; wait for the first build, and never for a later one."""
        with self._changed:
            self._changed.wait_for(lambda: self._news is not None)
            assert self._news is not None
            return self._news

    def after(self, state: str, patience: float) -> News:
        """Give a state other than ``state``, or the same again after ``patience`` seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._news and self._news.state != state, patience)
        return self.first()

    def _put(self, news: News) -> None:
        with self._changed:
            self._news = news
            self._changed.notify_all()
