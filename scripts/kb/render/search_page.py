"""Puts the search field on a page of its own, wide enough for a small screen."""

from kb.pages import Page
from kb.search.form import form_html
from kb.site import Site


def search_page(_site: Site, page: Page, _argument: str) -> str:
    """Give the search field for ``page``."""
    up = "../" * page.url.count("/")
    # A blank line or an indent would let Markdown into the HTML.
    return "\n".join(line for line in form_html(up, "page").splitlines() if line.strip())
