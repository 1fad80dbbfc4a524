"""Lists made from facts hold every fact, and every note leads there and back."""

from collections.abc import Iterator

from tests.site.built import BuiltPage, anchor, listed, words, written

Pages = dict[str, BuiltPage]


def notes(page: BuiltPage) -> set[str]:
    return {str(one.get("id")) for one in page.all("//div[@class='footnote']//li[@id]")}


def lost_notes(page: BuiltPage) -> Iterator[str]:
    """Give every reference without its note, and every note without its reference."""
    cited = {anchor(str(one.get("href"))) for one in page.all("//a[@class='footnote-ref']")}
    yield from (f"{page.shown}: no note {name}" for name in sorted(cited - notes(page)))
    yield from (f"{page.shown}: {name} is cited nowhere" for name in sorted(notes(page) - cited))


def lost_ways_back(page: BuiltPage) -> Iterator[str]:
    for back in page.all("//a[@class='footnote-backref']"):
        if anchor(str(back.get("href"))) not in page.ids:
            yield f"{page.shown}: {back.get('href')}"


def test_every_reference_has_its_note_and_every_note_its_reference(pages: Pages) -> None:
    assert any(notes(page) for page in pages.values())
    assert not listed(fault for page in pages.values() for fault in lost_notes(page))


def test_every_note_leads_back_to_where_it_was_cited(pages: Pages) -> None:
    assert not listed(fault for page in pages.values() for fault in lost_ways_back(page))


def test_every_source_that_a_page_cites_is_among_the_references(pages: Pages) -> None:
    keys = set(pages["references/"].ids)
    for page in pages.values():
        cited = {name.removeprefix("fn:") for name in notes(page)}
        assert cited <= keys, page.shown


def test_the_references_hold_the_whole_bibliography(pages: Pages) -> None:
    ids = pages["references/"].ids
    assert written().facts.references
    assert not [key for key in written().facts.references if key not in ids]


def test_the_glossary_holds_every_term(pages: Pages) -> None:
    ids = pages["glossary/"].ids
    assert written().facts.terms
    assert not [key for key in written().facts.terms if key not in ids]


def test_the_a_to_z_holds_every_page_and_every_other_name(pages: Pages) -> None:
    text = words(pages["therapists/a-to-z/"].content)
    for page in written().pages.values():
        if page.kind in {"guide", "therapists"} and not page.is_hub:
            names = (page.title, *page.items("also_called"))
            assert not [name for name in names if " ".join(name.split()) not in text], page.key


def test_every_phrase_of_a_client_page_can_be_found_in_your_own_words(pages: Pages) -> None:
    text = words(pages["in-your-own-words/"].content)
    said = [
        said
        for page in written().pages.values()
        if page.kind == "guide"
        for said in page.items("people_say")
    ]
    assert said
    assert not [phrase for phrase in said if " ".join(phrase.split()) not in text]


def test_every_menu_of_lists_works_without_a_script(pages: Pages) -> None:
    for url in ("therapists/a-to-z/", "glossary/", "references/", "in-your-own-words/"):
        assert (
            len(pages[url].content.findall(".//li")) + len(pages[url].content.findall(".//dt")) > 20
        )
        assert not pages[url].all("//article//*[@hidden]")
