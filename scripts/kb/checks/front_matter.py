"""Every page says at its top what it is, in known keys, in one order, in the right form."""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator

from kb.kinds import KINDS
from kb.pages import Page
from kb.problems import Problem, did_you_mean, listed
from kb.review import fingerprint, review_of
from kb.shape import DATE, LIST, MAP, TEXT, Field, meant, misfits
from kb.site import Site
from kb.situations import LEVELS, sections_of

LONGEST_TITLE = 60
DESCRIPTION = range(50, 161)
ENOUGH_PHRASES = 3
ALL, CHAIRS = tuple(KINDS), ("guide", "therapists")
PHRASES = Field((LIST,), example="people_say: [my therapist upset me, …]")
KEYS: dict[str, tuple[Field, tuple[str, ...]]] = {
    "title": (Field((TEXT,), True, "title: Trust in therapy"), ALL),
    "description": (Field((TEXT,), True, "description: How trust grows, and …"), ALL),
    "tab": (Field((TEXT,), example="tab: A quiet name for the browser’s tab"), ALL),
    "also_called": (Field((LIST,), example="also_called: [rapport]"), ("therapists",)),
    "people_say": (PHRASES, ALL),
    "pair": (Field((LIST, TEXT), example="pair: [therapists/trust]"), CHAIRS),
    "client_side": (
        Field((TEXT,), example="client_side: guide/during/trust"),
        ("therapists",),
    ),
    "related": (Field((MAP,), example="related: {part of: [therapists/trust]}"), ("therapists",)),
    "articles": (Field((LIST,), example="articles: [speaking-openly]"), CHAIRS),
    "review": (Field((MAP,), example="review:"), ALL),
}
REVIEW = {
    "who": Field((TEXT,), True, "who: key of a person in people.yml"),
    "role": Field((TEXT,), True, "role: clinical reviewer"),
    "date": Field((DATE,), True, "date: 2026-11-24"),
    "checked": Field((TEXT,), True, "checked: wording, figures and risk"),
    "next": Field((DATE,), True, "next: 2027-11-24"),
    "fingerprint": Field((TEXT,), example='fingerprint: "0123456789ab"'),
}
HEX = re.compile(r"[0-9a-f]+")


def check(site: Site) -> Iterator[Problem]:
    """Give every fault in the front matter of every page."""
    for page in site.pages.values():
        if page.readable and isinstance(page.matter.value, dict):
            yield from _shape(page)
            yield from _order(page)
            yield from _lists(page)
            yield from _lengths(page)
            yield from _phrases(page)
            yield from _review(page, site)
            yield from _signature(page)
    yield from _doubled(site, "title", "Give this page a title that only fits this page.")
    yield from _doubled(site, "description", "Say what only this page says.")


def _shape(page: Page) -> Iterator[Problem]:
    fields = {name: field for name, (field, _) in KEYS.items()}
    yield from misfits(page.matter, fields, (), "the front matter")
    if "review" in page.matter.value and page.review:
        yield from misfits(page.matter, REVIEW, ("review",), "the review")
    for name, (_, kinds) in KEYS.items():
        if name in page.matter.value and page.kind not in kinds:
            what = f"“{name}” has no use on this page."
            where = listed(KINDS[kind].pages for kind in kinds)
            yield Problem(page.shown, page.line(name), what, f"Delete it; it is for {where}.")


def _order(page: Page) -> Iterator[Problem]:
    found = [name for name in page.matter.value if name in KEYS]
    wanted = [name for name in KEYS if name in found]
    for have, want in zip(found, wanted, strict=True):
        if have != want:
            what = f"“{have}” stands before “{want}”."
            yield Problem(page.shown, page.line(have), what, f"Keep this order: {listed(wanted)}.")
            return


def _lists(page: Page) -> Iterator[Problem]:
    for name, value in page.matter.value.items():
        if isinstance(value, list) and name in KEYS and LIST in KEYS[name][0].kinds:
            yield from _items(page, str(name), value)


def _items(page: Page, name: str, items: list[object]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, item in enumerate(items):
        line = page.line(name, index)
        if not isinstance(item, str) or not item.strip():
            what = f"This item of “{name}” is not a plain text."
            yield Problem(page.shown, line, what, "Put it in quotation marks, or delete it.")
        elif item in seen:
            what = f"“{item}” stands twice under “{name}”."
            yield Problem(page.shown, line, what, "Keep one of the two.")
        else:
            seen.add(item)


def _lengths(page: Page) -> Iterator[Problem]:
    title, text = page.text("title"), page.text("description")
    if len(title) > LONGEST_TITLE:
        what = f"The title has {len(title)} characters."
        advice = f"Cut it to {LONGEST_TITLE} at most, so that search results show it whole."
        yield Problem(page.shown, page.line("title"), what, advice)
    if text and len(text) not in DESCRIPTION:
        what = f"The description has {len(text)} characters."
        advice = "Write 50 to 160: what this page answers, as one plain sentence."
        yield Problem(page.shown, page.line("description"), what, advice)


def _phrases(page: Page) -> Iterator[Problem]:
    if not _is_about_a_situation(page) or len(page.items("people_say")) >= ENOUGH_PHRASES:
        return
    stated = page.matter.value
    is_told = "people_say" in stated and not page.items("people_say")
    if is_told or "people_say" in meant(stated, KEYS):
        return  # its misspelt key, or what stands there instead of phrases, is told
    what = f"“people_say” holds fewer than {ENOUGH_PHRASES} phrases."
    advice = "Add what a reader would type when this happens to them; search finds the page by it."
    yield Problem(page.shown, page.line("people_say"), what, advice)


def _review(page: Page, site: Site) -> Iterator[Problem]:
    who, people = page.review.get("who"), site.facts.people
    names = {person.name for person in people.values()}
    if isinstance(who, str) and site.facts.is_sound("people") and who not in {*people, *names}:
        what = f"The reviewer “{who}” is not in docs/_data/people.yml."
        advice = did_you_mean(who, people) or "Add the person there first."
        yield Problem(page.shown, page.line("review", "who"), what, advice)
    done, due = page.review.get("date"), page.review.get("next")
    if isinstance(done, datetime.date) and isinstance(due, datetime.date) and str(due) <= str(done):
        what = "The next review would be before this one."
        yield Problem(page.shown, page.line("review", "next"), what, "Put in a later date.")


def _signature(page: Page) -> Iterator[Problem]:
    """Give the fingerprint to whoever signs without the tools: only where there is none.

    One that no longer fits is no fault here (the page says so to readers): shown beside each
    changed word, it would be pasted by whoever changed the word, and not by who read the page.
    """
    stated, own = page.review.get("fingerprint", ""), fingerprint(page)
    if not isinstance(stated, str) or review_of(page) is None:
        return
    if len(stated) != len(own) or not HEX.fullmatch(stated):
        what = "This review is not signed yet."
        advice = f'Whoever has read the page as it now stands writes there: fingerprint: "{own}"'
        yield Problem(page.shown, page.line("review", "fingerprint"), what, advice)


def _is_about_a_situation(page: Page) -> bool:
    headings = {title for title, _ in sections_of(page.body)}
    return bool(page.items("also_called")) or (page.kind == "guide" and headings >= set(LEVELS))


def _doubled(site: Site, name: str, advice: str) -> Iterator[Problem]:
    pages: dict[str, list[Page]] = defaultdict(list)
    for page in site.pages.values():
        if text := page.text(name).strip():
            pages[text.casefold()].append(page)
    for first, *others in pages.values():
        for page in others:
            what = f"{first.shown} has the same {name}."
            yield Problem(page.shown, page.line(name), what, advice)
