"""A published address never dies: each is a page of today, or leads on to one."""

from collections.abc import Iterator
from itertools import pairwise

from kb.addresses import LIST, dead, faults, is_garbled, published, unlisted
from kb.problems import Problem, cure, did_you_mean
from kb.site import Site

SHOWN = f"docs/{LIST}"


def check(site: Site) -> Iterator[Problem]:
    """Give a problem for each published address that is gone, and each page not in the list."""
    if found := faults(site.docs):
        yield from found
        yield from _onward(site)
        return
    if is_garbled(site):
        what = "This list names not one page of this site."
        yield Problem(SHOWN, 1, what, f"Bring back the list as it was: git restore {SHOWN}")
        return
    for key, line in dead(site):
        what = f"The published address “{key}” leads nowhere."
        advice = f"Say where it went: add “{key}: key-of-another-page” to docs/_data/redirects.yml."
        yield Problem(SHOWN, line, what, cure(advice, did_you_mean(key, site.pages)))
    for key in unlisted(site):
        what = "This page is not in the list of addresses that must never die."
        advice = f"Type: python3 scripts/check.py --fix; or add the line “{key}” to {SHOWN}."
        yield Problem(site.pages[key].shown, 1, what, advice)
    yield from _onward(site)
    yield from _order(site)


def _onward(site: Site) -> Iterator[Problem]:
    source = site.facts.source("redirects")
    for old, new in site.facts.redirects.items():
        line = source.line(old)
        if new not in site.pages:
            what = f"The old address “{old}” leads to “{new}”, which is no page."
            advice = did_you_mean(new, site.pages) or "Name the page that took its place."
            yield Problem(source.path, line, what, advice)
        if old in site.pages:
            what = f"“{old}” is a page of today, so it cannot lead elsewhere."
            yield Problem(source.path, line, what, "Delete this line, or move the page.")


def _order(site: Site) -> Iterator[Problem]:
    keys = list(published(site.docs).items())
    for (one, _), (other, line) in pairwise(keys):
        if other < one:
            what = f"“{other}” stands below “{one}”, out of order."
            yield Problem(SHOWN, line, what, "Type: python3 scripts/check.py --fix")
            return
