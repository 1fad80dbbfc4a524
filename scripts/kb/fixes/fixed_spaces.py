"""No fixed space, as word processors type it, where Markdown needs an ordinary one."""

import re

from kb.page_text import prose_mapped
from kb.pages import Page
from kb.site import Site

DOES = "A fixed space after the mark was made an ordinary one:"
FIXED = re.compile(
    r"^( {0,12}(?:#{1,6}|[-*+]|\d{1,9}[.)]|>))[ \t]*[\u00a0\u2007\u202f]+[ \t]*(?=\S)"
)


def fix(text: str, _page: Page, _site: Site) -> str:
    """Give the page with one ordinary space after each mark that makes a heading, list or quote."""
    return prose_mapped(text, lambda line: FIXED.sub(r"\1 ", line))
