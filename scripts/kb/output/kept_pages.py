"""Keeps the HTML of a preview's pages, so that one edit does not set the whole site again.

One of the three files that know MkDocs, beside hooks.py and preview/builds.py. A page is set again
when its Markdown (with all that the build puts into it) has changed, or when something was wrong
with it: its warnings have to be met again. All are set again when a file came or went, or when the
settings changed.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents


@dataclass(frozen=True)
class _Kept:
    """What MkDocs made of one page's Markdown. Links are by path: files are new in each build."""

    markdown: str | None
    content: str | None
    toc: TableOfContents
    title: str | None
    anchors: set[str] | None
    links: Mapping[str, dict[str, str]]


_kept: dict[str, _Kept] = {}
_made_with: list[Any] = []


class KeptPage(Page):
    """A page that is set again only when its Markdown has changed."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Give the page its HTML: the kept one, or a new one to keep."""
        kept = _kept.get(self.file.src_uri)
        if kept is not None and kept.markdown == self.markdown:
            self._take(kept, files)
            return
        with _warnings() as told:
            super().render(config, files)
        if told:
            _kept.pop(self.file.src_uri, None)
        else:
            _kept[self.file.src_uri] = self._made()

    def _take(self, kept: _Kept, files: Files) -> None:
        self.content, self.toc, self._title_from_render = kept.content, kept.toc, kept.title
        self.present_anchor_ids = kept.anchors
        self.links_to_anchors = {files.src_uris[path]: kept.links[path] for path in kept.links}

    def _made(self) -> _Kept:
        links = {file.src_uri: found for file, found in (self.links_to_anchors or {}).items()}
        title, anchors = self._title_from_render, self.present_anchor_ids
        return _Kept(self.markdown, self.content, self.toc, title, anchors, links)


@contextmanager
def _warnings() -> Iterator[list[logging.LogRecord]]:
    """Give the list that fills with what MkDocs warns of meanwhile."""
    heard, logger = _Heard(logging.WARNING), logging.getLogger("mkdocs")
    logger.addHandler(heard)
    try:
        yield heard.records
    finally:
        logger.removeHandler(heard)


class _Heard(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


def keep(files: Files, config: MkDocsConfig) -> None:
    """Make every page of ``files`` one whose HTML is kept from one build to the next."""
    making = [set(files.src_uris), config.markdown_extensions, config.mdx_configs]
    if making != _made_with:
        forget()
        _made_with[:] = making
    for file in files.documentation_pages():
        KeptPage(None, file, config)


def forget() -> None:
    """Keep nothing of what was made."""
    _kept.clear()
