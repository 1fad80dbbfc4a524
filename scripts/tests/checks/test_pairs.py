from pathlib import Path

import pytest

from tests.small_site import CLIENT, CONCEPT, OTHER_CONCEPT, Break, small_site

FAULTS = {
    "a misspelt page": Break(
        CLIENT,
        "  - therapists/trust",
        "  - therapists/trsut",
        "trsut",
        "not a page",
        "“therapists/trust”",
    ),
    "a page from the same chair": Break(
        CONCEPT,
        "  - guide/during/trust",
        "  - therapists/repair",
        "- therapists/repair",
        "other chair",
        "guide/",
    ),
    "a pair that the other page does not know": Break(
        CLIENT,
        "  - therapists/trust",
        "  - therapists/trust\n  - therapists/repair",
        "- therapists/repair",
        "does not name this page",
        f"Add “- guide/during/trust” under “pair:” in {OTHER_CONCEPT}",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_faulty_pair_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


def test_a_pair_taken_off_one_side_is_told_on_the_other(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "pair:\n  - therapists/trust\n", "")
    assert [one.partition(":")[0] for one in site.problems()] == [CONCEPT]


def test_a_page_may_have_two_pairs(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "  - therapists/trust", "  - therapists/trust\n  - therapists/repair")
    site.replace(OTHER_CONCEPT, "---\n\nRepair", "pair:\n  - guide/during/trust\n---\n\nRepair")
    assert site.problems() == []


def test_a_page_taken_down_is_told_with_where_its_address_leads_now(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    (site.root / "docs/therapists/trust.md").unlink()
    site.write("docs/_data/redirects.yml", "therapists/trust: therapists/index\n")
    told = [one for one in site.problems() if one.startswith(CLIENT) and "is not a page" in one]
    assert "It leads to “therapists/index” now" in told[0]
