from pathlib import Path

import pytest

from tests.small_site import ARTICLE, CLIENT, Break, small_site

FAULTS = {
    "a misspelt term is suggested": Break(
        CLIENT, "glossary.md#repair", "glossary.md#repiar", "repiar", "no term “repiar”", "“repair”"
    ),
    "a second link to a term is taken out": Break(
        CLIENT,
        "Say so the next",
        "[Repair](../../glossary.md#repair) it the next",
        "it the next",
        "a second time (first on line 24)",
        "take out the link",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_faulty_link_to_the_glossary_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


def test_each_page_may_link_to_the_same_term_once(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "Worries", "[Repair](../glossary.md#repair) helps. Worries")
    assert site.problems() == []


def test_a_glossary_that_cannot_be_read_is_one_problem(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.write("docs/_data/glossary.yml", "- id: [repair\n")
    assert [one.split(":")[0] for one in site.problems()] == ["docs/_data/glossary.yml"]
