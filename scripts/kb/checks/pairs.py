"""Two pages on one moment, one from each chair, name each other."""

from collections.abc import Iterator

from kb.pages import Page
from kb.problems import Problem, did_you_mean
from kb.site import Site

OTHER = {"guide": "therapists", "therapists": "guide"}


def check(site: Site) -> Iterator[Problem]:
    """Give every pair that is unknown, on the same side, or stated on one side only."""
    for page in site.pages.values():
        for index, key in enumerate(page.items("pair")):
            if found := _fault(site, page, key):
                yield Problem(page.shown, page.line("pair", index), *found)


def _fault(site: Site, page: Page, key: str) -> tuple[str, str] | None:
    wanted = OTHER.get(page.kind, "")
    other = site.pages.get(key)
    if other is None:
        known = [name for name, one in site.pages.items() if one.kind == wanted]
        advice = did_you_mean(key, known) or "Write its path below docs, without .md."
        return f"The pair “{key}” is not a page.", advice
    if other.kind != wanted:
        return (
            f"“{key}” is not written from the other chair.",
            f"Name a page of {wanted or 'guide'}/.",
        )
    if page.key not in other.items("pair"):
        what = f"“{key}” does not name this page as its pair."
        return what, f"Add “- {page.key}” under “pair:” in {other.shown}, or delete this line."
    return None
