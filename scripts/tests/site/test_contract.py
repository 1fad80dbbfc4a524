"""What staff promise of each page, seen on the page as it was built."""

import html
import re

from lxml.html import HtmlElement

from kb.review import state_of
from kb.site import INVERSE
from tests.site.built import BuiltPage, below, listed, words, written

Pages = dict[str, BuiltPage]
OTHER_SIDE = {"guide": "the-therapists-side", "therapists": "the-clients-side"}
RELATION = {name.casefold(): inverse for name, inverse in INVERSE.items()}
RELATION |= {inverse: name for name, inverse in INVERSE.items()}


def section(page: BuiltPage, name: str) -> list[HtmlElement]:
    """Give the elements between the heading with this id and the next heading of its level."""
    found = page.all(f"//h2[@id='{name}']")
    following = found[0].itersiblings() if found else []
    parts: list[HtmlElement] = []
    for part in following:
        if part.tag == "h2":
            break
        parts.append(part)
    return parts


def places(page: BuiltPage, part: HtmlElement) -> list[str]:
    """Give the places that the links within ``part`` lead to."""
    return [below(page.full(str(a.get("href")))) for a in part.iter("a") if a.get("href")]


def linked(page: BuiltPage, name: str) -> set[str]:
    """Give the places that a section links to."""
    return {place for part in section(page, name) for place in places(page, part)}


def relations(page: BuiltPage) -> set[tuple[str, str]]:
    """Give every relation that the page shows, with the place it leads to."""
    rows = [row for part in section(page, "related") for row in part.iter("li")]
    names = {row: words(row).partition(":")[0].casefold() for row in rows}
    return {(name, place) for row, name in names.items() for place in places(page, row)}


def test_every_page_says_whether_a_clinician_has_checked_it(pages: Pages) -> None:
    for page in pages.values():
        line = words(page.one("//p[@class='kb-review']"))
        assert line.startswith(state_of(page.source, written().facts.people)), page.shown


def test_both_sides_of_a_pair_link_to_each_other(pages: Pages) -> None:
    paired = [
        (page, written().pages[key]) for page in pages.values() for key in page.source.items("pair")
    ]
    assert paired
    for page, other in paired:
        assert other.url in linked(page, OTHER_SIDE[page.kind]), page.shown
        assert page.url in linked(pages[other.url], OTHER_SIDE[other.kind]), other.url


def test_every_relation_shows_on_both_pages(pages: Pages) -> None:
    shown = {page.url: relations(page) for page in pages.values() if page.kind == "therapists"}
    assert sum(map(len, shown.values())) > len(shown)
    faults = [
        f"{url}: {name} → {place}, not shown there"
        for url, found in shown.items()
        for name, place in found
        if (RELATION[name], url) not in shown.get(place, set())
    ]
    assert not listed(faults)


def test_the_page_shows_what_a_client_would_say(pages: Pages) -> None:
    for page in pages.values():
        # A sheet is to fit one printed page, so it shows only what is filled in.
        sheet = page.url.startswith("guide/sheets/")
        if page.kind in {"guide", "therapists"} and not page.source.is_hub and not sheet:
            shown = words(page.content)
            missing = [said for said in page.source.items("people_say") if flat(said) not in shown]
            assert not missing, page.shown


def test_a_concept_shows_its_other_names(pages: Pages) -> None:
    for page in pages.values():
        names = page.source.items("also_called") if page.kind == "therapists" else ()
        assert not [name for name in names if flat(name) not in words(page.content)], page.shown


def test_no_sign_of_the_writers_marks_is_left(everything: Pages) -> None:
    marks = re.compile(r"\[\^|\]\(|<!--|\{:|\{ \.|\*\*|^#+ |&amp;amp;", re.MULTILINE)
    for page in everything.values():
        found = marks.search(html.unescape(str(page.content.text_content())))
        assert not found, f"{page.shown}: {found}"


def flat(text: str) -> str:
    return " ".join(text.split())
