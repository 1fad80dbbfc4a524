"""What was pasted from elsewhere is shown as its writer saw it.

The site’s Markdown is stricter than that of most editors, and than GitHub’s preview.
"""

from collections.abc import Iterator

from kb.pasted.whole import pasted_slips
from kb.problems import Problem, cure
from kb.site import Site

BY_ITSELF = "Or type: python3 scripts/check.py --fix"


def check(site: Site) -> Iterator[Problem]:
    """Give every list, table and mark that readers would not see as it was meant."""
    for page in site.pages.values():
        for slip in pasted_slips(page.body):
            advice = cure(slip.cure, BY_ITSELF if slip.instead is not None else "")
            yield Problem(page.shown, slip.line + page.first_line, slip.what, advice)
