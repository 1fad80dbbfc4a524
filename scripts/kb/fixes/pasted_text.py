"""Lists, tables and marks pasted from elsewhere are written as the site reads them."""

from kb.pages import Page
from kb.pasted.whole import mended_body
from kb.site import Site

DOES = "What was pasted was written as the site reads it:"


def fix(text: str, page: Page, _site: Site) -> str:
    """Give the page with its body mended; what needs a person stays as it is."""
    return text[: len(text) - len(page.body)] + mended_body(page.body)
