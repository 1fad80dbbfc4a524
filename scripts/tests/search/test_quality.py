"""How good the search is, on queries whose right pages were judged before it was built."""

import json
from pathlib import Path

import pytest

from kb.environment import ROOT
from kb.search.engine import Engine
from kb.search.score import Outcome, by_kind, load, outcomes, score
from kb.site import Site

HERE = Path(__file__).parent
CONCEPTS = HERE / "concepts.json"
HELP = "help-now/"
Answered = dict[str, list[Outcome]]


@pytest.fixture(scope="module")
def answered(engine: Engine) -> Answered:
    """Ask all queries of each file once: it takes seconds, and every test reads the same."""
    return {
        name: outcomes(load(HERE / name, CONCEPTS), lambda query: engine.find(query).pages)
        for name in ("dev.json", "own.json")
    }


def told(found: list[Outcome]) -> str:
    """Give the misses in words, for whoever reads the test's output."""
    missed = [one for one in found if one.query.pages and one.place != 1]
    return "\n".join(f"{one.query.text}: {one.results[:3]}" for one in missed)


def test_the_judged_queries_find_their_pages(answered: Answered) -> None:
    found = answered["dev.json"]
    result = score(found)
    assert result.first >= 0.96, told(found)
    assert result.among_three >= 0.99, told(found)
    assert result.nothing <= 0.01
    assert result.honest == 1.0


def test_our_own_and_harder_queries_mostly_do(answered: Answered) -> None:
    # Some 2,100 queries of the same kinds, made up in lots. Their misses were used to add words
    # and phrases, so this is no blind test: it guards what was won. The figures of the lots when
    # they were first asked stand in decision 4 of the handbook.
    found = answered["own.json"]
    result = score(found)
    assert result.first >= 0.90, told(found)
    assert result.among_three >= 0.94, told(found)
    assert result.nothing <= 0.01
    assert result.honest >= 0.9


@pytest.mark.parametrize("name", ["dev.json", "own.json"])
def test_every_query_of_distress_gets_help_first(answered: Answered, name: str) -> None:
    distress = [one for one in answered[name] if one.query.kind == "safety"]
    assert distress
    assert not [one.query.text for one in distress if one.results[0] != HELP]


@pytest.mark.parametrize("kind", ["exact-term", "inflection", "typo", "author", "acronym"])
def test_what_is_looked_up_by_name_is_found(answered: Answered, kind: str) -> None:
    assert by_kind(answered["own.json"])[kind].first >= 0.85


def test_every_concept_is_mapped_to_pages_that_are_there(real: Site) -> None:
    concepts = json.loads(CONCEPTS.read_text("utf-8"))
    missing = {key for keys in concepts.values() for key in keys if key not in real.pages}
    assert not missing
    assert all(concepts.values())


def test_what_the_queries_name_is_a_concept_or_a_page(real: Site) -> None:
    known = {*json.loads(CONCEPTS.read_text("utf-8")), *real.pages}
    for name in ("dev.json", "own.json"):
        queries = json.loads((HERE / name).read_text("utf-8"))
        assert {concept for query in queries for concept in query["concepts"]} <= known


def test_the_queries_that_staff_keep_are_in_order() -> None:
    # kb.search.queries asks them in the gate; here only: they are there, and there are enough.
    text = (ROOT / "docs/_data/search-queries.yml").read_text("utf-8")
    assert sum(": " in line and not line.startswith("#") for line in text.splitlines()) >= 60
