"""Help now and leaving: where they stand on every built page."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from kb.first_help import first_help
from kb.render.view import safety
from tests.site.built import BuiltPage, below, listed, words, written

Pages = dict[str, BuiltPage]
LEAVING = {"", "help-now/", "staying-safe-online/", "in-your-own-words/", "search/", "404.html"}
MENTION = re.compile(
    r"suicid|self[- ]harm|kill(ing)? (your|my|them)sel"
    r"|(end|take|ending|taking) (your|my|their) (own )?life",
    re.IGNORECASE,
)
# Lists of titles and terms, made from the facts: they point, and tell nothing.
POINTING = {"therapists/a-to-z/", "references/"}


def first_mention(page: BuiltPage) -> HtmlElement | None:
    """Give the first part of the text that speaks of suicide or self-harm, headings aside."""
    parts = page.content.iter("p", "li", "dt", "dd", "td", "strong", "em", "a", "span")
    return next(
        (one for one in parts if MENTION.search(one.text or "") and not points(one, page)), None
    )


def points(part: HtmlElement, page: BuiltPage) -> bool:
    """Tell whether ``part`` is only a link that bears the title of the page it leads to."""
    target = below(page.full(str(part.get("href")))) if part.tag == "a" else None
    pages = written().pages
    found = pages.get(str(target).rstrip("/")) if target else None
    return found is not None and words(part).casefold() == found.title.casefold()


def has_help_before(part: HtmlElement, page: BuiltPage) -> bool:
    for element in page.content.iter():
        if element is part or part in element.iterancestors():
            break
        if "helpbox" in element.classes or "card" in element.classes:
            return True
    return False


def unhelped(pages: Pages) -> Iterator[str]:
    for page in pages.values():
        part = None if page.url in POINTING else first_mention(page)
        if part is not None and not has_help_before(part, page):
            yield f"{page.shown}: {words(part)[:80]}"


def place(page: BuiltPage, path: str) -> int:
    """Give where in the page the one element that ``path`` finds stands."""
    return list(page.root.iter()).index(page.one(path))


def test_every_page_leads_to_help_and_calls_in_one_tap(everything: Pages) -> None:
    number = safety(written().facts).dial
    for page in everything.values():
        assert below(page.full(str(page.one("//*[@data-help]").get("href")))) == "help-now/"
        assert page.all(f"//*[@class='kb-safety__inner']//a[@href='tel:{number}']"), page.shown


def test_every_page_can_text_for_help_in_one_tap(everything: Pages) -> None:
    number = safety(written().facts).text
    for page in everything.values():
        assert page.all(f"//*[@class='kb-safety__inner']//a[@href='sms:{number}']"), page.shown


def test_the_first_number_is_one_that_anyone_may_call_and_text(home: BuiltPage) -> None:
    first = first_help(written().facts)
    shown = words(home.one("//*[@class='kb-safety__inner']"))
    assert first.line and first.line.ways
    for way, number in (("Call", first.line.call), ("Text", first.line.text_to)):
        assert not number or f"{way} {number.shown}" in shown
    assert first.where in shown and first.urgent.shown in shown


def test_help_is_never_folded_away(everything: Pages) -> None:
    hidden = "[ancestor-or-self::details or ancestor-or-self::*[@hidden or @aria-hidden='true']]"
    for page in everything.values():
        assert not page.all(f"//*[@data-help]{hidden} | //a[starts-with(@href,'tel:')]{hidden}")


def test_every_client_page_and_help_page_can_be_left(everything: Pages) -> None:
    client = [page for page in everything.values() if page.kind == "guide" or page.url in LEAVING]
    assert len(client) > len(LEAVING)
    for page in client:
        assert page.one("//*[@data-exit]").get("href") == safety(written().facts).leave_to


def test_no_therapists_page_has_the_way_out(pages: Pages) -> None:
    therapists = [page for page in pages.values() if page.kind == "therapists"]
    assert therapists
    assert not [page.shown for page in therapists if page.all("//*[@data-exit or @data-exit-skip]")]


def test_leaving_tells_the_other_site_nothing(everything: Pages) -> None:
    for page in everything.values():
        for link in page.all("//*[@data-exit or @data-exit-skip]"):
            assert {"nofollow", "noreferrer"} <= set(str(link.get("rel")).split()), page.shown


def test_the_way_out_is_the_second_link_of_the_page(everything: Pages) -> None:
    for page in everything.values():
        if page.all("//*[@data-exit]"):
            first, second = page.all("//body//a[@href]")[:2]
            assert first.get("href") == "#content" or str(first.get("href")).startswith("#")
            assert second.get("data-exit-skip") is not None, page.shown


def test_help_leaving_and_search_stand_in_the_same_order_everywhere(everything: Pages) -> None:
    for page in everything.values():
        leave = ["//*[@data-exit]"] if page.all("//*[@data-exit]") else []
        order = ["//*[@data-help]", *leave, "//form[@role='search'][1]", "//main"]
        places = [place(page, f"({path})[1]") for path in order]
        assert places == sorted(places), page.shown


def test_help_comes_before_anything_that_speaks_of_suicide(everything: Pages) -> None:
    assert not listed(unhelped(everything))


def test_a_mention_without_help_would_be_found(tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    box = "<aside class='helpbox'><a href='tel:1'>Call</a></aside>"
    for start, expected in (("", ["home: thoughts of suicide"]), (box, [])):
        file.write_text(
            f"<article id='content'>{start}<p>thoughts of suicide</p></article>", "utf-8"
        )
        assert list(unhelped({"": BuiltPage("https://x/", "", file)})) == expected


def test_every_client_page_links_to_what_leaving_cannot_do(pages: Pages) -> None:
    for page in pages.values():
        if page.all("//*[@data-exit]"):
            assert "staying-safe-online/" in [below(url) for url in page.links], page.shown


@pytest.mark.parametrize("fact", ["cannot erase your history", "private window", "safer device"])
def test_the_page_on_safety_is_honest(pages: Pages, fact: str) -> None:
    assert fact in words(pages["staying-safe-online/"].content).casefold()


def test_the_page_for_wrong_addresses_offers_help_search_and_the_way_out(everything: Pages) -> None:
    page = everything["404.html"]
    assert page.all("//*[@data-help]") and page.all("//form[@role='search']")
    assert page.all("//*[@data-exit]") and page.all("//*[@data-exit-status][@role='status']")


def test_the_help_page_starts_each_card_with_what_to_do(pages: Pages) -> None:
    cards = pages["help-now/"].all("//*[contains(concat(' ', @class, ' '), ' card ')]//h2")
    levels = {words(card).partition(": ")[0]: words(card).partition(": ")[2] for card in cards}
    assert list(levels) == ["Emergency", "Urgent", "Not urgent"]
    assert {what.split()[0] for what in levels.values()} <= {"Call", "Text", "Go", "Tell", "Ask"}
