import re
import tempfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.citations import apa
from kb.environment import ROOT
from kb.facts import DATA, FILES, Facts, load_facts
from kb.pages import load_pages
from kb.prose import blocks
from tests.small_site import small_site

DOCS = ROOT / "docs"
FINDING = """\
# A comment.
some-finding:
  claim: Clients who agreed on goals tended to do better.
  strength: A small link
  does_not_show: It does not show which came first.
  references: [tryon2018]
  confidence: checked
"""
TERM = """\
- id: repair
  term: Repair
  clinician: Noticing a strain and mending it.
  plain: Fixing things.
"""
BOOK = """\
@book{bowlby1988,
  author = {Bowlby, John},
  title = {A secure base},
  year = {1988},
}
"""
NUMBER = re.compile(r"[−-]?(?:\d[\d,]*)?\.?\d+")


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load_facts(DOCS)[0]


def faults(docs: Path, name: str, text: str) -> list[str]:
    """Give the faults found in the data file ``name`` where it holds ``text``."""
    (docs / DATA).mkdir()
    (docs / DATA / name).write_text(text, encoding="utf-8")
    found = load_facts(docs)[1]
    return [str(problem) for problem in found if problem.path == f"docs/{DATA}/{name}"]


def numbers(text: str) -> set[float]:
    return {float(found.replace(",", "").replace("−", "-")) for found in NUMBER.findall(text)}


def test_the_shipped_data_files_have_no_problem() -> None:
    assert [str(problem) for problem in load_facts(DOCS)[1]] == []


def test_every_file_opens_by_saying_what_it_is() -> None:
    for name in [*(f"{name}.yml" for name in FILES), "references.bib"]:
        first = (DOCS / DATA / name).read_text("utf-8").splitlines()[0]
        assert re.match(r"[#%] \w.{30,}", first), name


def test_entries_stand_in_order_where_order_has_no_meaning(facts: Facts) -> None:
    for entries in (facts.findings, facts.places):
        assert list(entries) == sorted(entries)
    assert list(facts.terms) == sorted(facts.terms)
    assert list(facts.references) == sorted(facts.references)


def test_every_citation_key_names_a_reference(facts: Facts) -> None:
    cited = {key for entry in facts.findings.values() for key in entry.references}
    cited |= {key for term in facts.glossary for key in term.keys}
    cited |= set(re.findall(r"\[\^(\w+)\]", str(facts.places)))
    assert cited - set(facts.references) == set()


def test_every_reference_is_set_in_apa_without_leftovers(facts: Facts) -> None:
    entries = apa(facts.references)
    assert set(entries) == set(facts.references)
    for key, entry in entries.items():
        assert not re.search(r"[{}`]|\\\\(?![][])|--|–-|\.\.|and others|''", entry), entry
        assert re.search(r"\((\d{4}[a-z]?|n\.d\.(-[a-z])?)\)", entry), entry
        assert facts.references[key].authors, key


def test_an_estimate_is_a_number_of_the_printed_figure(facts: Facts) -> None:
    for key, entry in facts.findings.items():
        charted = {*(entry.interval or ()), entry.estimate} - {None}
        assert charted <= numbers(entry.figure), key


def test_a_finding_in_the_chart_has_a_measure_and_an_estimate(facts: Facts) -> None:
    shown = [entry for entry in facts.findings.values() if entry.element]
    assert all(entry.measure and entry.estimate is not None for entry in shown)
    assert len({entry.element for entry in shown}) == len(shown)


def test_a_finding_from_memory_gives_no_figures(facts: Facts) -> None:
    for key, entry in facts.findings.items():
        if entry.confidence == "from memory":
            assert not {"figure", "estimate", "interval", "k", "n"} & entry.model_fields_set, key


def test_findings_that_disagree_say_so_on_both_sides(facts: Facts) -> None:
    for key, entry in facts.findings.items():
        for other in entry.disagrees_with:
            assert key in facts.findings[other].disagrees_with, f"{key}, {other}"


def test_a_finding_is_never_told_as_a_cause(facts: Facts) -> None:
    for key, entry in facts.findings.items():
        assert not re.search(r"\b(caus(es|ed)|leads? to|proves?|ensures?)\b", entry.claim), key


def test_a_sentence_about_a_place_has_at_most_twenty_words(facts: Facts) -> None:
    for place in facts.places.values():
        for sentence in [*place.privacy, *place.complaints, *place.records]:
            assert len(re.sub(r"\[\^\w+\]", "", sentence).split()) <= 20, sentence


