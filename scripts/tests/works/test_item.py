from typing import Any

import pytest

from kb.works.bibtex import split
from kb.works.item import item_of
from kb.works.marks import shown


def item(fields: str, kind: str = "article") -> dict[str, Any]:
    (entry,) = split(f"@{kind}{{key, title = {{T}}, {fields}}}").entries
    found = item_of(entry)
    assert entry.faults == []
    return found


def fault(fields: str, kind: str = "article") -> str:
    (entry,) = split(f"@{kind}{{key,\n title = {{T}},\n {fields}}}").entries
    item_of(entry)
    (one,) = entry.faults
    return f"{one.line}: {one.what} {one.cure}"


PAGES = {
    "202-9": "202–209", "202--209": "202–209", "1052–8": "1052–1058", "12-3": "12–13",
    "S12--S18": "S12–S18", "e12--e18": "e12–e18", "12--13, 17": "12–13, 17", "80": "80",
    "xii--xv": "xii–xv", "1200--": "1200", "113+": "113",
}  # fmt: skip


@pytest.mark.parametrize("typed", PAGES)
def test_ranges_of_pages_are_said_in_full(typed: str) -> None:
    assert item(f"pages = {{{typed}}}")["page"] == PAGES[typed]


@pytest.mark.parametrize(
    "fields",
    ["pages = {e1234}", "pages = {Article e1234}", "eid = {e1234}, pages = {1--12}"],
)
def test_a_number_of_an_article_is_no_page(fields: str) -> None:
    found = item(fields)
    assert found["number"] == "e1234"
    assert "page" not in found


def test_pages_that_are_not_known_yet_are_none() -> None:
    assert "page" not in item("pages = {n/a--n/a}")


EDITIONS = {
    "3": "3", "3rd": "3", "3rd ed.": "3", "Third": "3", "third edition": "3", "revised": "Rev.",
    "5th, text rev.": "5th ed., text rev.", "International": "International",
}  # fmt: skip


@pytest.mark.parametrize("typed", EDITIONS)
def test_an_edition_is_a_number_where_it_can_be(typed: str) -> None:
    assert item(f"edition = {{{typed}}}", "book")["edition"] == EDITIONS[typed]


def test_a_publisher_that_is_the_author_is_not_named_again() -> None:
    assert "publisher" not in item("author = {{Mind}}, publisher = {Mind}", "book")
    assert item("author = {{Mind}}, publisher = {Other}", "book")["publisher"] == "Other"


def test_an_address_where_the_publisher_stands_is_an_address() -> None:
    found = item(r"howpublished = {\url{https://a.example}}", "misc")
    assert found["URL"] == "https://a.example"
    assert "publisher" not in found


def test_a_doi_that_stands_as_an_address_is_a_doi_and_stands_once() -> None:
    found = item("url = {https://doi.org/10.1000/a}")
    assert found["DOI"] == "10.1000/a"
    assert "URL" not in found


def test_only_known_words_of_a_note_are_read() -> None:
    assert item("note = {Advance online publication.}")["status"] == "advance online publication"
    assert "status" not in item("note = {Like my client}")


def test_the_capitals_of_web_of_science_are_calmed_and_no_others() -> None:
    wos = "unique-id = {WOS:1}, journal = {{%s}}"
    assert item(wos % "FRONTIERS IN HOPE")["container-title"] == "Frontiers in Hope"
    assert item(wos % "JAMA")["container-title"] == "JAMA"
    assert item("journal = {FRONTIERS IN HOPE}")["container-title"] == "FRONTIERS IN HOPE"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("doi = {N/A}", "3: “doi” of “key” is no DOI: “N/A”. Write it as it stands after"),
        (
            "url = {file:///C:/a.pdf}",
            "3: “url” of “key” is no web address. Write it with “https://”",
        ),
        ("author = {A; B}", "3: “author” of “key” has “;” between two names. Write “and” between"),
        ("author = {https://a.example}", "3: “author” of “key” is a web address"),
        (
            r"journal = {\foo}",
            "3: “journal” of “key” holds “\\foo”, which nobody here understands.",
        ),
        ("year = {20xx}", "3: “20xx” of “key” is no year. Write the year, “n.d.” or “in press”."),
    ],
)
def test_what_cannot_be_understood_is_told_with_key_field_and_cure(fields: str, told: str) -> None:
    assert fault(fields).startswith(told)


def test_a_title_that_is_an_address_is_told() -> None:
    (entry,) = split("@online{key,\n title = {https://a.example/x}}").entries
    item_of(entry)
    assert [one.what for one in entry.faults] == ["“title” of “key” is a web address."]


def test_tags_and_entities_of_databases_are_read_and_other_signs_stay() -> None:
    title = "<i>In vivo</i> R&amp;D, a &lt; b, List<T>, <b>x</b>"
    (entry,) = split(f"@article{{key, title = {{{title}}}}}").entries
    assert shown(item_of(entry)["title"]) == (
        "<i>In vivo</i> R&amp;D, a &lt; b, List&lt;T&gt;, &lt;b&gt;x&lt;/b&gt;"
    )
