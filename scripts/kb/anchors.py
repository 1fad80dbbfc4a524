"""The places within a page that a link can lead to: ids of headings, terms and references."""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from itertools import pairwise

from markdown.extensions.toc import slugify, unique

from kb.markers import markers
from kb.pages import Page
from kb.prose import plain, tokens
from kb.reading import without_comments
from kb.render.frame import framed
from kb.render.markers import expand
from kb.render.page import RENDERERS
from kb.site import Site

OWN_ID = re.compile(r"\{:?[^{}\n]*#([A-Za-z0-9_-]+)[^{}\n]*\}\s*$")
OPENING = "heading_open"
HTML_ID = re.compile(r"<[a-z][^<>]*\sid=\"([^\"]+)\"")


@lru_cache(maxsize=8192)
def anchors(text: str) -> frozenset[str]:
    """Give the ids that Markdown itself makes of ``text``."""
    return frozenset(_ids(text))


def all_anchors(page: Page, site: Site) -> frozenset[str]:
    """Give every id of ``page`` as it is built, also those its markers and frame bring."""
    # Each reference is set in its style, which takes a second, and its id is simply its key.
    bare = {name: made for name, made in RENDERERS.items() if name != "references"}
    text, _ = expand(page.body, page, site, bare)
    lists_references = any(marker.name == "references" for marker in markers(page))
    keys = site.facts.references if lists_references else {}
    return frozenset({*_ids(framed(text, page, site)), *keys})


def _ids(text: str) -> Iterator[str]:
    text = without_comments(text)
    headings = [plain(inside) for one, inside in pairwise(tokens(text)) if one.type == OPENING]
    own = [found[1] if (found := OWN_ID.search(words)) else "" for words in headings]
    used = {*HTML_ID.findall(text), *filter(None, own)}
    yield from tuple(used)
    for words, stated in zip(headings, own, strict=True):
        if not stated:
            # Python-Markdown makes its ids in just this way.
            yield unique(slugify(unescape(words), "-"), used)
