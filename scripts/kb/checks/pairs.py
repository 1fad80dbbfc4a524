"""Two pages on one moment, one from each chair, name each other."""

from collections.abc import Iterator

from kb.pages import Page
from kb.problems import Problem, did_you_mean
from kb.site import Site

PAIR = "pair"
OTHER = {"guide": "therapists", "therapists": "guide"}


def check(site: Site) -> Iterator[Problem]:
    """Give every pair that is unknown, on the same side, or stated on one side only."""
    for page in site.pages.values():
        for index, key in enumerate(page.items(PAIR)):
            if found := _fault(site, page, key):
                yield Problem(page.shown, page.line(PAIR, index), *found)


def _fault(site: Site, page: Page, key: str) -> tuple[str, str] | None:
    wanted = OTHER.get(page.kind, "")
    other = site.pages.get(key)
    if other is None:
        known = [name for name, one in site.pages.items() if one.kind == wanted]
        advice = did_you_mean(key, known) or "Write its path below docs, without .md."
        if to := site.now_at(key):
            advice = (
                f"It leads to “{to}” now: write that if it tells the same moment, else nothing."
            )
        return f"The pair “{key}” is not a page.", advice
    if other.kind != wanted:
        return (
            f"“{key}” is not written from the other chair.",
            f"Name a page of {wanted or 'guide'}/.",
        )
    if page.key not in other.items(PAIR) and _is_sure(site, other):
        what = f"“{key}” does not name this page as its pair."
        # To take the line out here would put an end to the pair, whose other half may be new.
        return what, f"Add “- {page.key}” under “pair:” in {other.shown}."
    return None


def _is_sure(site: Site, page: Page) -> bool:
    """Tell whether the page truly says what its pair is: a fault in saying so is told there."""
    stated = page.matter.value if page.stated and isinstance(page.matter.value, dict) else None
    if stated is None:
        return False
    if PAIR not in stated:
        return not did_you_mean(PAIR, stated)
    known = [site.pages.get(key) for key in page.items(PAIR)]
    return bool(known) and all(one and one.kind == OTHER.get(page.kind) for one in known)
