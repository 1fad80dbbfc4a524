from pathlib import Path

import pytest

from tests.small_site import CONCEPT, OTHER_CONCEPT, Break, small_site

HELPS = "  what helps:\n    - therapists/repair"


def instead(new: str, at: str, what: str, cure: str) -> Break:
    return Break(CONCEPT, HELPS, new, at, what, cure)


FAULTS = {
    "a misspelt relation": instead(
        "  wat helps:\n    - therapists/repair", "wat", "not a relation", "“what helps”"
    ),
    "a relation told backwards": instead(
        "  helps with:\n    - therapists/repair",
        "helps with",
        "not a relation",
        "on the other page",
    ),
    "a misspelt page": instead(
        "  what helps:\n    - therapists/repiar", "repiar", "not a page", "“therapists/repair”"
    ),
    "a client's page": instead(
        "  what helps:\n    - guide/during/trust", "    - guide", "not a concept", "“pair:”"
    ),
    "the page itself": instead(
        "  what helps:\n    - therapists/trust", "    - therapists", "to itself", "Delete"
    ),
    "a page that stands twice": instead(
        f'{HELPS}\n    - "therapists/repair"', '"therapists/repair"', "a second time", "Keep one"
    ),
    "a text where a list belongs": instead(
        "  what helps: therapists/repair", "what helps", "should be a list", "own line"
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_faulty_relation_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


def test_a_relation_stated_on_both_pages_is_told_once(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    related = "related:\n  what helps:\n    - therapists/trust\n---\n\nRepair"
    site.replace(OTHER_CONCEPT, "---\n\nRepair", related)
    (problem,) = site.problems()
    assert problem.startswith(f"{CONCEPT}:14: {OTHER_CONCEPT} states “what helps”")


def test_two_relations_of_two_kinds_are_accepted(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    related = "related:\n  part of:\n    - therapists/trust\n---\n\nRepair"
    site.replace(OTHER_CONCEPT, "---\n\nRepair", related)
    assert site.problems() == []


def test_a_page_taken_down_is_told_with_where_its_address_leads_now(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    (site.root / "docs/therapists/repair.md").unlink()
    site.write("docs/_data/redirects.yml", "therapists/repair: therapists/index\n")
    told = [one for one in site.problems() if one.startswith(CONCEPT) and "is not a page" in one]
    assert "It leads to “therapists/index” now" in told[0]