def test_the_practice_stands_in_a_place_that_has_rules(facts: Facts) -> None:
    assert facts.own_place is not None


def test_every_source_point_stands_under_a_heading_of_its_page(facts: Facts) -> None:
    pages = load_pages(DOCS)[0]
    points = facts.points
    assert len(points) == 142
    for key, entry in points.items():
        page = pages[entry.page]
        headings = {block.text for block in blocks(page.body) if block.level}
        assert not entry.heading or entry.heading in headings, key
        assert set(entry.also) <= set(pages), key


def test_every_glossary_term_names_a_page_that_exists(facts: Facts) -> None:
    pages = load_pages(DOCS)[0]
    assert {term.see for term in facts.glossary if term.see} <= set(pages)


def test_a_word_not_to_say_is_listed_once(facts: Facts) -> None:
    said = [form.lower() for entry in facts.wording for form in entry.say_not]
    assert len(said) == len(set(said))


def test_an_unknown_key_is_answered_with_the_nearest_known_one(tmp_path: Path) -> None:
    text = FINDING + "  elemnt: Agreement on goals\n"
    assert faults(tmp_path, "findings.yml", text) == [
        "docs/_data/findings.yml:8: “elemnt” is not a key this site knows. Did you mean “element”?"
    ]


def test_a_missing_key_is_named_with_a_line_to_add(tmp_path: Path) -> None:
    text = FINDING.replace("  confidence: checked\n", "")
    assert faults(tmp_path, "findings.yml", text) == [
        "docs/_data/findings.yml:2: “confidence” is missing from “some-finding”. "
        "Add a line, for example “confidence: checked”."
    ]


def test_a_value_of_the_wrong_kind_is_answered_with_an_example(tmp_path: Path) -> None:
    text = FINDING + "  k: many\n"
    assert faults(tmp_path, "findings.yml", text) == [
        "docs/_data/findings.yml:8: “k” should be a number. Example: k: 82"
    ]


def test_an_item_of_the_wrong_kind_is_named_in_its_list(tmp_path: Path) -> None:
    text = FINDING + "  interval:\n    - 0.19\n    - high\n"
    assert faults(tmp_path, "findings.yml", text) == [
        "docs/_data/findings.yml:10: “interval” holds something that is not a number. "
        "Write it without letters."
    ]


def test_a_word_outside_the_choice_is_answered_with_the_choice(tmp_path: Path) -> None:
    text = FINDING.replace("confidence: checked", "confidence: sure")
    assert faults(tmp_path, "findings.yml", text) == [
        "docs/_data/findings.yml:7: “sure” is not a word that “confidence” can take. "
        "It can be checked, second-hand and from memory."
    ]


def test_a_doubled_entry_is_found_where_it_stands_again(tmp_path: Path) -> None:
    assert faults(tmp_path, "findings.yml", FINDING + FINDING) == [
        "docs/_data/findings.yml:9: “some-finding” stands here a second time. Keep one of the two."
    ]


def test_a_list_written_as_a_map_is_told_so(tmp_path: Path) -> None:
    assert faults(tmp_path, "glossary.yml", TERM.replace("- id", "id").replace("\n  ", "\n")) == [
        "docs/_data/glossary.yml:1: This file should be a list. "
        "Compare it with the comment at its top."
    ]


def test_an_entry_that_is_only_a_word_is_told_what_it_should_be(tmp_path: Path) -> None:
    assert faults(tmp_path, "glossary.yml", TERM + "- rupture\n") == [
        "docs/_data/glossary.yml:5: this entry should be a group of “key: value” lines. "
        "Compare it with its neighbours."
    ]


def test_a_help_line_without_a_day_of_checking_is_found(tmp_path: Path) -> None:
    text = (DOCS / DATA / "crisis-lines.yml").read_text("utf-8")
    text = text.replace("    checked: 2026-11-22\n", "", 1)
    line = text[: text.index("- id: ")].count("\n") + 1
    assert faults(tmp_path, "crisis-lines.yml", text) == [
        f"docs/_data/crisis-lines.yml:{line}: “checked” is missing from “lines”. "
        "Call it or open its site, then write checked: and the day of today."
    ]


