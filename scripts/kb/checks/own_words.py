"""Pages say what the practice's articles say in words of their own."""

from collections.abc import Iterator

from kb.problems import Problem
from kb.site import Site
from kb.source_runs import read_runs, repeats

LONGEST = 80  # characters shown


def check(site: Site) -> Iterator[Problem]:
    """Give every passage that stands word for word in one of the articles."""
    known, problems = read_runs(site.docs)
    yield from problems
    if not known:
        return
    for page in site.pages.values():
        for one in repeats(page.body, known):
            line = page.body.count("\n", 0, one.start) + page.first_line
            words = one.words if len(one.words) <= LONGEST else f"{one.words[:LONGEST]}…"
            what = f"“{words}” stands so in an article of the practice."
            yield Problem(page.shown, line, what, "Say it in your own words.")
