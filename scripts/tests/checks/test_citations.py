from pathlib import Path

import pytest

from tests.small_site import ARTICLE, Break, small_site

FAULTS = {
    "a misspelt key is suggested": Break(
        ARTICLE, "[^noyce2018]", "[^noyse2018]", "noyse", "no work “noyse2018”", "“noyce2018”"
    ),
    "one that is not closed": Break(
        ARTICLE, "[^noyce2018]", "[^noyce2018", "Saying", "“[^noyce2018” is no whole", "[^key"
    ),
    "one the wrong way round": Break(
        ARTICLE, "[^noyce2018]", "[noyce2018]^", "Saying", "“[noyce2018]^” is no whole", "[^key"
    ),
    "a note written by hand": Break(
        ARTICLE,
        "## Putting",
        "[^noyce2018]: Noyce (2018).\n\n## Putting",
        "]: Noyce",
        "by hand",
        "Put the work into",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_faulty_citation_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


def test_a_mark_within_a_comment_is_no_citation(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "## Putting", "<!-- [^nobody] -->\n\n## Putting")
    assert not any("no work" in one for one in site.problems())


def test_a_bibliography_that_cannot_be_read_is_one_problem(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.write("docs/_data/references.bib", "@article{noyce2018,\n  title = {Unclosed\n")
    assert {one.split(":")[0] for one in site.problems()} == {"docs/_data/references.bib"}


@pytest.mark.parametrize("text", ["`[^nobody]`", "`[noyce2018]^`", "```\n[^nobody]\n```"])
def test_a_mark_in_code_is_no_citation(tmp_path: Path, text: str) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "## Putting", f"{text}\n\n## Putting")
    assert site.problems() == []
