"""The measures, worked out by hand on a few queries."""

import json
from pathlib import Path

from kb.search.score import Query, Score, address, by_kind, load, outcomes, score

RIGHT = frozenset({"a/"})
QUERIES = [
    Query("first", "typo", RIGHT),
    Query("second", "typo", RIGHT),
    Query("fourth", "author", RIGHT),
    Query("nowhere", "author", RIGHT),
    Query("none", "negative", frozenset()),
    Query("some", "negative", frozenset()),
]
RESULTS = {
    "first": ["a/"],
    "second": ["x/", "a/"],
    "fourth": ["x/", "y/", "z/", "a/"],
    "nowhere": [],
    "none": [],
    "some": ["x/"],
}


def test_shares_are_counted_over_the_queries_they_concern() -> None:
    found = outcomes(QUERIES, RESULTS.__getitem__)
    assert [one.place for one in found] == [1, 2, 4, 0, 0, 0]
    assert score(found) == Score(first=0.25, among_three=0.5, nothing=0.25, honest=0.5)


def test_each_kind_has_its_own_score() -> None:
    kinds = by_kind(outcomes(QUERIES, RESULTS.__getitem__))
    assert kinds["typo"] == Score(first=0.5, among_three=1.0, nothing=0.0, honest=1.0)
    assert list(kinds) == ["typo", "author", "negative"]


def test_concepts_and_pages_become_addresses(tmp_path: Path) -> None:
    queries, concepts = tmp_path / "q.json", tmp_path / "c.json"
    asked = [{"query": "q", "kind": "typo", "concepts": ["one", "two", "a/page"]}]
    queries.write_text(json.dumps(asked), "utf-8")
    concepts.write_text(json.dumps({"one": ["guide/index"], "two": ["a/b", "index"]}), "utf-8")
    [query] = load(queries, concepts)
    assert query.pages == {"guide/", "a/b/", "", "a/page/"}


def test_addresses_end_in_a_slash() -> None:
    assert [address(key) for key in ("index", "guide/index", "help-now")] == [
        "",
        "guide/",
        "help-now/",
    ]
