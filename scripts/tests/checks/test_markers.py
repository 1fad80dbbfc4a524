from pathlib import Path

import pytest

from tests.small_site import CONCEPT, Break, small_site

MARKER = "<!-- finding: alliance-outcome -->"


def instead(new: str, at: str, what: str, cure: str) -> Break:
    return Break(CONCEPT, MARKER, new, at, what, cure)


FAULTS = {
    "a finding that is not there": instead(
        "<!-- finding: aliance-outcome -->", "aliance", "no finding", "“alliance-outcome”"
    ),
    "a drawing that is not there": instead(
        "<!-- drawing: bond -->", "bond", "no drawing", "Add docs/"
    ),
    "a kind of help box that is not there": instead(
        "<!-- crisis-lines: some -->", "some", "not known", "“first” or “all”"
    ),
    "a misspelt marker": instead(
        "<!-- fnding: alliance-outcome -->", "fnd", "not a marker", "“finding”"
    ),
    "a marker with too much": instead(
        "<!-- phrases: all -->", "phrases", "takes nothing", "Write <!--"
    ),
    "a marker without its spaces": instead(
        "<!--finding: alliance-outcome-->", "finding", "not written as", "Alone on its line"
    ),
    "a marker within a sentence": instead(
        f"See {MARKER}.", "See", "not written as", "Alone on its line"
    ),
    "a note to colleagues": instead(
        "<!-- Anna, please look -->", "Anna", "be published", "pull request"
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_faulty_marker_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


def test_a_drawing_that_is_there_is_accepted(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.write("docs/assets/drawings/bond.svg", "<svg></svg>")
    site.replace(CONCEPT, MARKER, "<!-- drawing: bond -->")
    assert site.problems() == []


def test_a_comment_in_code_is_no_marker(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CONCEPT, MARKER, f"{MARKER}\n\nIt is written as `<!-- Note -->` there.")
    assert site.problems() == []
