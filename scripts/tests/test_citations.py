from typing import Any

from kb.bibliography import Reference
from kb.citations import apa


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
    item = {name: value for name, value in {**csl, **fields}.items() if value is not None}
    return Reference(key, 1, item, authors, "2018", "")


def entry(*authors: str, **fields: Any) -> str:
    return apa({"a": work("a", *authors, **fields)})["a"]


def test_a_book_is_set_as_apa_has_it() -> None:
    found = entry("Bowlby", publisher="Routledge")
    assert found == "Bowlby, J. (2018). <i>A title</i>. Routledge."


def test_works_stand_in_the_order_of_their_authors() -> None:
    works = {key: work(key, name) for key, name in (("a", "Zeta"), ("b", "Alpha"), ("c", "Mu"))}
    found = apa(works)
    assert list(found) == ["b", "c", "a"]
    assert [text.partition(",")[0] for text in found.values()] == ["Alpha", "Mu", "Zeta"]


def test_no_works_give_no_entries() -> None:
    assert apa({}) == {}


def test_an_address_can_be_followed_and_tells_nothing_of_the_reader() -> None:
    found = entry("Noyce", DOI="10.1000/a-b")
    address = "https://doi.org/10.1000/a-b"
    assert f'<a href="{address}" rel="noreferrer">{address}</a>' in found


def test_a_work_with_a_doi_and_an_address_is_linked_once() -> None:
    found = entry("Noyce", DOI="10.1000/a-b", URL="https://example.org/a")
    assert found.count("<a ") == found.count("https://doi.org/10.1000/a-b<") == 1
    assert "example.org" not in found


def test_no_day_of_retrieval_is_left_half_said() -> None:
    undated = {"type": "webpage", "issued": None}
    assert "Retrieved" not in entry("Noyce", **undated, URL="https://example.org/a")
    assert "Retrieved" not in entry("Noyce", **undated, DOI="10.1000/a-b")


def test_a_question_is_not_ended_twice() -> None:
    assert "<i>Does it help?</i> " in entry("Noyce", title="Does it help?", publisher="Sage")


def test_editors_are_named_with_a_capital() -> None:
    editor = [{"family": "Norcross", "given": "John"}]
    chapter = {"type": "chapter", "container-title": "Work", "editor": editor}
    assert "J. Norcross (Ed.)" in entry("Noyce", **chapter)


def test_a_sign_of_html_is_written_as_html_wants_it() -> None:
    assert "Health &amp; Care &lt;i&gt;" in entry("Noyce", publisher="Health & Care <i>")


def test_letters_with_marks_stand_where_the_plain_ones_would() -> None:
    works = {name: work(name, name) for name in ("Oz", "Ørn", "Ob", "Østby")}
    assert list(apa(works)) == ["Ob", "Ørn", "Østby", "Oz"]


def test_one_author_stands_before_the_same_with_others_and_undated_works_first() -> None:
    works = {
        "others": work("others", "Cole", "Abel"),
        "later": work("later", "Cole"),
        "undated": work("undated", "Cole", issued=None),
        "press": work("press", "Cole", issued=None, status="in press"),
    }
    assert list(apa(works)) == ["undated", "later", "press", "others"]


def test_a_group_stands_by_its_first_word_that_matters() -> None:
    names = ("Tao", "The Vine Project", "Young")
    works = {name: work(name, author=[{"literal": name}]) for name in names}
    assert list(apa(works)) == list(names)
    assert apa(works)["The Vine Project"].startswith("The Vine Project. (2018).")


def test_a_title_in_place_of_an_author_stands_by_its_first_word_that_matters() -> None:
    works = {title: work(title, title=title) for title in ("Anger", "The boat", "A cure")}
    assert list(apa(works)) == ["Anger", "The boat", "A cure"]


def test_works_that_look_alike_get_letters_in_the_order_of_their_titles() -> None:
    works = {key: work(key, "Cole", title=title) for key, title in (("a", "Two"), ("b", "One"))}
    found = apa(works)
    assert "(2018a). <i>One" in found["b"]
    assert "(2018b). <i>Two" in found["a"]


def test_what_was_set_before_leaves_no_trace() -> None:
    first = apa({"a": work("a", "Cole"), "b": work("b", "Cole", title="Two titles")})
    assert "(2018a)" in first["a"]
    assert "(2018)" in apa({"a": work("a", "Cole")})["a"]


def test_a_work_that_cannot_be_set_costs_no_other_one() -> None:
    odd = work("odd", "Cole", title="Odd *one*", issued={"date-parts": [None]})
    found = apa({"odd": odd, "good": work("good", "Dale")})
    assert found["odd"] == r"Odd \*one\*"
    assert found["good"].startswith("Dale, J. (2018).")
