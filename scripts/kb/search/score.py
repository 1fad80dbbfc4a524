"""Scores a search against queries whose right pages are known."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

FEW = 3
Search = Callable[[str], Sequence[str]]


@dataclass(frozen=True)
class Query:
    """What somebody typed, its kind, and the pages that answer it (none: nothing does)."""

    text: str
    kind: str
    pages: frozenset[str]


@dataclass(frozen=True)
class Outcome:
    """A query and the place of the first right page among its results: 1 is best, 0 is nowhere."""

    query: Query
    place: int
    results: tuple[str, ...]


@dataclass(frozen=True)
class Score:
    """Shares, from 0 to 1: right page first, among the first three, no result at all.

    ``honest`` is the share of unanswerable queries that rightly got no result.
    """

    first: float
    among_three: float
    nothing: float
    honest: float


def load(queries: Path, concepts: Path) -> list[Query]:
    """Read labelled queries, and the map from a concept to the pages that answer it.

    A query may also name a page itself, where every concept would let too many pages count.
    """
    pages: dict[str, list[str]] = json.loads(concepts.read_text("utf-8"))
    return [
        Query(
            entry["query"],
            entry["kind"],
            frozenset(
                address(key)
                for concept in entry["concepts"]
                for key in pages.get(concept, [concept])
            ),
        )
        for entry in json.loads(queries.read_text("utf-8"))
    ]


def address(key: str) -> str:
    """Give the address below the site's root of the page with this key."""
    bare = key.removesuffix("index").strip("/")
    return f"{bare}/" if bare else ""


def outcomes(queries: Iterable[Query], search: Search) -> list[Outcome]:
    """Ask every query."""
    return [_outcome(query, tuple(search(query.text))) for query in queries]


def _outcome(query: Query, results: tuple[str, ...]) -> Outcome:
    right = [place for place, url in enumerate(results, 1) if url in query.pages]
    return Outcome(query, right[0] if right else 0, results)


def score(found: Sequence[Outcome]) -> Score:
    """Give the shares over all ``found``; unanswerable queries are counted apart."""
    answerable = [one for one in found if one.query.pages]
    others = [one for one in found if not one.query.pages]
    return Score(
        first=_share(one.place == 1 for one in answerable),
        among_three=_share(0 < one.place <= FEW for one in answerable),
        nothing=_share(not one.results for one in answerable),
        honest=_share(not one.results for one in others),
    )


def by_kind(found: Sequence[Outcome]) -> Mapping[str, Score]:
    """Give the score of each kind of query."""
    kinds = dict.fromkeys(one.query.kind for one in found)
    return {kind: score([one for one in found if one.query.kind == kind]) for kind in kinds}


def _share(held: Iterable[bool]) -> float:
    values = list(held)
    return sum(values) / len(values) if values else 1.0
