"""A relation between two concepts has a known name and is written on one of the two pages."""

from collections.abc import Iterator

from kb.pages import Page
from kb.problems import Problem, cure, did_you_mean, listed
from kb.site import INVERSE, Site

INVERTED = {inverse: name for name, inverse in INVERSE.items() if inverse != name}


def check(site: Site) -> Iterator[Problem]:
    """Give every relation that is unknown, leads nowhere, or stands twice."""
    for page in site.pages.values():
        stated = page.matter.value.get("related") if isinstance(page.matter.value, dict) else None
        if isinstance(stated, dict):
            for name, keys in stated.items():
                yield from _name(page, str(name))
                yield from _keys(site, page, str(name), keys)


def _name(page: Page, name: str) -> Iterator[Problem]:
    if name in INVERSE:
        return
    if name in INVERTED:
        advice = f"Write “{INVERTED[name]}” on the other page; the site shows both directions."
    else:
        advice = did_you_mean(name, INVERSE) or f"It can be {listed(INVERSE)}."
    yield Problem(page.shown, page.line("related", name), f"“{name}” is not a relation.", advice)


def _keys(site: Site, page: Page, name: str, keys: object) -> Iterator[Problem]:
    if not isinstance(keys, list):
        line = page.line("related", name)
        what = f"“{name}” should be a list of pages."
        yield Problem(page.shown, line, what, "Write each page on its own line, after “- ”.")
        return
    for index, key in enumerate(keys):
        found = _fault(site, page, name, key) or _twice(site, page, name, str(key), keys[:index])
        if found:
            yield Problem(page.shown, page.line("related", name, index), *found)


def _fault(site: Site, page: Page, name: str, key: object) -> tuple[str, str] | None:
    if key == page.key:
        return "This page is related to itself.", "Delete the line."
    other = site.pages.get(key) if isinstance(key, str) else None
    if other is None:
        known = [found for found, one in site.pages.items() if one.kind == "therapists"]
        advice = did_you_mean(str(key), known) or "Write its path below docs, without .md."
        if to := site.now_at(str(key)):
            advice = f"It leads to “{to}” now: write that if it is the same concept, else nothing."
        return f"“{key}” under “{name}” is not a page.", advice
    if other.kind != "therapists":
        return f"“{key}” is not a concept.", "A client’s page belongs under “pair:”."
    return None


def _twice(
    site: Site, page: Page, name: str, key: str, before: list[object]
) -> tuple[str, str] | None:
    if key in before:
        return f"“{key}” stands here a second time.", "Keep one of the two."
    other = site.pages[key]
    # Told on the later of the two pages only, so that one fault is one problem.
    if page.key < key or page.key not in other.related.get(name, ()):
        return None
    advice = "Keep one of the two lines; the site shows the relation on both pages."
    return f"{other.shown} states “{name}” with this page too.", cure(advice)
