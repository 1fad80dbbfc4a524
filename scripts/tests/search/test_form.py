"""The search field: labelled, and unable to send what is typed."""

import pytest
from lxml import html

from kb.search.form import Place, form_html


def parsed(place: Place = "header", base: str = "../..") -> html.HtmlElement:
    return html.fragment_fromstring(form_html(base, place))


@pytest.mark.parametrize("place", ["header", "page"])
def test_there_is_one_labelled_field_and_a_status_line(place: Place) -> None:
    box = parsed(place)
    [field] = box.xpath(".//form[@role='search']//input[@type='search']")
    assert box.xpath(f".//label[@for='{field.get('id')}']/text()") == ["Search"]
    assert len(box.xpath(".//*[@role='status'][@data-search-status]")) == 1
    assert len(box.xpath(".//*[@data-search-results]")) == 1


def test_what_is_typed_has_no_name_and_nowhere_to_go() -> None:
    [form] = parsed().xpath(".//form")
    assert form.get("method") == "dialog"
    assert form.get("action") is None
    assert parsed().xpath(".//input[@type='search']/@name") == []
    [field] = parsed().xpath(".//input[@type='search']")
    assert (field.get("autocomplete"), field.get("spellcheck")) == ("off", "false")


def test_without_scripts_only_the_links_show() -> None:
    box = parsed()
    assert box.xpath("boolean(.//form/@hidden)")
    assert box.xpath("./p[@data-search-without]/a/@href") == [
        "../../therapists/a-to-z/",
        "../../in-your-own-words/",
    ]


def test_the_two_fields_of_the_search_page_do_not_clash() -> None:
    ids = [parsed(place).xpath(".//@id") for place in ("header", "page")]
    names = [set(parsed(place).xpath(".//@name")) for place in ("header", "page")]
    assert not set(ids[0]) & set(ids[1])
    assert not names[0] & names[1]


@pytest.mark.parametrize("base", [".", "", "..", "../.."])
def test_links_are_relative_to_the_root(base: str) -> None:
    [link] = parsed(base=base).xpath(".//*[@data-search-nothing]//a[contains(@href, 'help-now')]")
    assert link.get("href") == f"{base or '.'}/help-now/"


def test_there_is_no_script_and_no_style_in_it() -> None:
    text = form_html(".", "page")
    assert "style=" not in text
    assert "<script" not in text
    assert " on" not in text.replace(" only", "")
