"""Builds the site for a preview, and says what is wrong with it.

One of the three files that know MkDocs, beside hooks.py and kept_pages.py. Its own server is not
used: its reload script is one that the pages' policy forbids, and after a fault it answers nothing.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb

from jinja2 import TemplateSyntaxError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

LOG = "mkdocs"
TEMPLATES = "overrides"
UNREAD = "This template goes wrong here ({error}). Put that line right."
UNFINISHED = "The site could not be built ({kind}: {error}). Undo the last change, or mend it."


class NotBuilt(Exception):
    """Says that there is no new site to show, and why: one fault a line."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


class _Heard(logging.Handler):
    """Keeps what MkDocs and our hooks say as warnings and errors, each once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        self.lines[record.getMessage()] = None


def build(root: Path, folder: Path, url: str) -> list[str]:
    """Build the site of the repository at ``root`` into ``folder``, to be served at ``url``.

    Gives what is wrong with what was written. Raises NotBuilt when nothing could be built of it.
    """
    with _listening() as heard:
        try:
            _build(root, folder, url)
        except Abort:
            raise NotBuilt([*heard.lines]) from None
        except Exception as error:
            # MkDocs names the page at which it met the error: not where it is.
            before = [line for line in heard.lines if str(error) not in line]
            raise NotBuilt([*before, _told(error, root)]) from None
    return [*heard.lines]


@contextmanager
def _listening() -> Iterator[_Heard]:
    heard, logger = _Heard(), logging.getLogger(LOG)
    logger.addHandler(heard)
    try:
        yield heard
    finally:
        logger.removeHandler(heard)


def _build(root: Path, folder: Path, url: str) -> None:
    # Not strict: a preview shows work in progress, and says what is wrong with it.
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=False)
    config.site_url = url
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(config, serve_url=url)


def _told(error: Exception, root: Path) -> str:
    spoken = " ".join(str(error).replace(f"{root}/", "").split())
    for path, line in reversed([*_places(error)]):
        if path.is_relative_to(root / TEMPLATES):
            return f"{path.relative_to(root).as_posix()}:{line}: {UNREAD.format(error=spoken)}"
    return UNFINISHED.format(kind=type(error).__name__, error=spoken)


def _places(error: Exception) -> Iterator[tuple[Path, int]]:
    """Give the files and lines that led to an error; Jinja puts its templates among them."""
    for frame in extract_tb(error.__traceback__):
        yield Path(frame.filename), frame.lineno or 1
    if isinstance(error, TemplateSyntaxError) and error.filename:
        yield Path(error.filename), error.lineno
