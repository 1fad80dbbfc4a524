"""Every stylesheet of ours reaches readers whole: no rule in it gets lost."""

from collections.abc import Iterator

from kb.files import read_text
from kb.output.stylesheet import faults, our_sheets
from kb.problems import Problem
from kb.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Give what of each stylesheet no browser would see."""
    for path in our_sheets(site.docs):
        shown = f"docs/{path.relative_to(site.docs).as_posix()}"
        text, problems = read_text(path, shown)
        yield from problems or faults(text or "", shown)
