"""One cause gives one message: what follows from it is held back."""

from pathlib import Path

import pytest

from kb import gate
from kb.problems import Problem
from tests.single_faults import Fault, single_faults
from tests.small_site import ARTICLE, CLIENT, CONCEPT, small_site

FAULTS = dict(single_faults())


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_one_fault_gives_one_message(tmp_path: Path, fault: Fault) -> None:
    change, path = fault
    site = small_site(tmp_path)
    change(site)
    (problem,) = site.problems()
    assert problem.startswith(f"{path}:" if path else "docs/")


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (CLIENT, "title: Trust", "title: A: Trust"),
        (CLIENT, "It grows in small steps.", "Caf\x00"),
        (CLIENT, "pair:\n", "<<<<<<< HEAD\npair:\n"),
    ],
)
def test_a_page_that_cannot_be_read_does_not_cost_its_twin_the_pair(
    tmp_path: Path, path: str, old: str, new: str
) -> None:
    site = small_site(tmp_path)
    site.replace(path, old, new)
    assert not [one for one in site.problems() if one.startswith(CONCEPT)]


def test_faults_in_the_text_below_broken_front_matter_are_still_told(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "title: Speaking", "title: A: Speaking")
    line = site.add(ARTICLE, "## [Words](nowhere.md)")
    top, below = site.problems()
    assert top.startswith(f"{ARTICLE}:2: ")
    assert below.startswith(f"{ARTICLE}:{line}: ")


def test_two_faults_give_two_messages(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "title: Trust", "title: A: Trust")
    site.replace(ARTICLE, "Worries", "[Words](nowhere.md) Worries")
    assert len(site.problems()) == 2


def test_no_cure_says_to_delete_a_pair_or_a_source(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "pair:\n  - therapists/trust\n", "")
    site.add(ARTICLE, "[^a]: Noyce (2018).")
    assert len(told := site.problems()) == 2
    assert not [one for one in told if "delete" in one.lower()]


def test_what_another_problem_covers_is_held_back() -> None:
    cause = Problem("docs/a.md", 2, "This.", "So.", range(2, 4))
    inside, after, elsewhere = (
        Problem("docs/a.md", 3, "That.", "So."),
        Problem("docs/a.md", 4, "That.", "So."),
        Problem("docs/b.md", 3, "That.", "So."),
    )
    told = gate.first_causes([cause, inside, after, elsewhere])
    assert told == [cause, after, elsewhere]
