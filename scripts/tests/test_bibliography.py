from dataclasses import replace
from pathlib import Path

import pytest

from kb.bibliography import Reference, as_file, read_bibliography
from tests.small_site import small_site

ENTRY = """\
% What was read.

@article{noyce2018,
  author = {Noyce, Rachel and van der Berg, Jan Peter and {The Group}},
  title = {The {UK} experience},
  journal = {Health \\& Care},
  pages = {12--34},
  year = {2018},
  doi = {10.1000/a--b\\_c},
  url = {https://example.org/a--b_c},
  x-read = {Abstract only.},
}
"""

PRIVATE = ("annote", "note", "file", "abstract", "keywords", "comment", "groups", "x-mine")


def read(folder: Path, text: str) -> tuple[dict[str, Reference], list[str]]:
    (folder / "references.bib").write_text(text, "utf-8")
    found, problems = read_bibliography(folder / "references.bib", "references.bib")
    return found, [str(problem) for problem in problems]


@pytest.fixture
def reference(tmp_path: Path) -> Reference:
    found, problems = read(tmp_path, ENTRY)
    assert problems == []
    return found["noyce2018"]


def test_a_work_is_read_with_its_line(reference: Reference) -> None:
    assert (reference.key, reference.line, reference.year) == ("noyce2018", 3, "2018")
    assert reference.read == "Abstract only."


def test_braces_and_signs_of_bibtex_are_taken_off(reference: Reference) -> None:
    assert reference.title == "The UK experience"
    assert reference.csl["container-title"] == "Health & Care"
    assert reference.csl["page"] == "12–34"


def test_two_hyphens_in_an_address_stay_as_they_are(reference: Reference) -> None:
    assert reference.csl["URL"] == "https://example.org/a--b_c"
    assert reference.csl["DOI"] == "10.1000/a--b_c"


def test_people_and_groups_are_told_apart(reference: Reference) -> None:
    assert reference.authors == ("Noyce", "van der Berg", "The Group")
    assert reference.csl["author"][1:] == [
        {"family": "van der Berg", "given": "Jan Peter"},
        {"literal": "The Group"},
    ]


@pytest.mark.parametrize("name", ['Fl{\\"u}ckiger', 'Fl\\"uckiger', "Flückiger"])
def test_an_accent_is_read_however_it_was_exported(tmp_path: Path, name: str) -> None:
    found, _ = read(tmp_path, ENTRY.replace("Noyce, Rachel", f"{name}, Christoph"))
    assert found["noyce2018"].authors[0] == "Flückiger"


@pytest.mark.parametrize(
    ("kind", "csl"),
    [("article", "article-journal"), ("REPORT", "report"), ("online", "webpage")],
)
def test_each_kind_of_work_is_set_as_what_it_is(tmp_path: Path, kind: str, csl: str) -> None:
    found, _ = read(tmp_path, ENTRY.replace("@article", f"@{kind}"))
    assert (found["noyce2018"].csl["type"], found["noyce2018"].csl["id"]) == (csl, "noyce2018")


def test_a_kind_that_nobody_knows_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, ENTRY.replace("@article", "@artcle"))
    assert problems == ["references.bib:3: “@artcle” is no kind of work. Did you mean “article”?"]


def test_a_note_of_a_reference_manager_is_not_what_was_read(tmp_path: Path) -> None:
    found, problems = read(tmp_path, ENTRY.replace("x-read", "annote"))
    assert (found["noyce2018"].read, problems) == ("", [])


def test_the_file_for_readers_holds_nothing_but_what_is_known(tmp_path: Path) -> None:
    secret = "".join(f"  {name} = {{SECRET}},\n" for name in PRIVATE)
    found, _ = read(tmp_path, "% SECRET\n" + ENTRY.replace("  year", f"{secret}  year"))
    text = as_file(found)
    assert "SECRET" not in text
    assert "Abstract only." in text


def test_the_file_for_readers_is_read_back_as_the_same_list(tmp_path: Path) -> None:
    found, _ = read(tmp_path, ENTRY)
    again, problems = read(tmp_path, as_file(found))
    assert problems == []
    assert {key: replace(one, line=0) for key, one in again.items()} == {
        key: replace(one, line=0) for key, one in found.items()
    }


def test_a_percent_sign_ends_no_title(tmp_path: Path) -> None:
    found, _ = read(tmp_path, ENTRY.replace("The {UK} experience", "Why 50% \\& more stay"))
    assert found["noyce2018"].title == "Why 50% & more stay"


def test_a_work_without_a_whole_year_has_no_date_to_sort_by(tmp_path: Path) -> None:
    found, problems = read(tmp_path, ENTRY.replace("{2018}", "{in press}"))
    assert (found["noyce2018"].year, problems) == ("in press", [])
    assert "issued" not in found["noyce2018"].csl


def test_a_missing_year_or_title_is_told_on_the_line_of_the_entry(tmp_path: Path) -> None:
    for name in ("year", "title"):
        _, problems = read(tmp_path, ENTRY.replace(f"  {name} =", "  note ="))
        assert [one[:18] for one in problems] == ["references.bib:3: "]
        assert f"has no {name}. Add “{name} = {{…}}”" in problems[0]


def test_a_key_that_stands_twice_is_told_where_it_stands_again(tmp_path: Path) -> None:
    _, problems = read(tmp_path, ENTRY + ENTRY)
    assert problems[0].startswith("references.bib:15: The key “noyce2018” stands here a second")


def test_a_missing_brace_is_told_on_its_line_and_the_key_stays_known(tmp_path: Path) -> None:
    found, problems = read(tmp_path, ENTRY.replace("{2018}", "{2018"))
    assert list(found) == ["noyce2018"]
    assert [one.partition(" Close")[0] for one in problems] == [
        "references.bib:8: “year” of “noyce2018” is not closed."
    ]


def test_a_half_merged_file_is_told_as_that_alone(tmp_path: Path) -> None:
    found, problems = read(tmp_path, f"<<<<<<< HEAD\n{ENTRY}")
    assert found == {}
    assert [("merge-conflict" in one) for one in problems] == [True]


def test_a_file_without_a_single_work_is_told(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "What was saved here is no bibliography.\n")
    assert (found, problems[0][:40]) == ({}, "references.bib:1: No work can be read fr")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    found, problems = read_bibliography(tmp_path / "none.bib", "docs/none.bib")
    assert (found, len(problems)) == ({}, 1)


def test_an_entry_that_only_lends_its_fields_is_no_work(tmp_path: Path) -> None:
    lent = ENTRY.replace("  year = {2018}", "  xdata = {day}") + "@xdata{day, year = {2018}}\n"
    found, problems = read(tmp_path, lent)
    assert (list(found), found["noyce2018"].year, problems) == (["noyce2018"], "2018", [])


def test_an_empty_entry_is_told_once(tmp_path: Path) -> None:
    _, problems = read(tmp_path, ENTRY + "@book{empty}\n")
    assert problems == ["references.bib:13: The entry “empty” is empty. Fill it in, or delete it."]


def test_a_web_page_without_a_date_is_none_to_tell(tmp_path: Path) -> None:
    page = ENTRY.replace("@article", "@online").replace("  year = {2018},\n", "")
    found, problems = read(tmp_path, page)
    assert (found["noyce2018"].year, problems) == ("n.d.", [])


def test_one_bad_entry_gives_one_message_and_its_citations_none(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace("docs/_data/references.bib", "Jane},", "Jane}")
    assert [one.split(" ")[0] for one in site.problems()] == ["docs/_data/references.bib:3:"]
