"""No fixed space, as word processors type it, where Markdown needs an ordinary one."""

from kb.page_text import prose_mapped
from kb.pages import FIXED_SPACE, Page
from kb.site import Site

DOES = "A fixed space after the mark was made an ordinary one:"


def fix(text: str, _page: Page, _site: Site) -> str:
    """Give the page with one ordinary space after each mark that makes a heading, list or quote."""
    return prose_mapped(text, lambda line: FIXED_SPACE.sub(r"\1 ", line))
