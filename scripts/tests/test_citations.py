from typing import Any

import pytest

from kb.bibliography import Reference
from kb.citations import apa, in_text


def work(key: str, *authors: str, **fields: Any) -> Reference:
    people = [{"family": name, "given": "Jan"} for name in authors]
    csl: dict[str, Any] = {
        "id": key,
        "type": "book",
        "title": "A title",
        "issued": {"date-parts": [[2018]]},
    }
    if people:
        csl["author"] = people
    return Reference(key, 1, {**csl, **fields}, authors, "2018", "")


def entry(*authors: str, **fields: Any) -> str:
    return apa({"a": work("a", *authors, **fields)}, ["a"])["a"]


@pytest.mark.parametrize(
    ("authors", "shown"),
    [
        ((), "A title (2018)"),
        (("Noyce",), "Noyce (2018)"),
        (("Noyce", "Simpson"), "Noyce and Simpson (2018)"),
        (("Noyce", "Simpson", "Lee"), "Noyce et al. (2018)"),
    ],
)
def test_running_text_names_two_authors_at_most(authors: tuple[str, ...], shown: str) -> None:
    assert in_text(work("a", *authors)) == shown


def test_a_book_is_set_as_apa_has_it() -> None:
    found = entry("Bowlby", publisher="Routledge")
    assert found == "Bowlby, J. (2018). <i>A title</i>. Routledge."


def test_each_work_keeps_its_own_entry_whatever_the_order() -> None:
    works = {key: work(key, name) for key, name in (("a", "Zeta"), ("b", "Alpha"), ("c", "Mu"))}
    found = apa(works, ["b", "a", "none", "b", "c"])
    assert [text.partition(",")[0] for text in found.values()] == ["Alpha", "Zeta", "Mu"]
    assert list(found) == ["b", "a", "c"]


def test_no_works_give_no_entries() -> None:
    assert apa({}, ["a"]) == {}


def test_an_address_can_be_followed_and_tells_nothing_of_the_reader() -> None:
    found = entry("Noyce", DOI="10.1000/a-b")
    address = "https://doi.org/10.1000/a-b"
    assert f'<a href="{address}" rel="noreferrer">{address}</a>' in found


def test_a_full_stop_after_an_address_is_no_part_of_it() -> None:
    assert 'href="https://example.org/a"' in entry("Noyce", URL="https://example.org/a")


def test_no_day_of_retrieval_is_left_half_said() -> None:
    assert "Retrieved" not in entry("Noyce", type="webpage", URL="https://example.org/a")


def test_a_question_is_not_ended_twice() -> None:
    assert "<i>Does it help?</i> " in entry("Noyce", title="Does it help?", publisher="Sage")


def test_editors_are_named_with_a_capital() -> None:
    editor = [{"family": "Norcross", "given": "John"}]
    chapter = {"type": "chapter", "container-title": "Work", "editor": editor}
    assert "J. Norcross (Ed.)" in entry("Noyce", **chapter)


def test_a_sign_of_html_is_written_as_html_wants_it() -> None:
    assert "Health &amp; Care" in entry("Noyce", publisher="Health & Care")
