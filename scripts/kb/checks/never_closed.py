"""A block of code or a comment ends, so that what follows it is read."""

from collections.abc import Iterator

from kb.page_text import never_closed
from kb.problems import Problem
from kb.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Give the code block or comment that would swallow the rest of a page."""
    for page in site.pages.values():
        if line := never_closed(page):
            is_comment = "<!--" in page.body.split("\n")[line - page.first_line]
            name, end = ("comment", "“-->”") if is_comment else ("block of code", "“```”")
            what = f"This {name} is never closed, so all that follows would be lost in it."
            rest = range(line, page.first_line + page.body.count("\n") + 1)
            yield Problem(page.shown, line, what, f"Write {end} where it is to end.", rest)
