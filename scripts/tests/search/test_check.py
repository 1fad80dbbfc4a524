"""The queries that staff keep: a miss is told in words they use, with the cure."""

from pathlib import Path

import pytest

from kb.environment import ROOT
from kb.search.queries import PATH, check
from tests.small_site import CONCEPT, small_site

WORDS = "docs/_data/search-words.yml"


def told(folder: Path, queries: str) -> list[str]:
    """Give what the check says of these queries, asked of the small site."""
    site = small_site(folder)
    site.write(f"docs/{PATH}", queries)
    site.write(WORDS, (ROOT / WORDS).read_text("utf-8"))
    return [str(problem) for problem in check(site.load())]


@pytest.mark.parametrize(
    "queries",
    [
        "trust in therapy: therapists/trust\n",
        "trust: [guide/during/trust, therapists/trust]\n",
        "insulin dose: nothing\n",
        "i want to die: help-now\n",
    ],
)
def test_a_query_that_finds_its_page_is_fine(tmp_path: Path, queries: str) -> None:
    assert told(tmp_path, queries) == []


@pytest.mark.parametrize(
    ("queries", "what"),
    [
        ("trust: help-now\n", "A reader who types “trust” gets “"),
        ("repair: nothing\n", "though the site has no answer."),
        ("insulin dose: help-now\n", "is told that nothing was found, not “Help now”."),
        ("trust: therapists/trsut\n", "“therapists/trsut” is not a page. Did you mean"),
        ("- trust\n", "This file should hold one “query: page” a line."),
        ("trust: therapists/trust\n<<<<<<< HEAD\n", ":2: git left a merge-conflict mark here"),
        ("trust: therapists/trust\n\0\n", ":2: An invisible character (U+0000)"),
        ("trust: therapists/trust\ntrust: help-now\n", "“trust” stands here a second time."),
    ],
)
def test_a_miss_or_fault_is_told_on_its_line(tmp_path: Path, queries: str, what: str) -> None:
    [line, *others] = told(tmp_path, queries)
    assert what in line
    assert line.startswith(f"docs/{PATH}:")
    assert all("gets “" in other for other in others)


def test_a_site_without_such_queries_is_fine(tmp_path: Path) -> None:
    assert list(check(small_site(tmp_path).load())) == []


@pytest.mark.parametrize("path", ["docs/_data/findings.yml", "docs/_data/references.bib", CONCEPT])
def test_what_cannot_be_read_is_not_told_as_a_miss_too(tmp_path: Path, path: str) -> None:
    site = small_site(tmp_path)
    site.write(f"docs/{PATH}", "trust in therapy: therapists/trust\n")
    site.write(WORDS, (ROOT / WORDS).read_text("utf-8"))
    file = tmp_path / path
    file.write_bytes(file.read_bytes() + b"\ncaf\xe9\n")
    assert len(site.problems()) == 1