def test_a_number_without_quotation_marks_is_told_to_have_them(tmp_path: Path) -> None:
    text = (DOCS / DATA / "crisis-lines.yml").read_text("utf-8")
    text = text.replace('call: "988"', "call: 988", 1)
    line = text[: text.index("call: 988")].count("\n") + 1
    assert faults(tmp_path, "crisis-lines.yml", text) == [
        f"docs/_data/crisis-lines.yml:{line}: “call” should be a text. Put it in quotation marks."
    ]


def test_an_emptied_practice_file_is_a_problem(tmp_path: Path) -> None:
    assert faults(tmp_path, "practice.yml", "# Nothing here yet.\n") == [
        "docs/_data/practice.yml:1: There is nothing in this file. "
        "Bring it back: git restore docs/_data/practice.yml"
    ]


def test_a_list_of_people_with_nobody_in_it_is_no_problem(tmp_path: Path) -> None:
    assert faults(tmp_path, "people.yml", "# Nobody yet.\n") == []


def test_a_colon_in_a_text_is_answered_with_quotation_marks(tmp_path: Path) -> None:
    text = FINDING.replace("A small link", "Small: a link")
    assert faults(tmp_path, "findings.yml", text) == [
        "docs/_data/findings.yml:4: A colon inside a text confuses the file. "
        'Put the whole text in quotation marks: title: "Trust: how it grows".'
    ]


def test_a_merge_conflict_is_named_as_one(tmp_path: Path) -> None:
    found = faults(tmp_path, "glossary.yml", "<<<<<<< HEAD\n" + TERM)
    assert found[0].startswith("docs/_data/glossary.yml:1: git left a merge-conflict mark here")
    assert "delete the lines with <<<<<<<" in found[0]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert str(load_facts(tmp_path)[1][0]) == (
        "docs/_data/crisis-lines.yml:1: This file cannot be opened (No such file or directory). "
        "Is it there?"
    )


def test_a_bibliography_with_a_lost_comma_is_found_on_the_line(tmp_path: Path) -> None:
    assert faults(tmp_path, "references.bib", BOOK.replace("John},", "John}")) == [
        "docs/_data/references.bib:3: A comma is missing before “title” in “bowlby1988”. "
        "Put one at the end of “author = …”."
    ]


def test_a_reference_that_stands_twice_is_found(tmp_path: Path) -> None:
    assert faults(tmp_path, "references.bib", BOOK + BOOK) == [
        "docs/_data/references.bib:6: The key “bowlby1988” stands here a second time. "
        "Keep one of the two entries."
    ]


def test_a_reference_without_a_year_is_told_to_have_one(tmp_path: Path) -> None:
    assert faults(tmp_path, "references.bib", BOOK.replace("  year = {1988},\n", "")) == [
        "docs/_data/references.bib:1: The reference “bowlby1988” has no year. Add “year = {…}”, "
        "or “year = {n.d.}” where the work bears none."
    ]


NODES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text("ab:#-é", max_size=4) | st.dates(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["lines", "emergency", "claim", "interval", "regulators", "fees", "x"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(database=None, deadline=None, max_examples=60)
@given(name=st.sampled_from(sorted(FILES)), value=NODES)
def test_no_content_of_a_data_file_ends_in_a_crash(name: str, value: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / DATA
        data.mkdir()
        (data / f"{name}.yml").write_text(yaml.safe_dump(value, allow_unicode=True), "utf-8")
        facts, problems = load_facts(Path(folder))
    assert all(problem.line >= 1 and problem.what and problem.cure for problem in problems)
    told = " ".join(problem.what for problem in problems if problem.path.endswith(f"/{name}.yml"))
    assert "Input should" not in told and "what its example shows" not in told
    assert facts.is_sound(name) != bool(told)


@pytest.mark.parametrize("name", ["glossary", "places", "wording", "findings", "practice"])
def test_a_file_that_was_emptied_is_told_how_to_bring_it_back(tmp_path: Path, name: str) -> None:
    site = small_site(tmp_path)
    site.write(f"docs/_data/{name}.yml", "")
    told = f"docs/_data/{name}.yml:1: There is nothing in this file. Bring it back: git restore"
    assert any(one.startswith(told) for one in site.problems())


def test_nobody_may_be_listed_and_no_page_moved(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    for name in ("people", "redirects", "source-points"):
        site.write(f"docs/_data/{name}.yml", "# none yet\n")
    assert site.problems() == []
