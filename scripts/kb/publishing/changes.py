"""Changes to many files as one: worked out in memory, then all written, or none."""

from pathlib import Path

from kb.files import read_text, replace_text
from kb.git import uncommitted
from kb.problems import Refusal, listed


class Changes:
    """What is to be written and removed below ``root``; paths are relative to it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.texts: dict[str, str] = {}
        self.removed: set[str] = set()

    @property
    def paths(self) -> list[str]:
        """Give every path that is written or removed, sorted."""
        return sorted({*self.texts, *self.removed})

    def text(self, path: str) -> str:
        """Give the text of ``path`` as it will be; raises Refusal where it cannot be read."""
        if path in self.texts:
            return self.texts[path]
        text, problems = read_text(self.root / path, path)
        if text is None:
            raise Refusal(str(problems[0]))
        return text

    def write(self, path: str, text: str) -> None:
        """Note that ``path`` is to hold ``text``; a text that stays the same is no change."""
        if path in self.texts or not (self.root / path).exists() or self.text(path) != text:
            self.texts[path] = text

    def remove(self, path: str) -> None:
        """Note that ``path`` is to go."""
        self.texts.pop(path, None)
        self.removed.add(path)

    def refuse_to_lose_work(self) -> None:
        """Raise Refusal when a file to be changed holds work that git could not bring back."""
        if unsaved := uncommitted(self.root, self.paths):
            files = listed(unsaved)
            raise Refusal(
                f"Not yet committed: {files}. Undoing this command with git would lose that work."
                f' Commit it first: git add docs scripts; git commit -m "Save my work"'
            )

    def apply(self) -> None:
        """Write and remove everything; when one step fails, put all back and raise Refusal."""
        kept = {path: _bytes(self.root / path) for path in self.paths}
        try:
            for path, text in sorted(self.texts.items()):
                replace_text(self.root / path, text)
            for path in sorted(self.removed):
                (self.root / path).unlink()
        except BaseException as error:
            self._put_back(kept)
            if not isinstance(error, OSError):
                raise
            reason = error.strerror or "unknown reason"
            message = f"A file could not be written ({reason}). Nothing was changed."
            raise Refusal(f"{message} Is the disk full, or a file open elsewhere?") from None

    def _put_back(self, kept: dict[str, bytes | None]) -> None:
        for path, old in kept.items():
            if _bytes(self.root / path) == old:
                continue
            if old is None:
                (self.root / path).unlink(missing_ok=True)
            else:
                (self.root / path).write_bytes(old)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None
