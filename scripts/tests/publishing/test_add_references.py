from collections.abc import Callable
from pathlib import Path

import pytest

from kb.publishing.add_references import OURS, main
from tests.small_site import SmallSite, small_site

Run = Callable[..., tuple[int, str]]
NEW = """\
@article{whatever_2019,
  author = {Aas, Ole and Bø, Liv},
  title = {Silence \\& sound},
  journal = {A Journal},
  year = {2019},
  pages = {12-9},
  doi = {https://doi.org/10.1000/silence},
  annote = {SECRET},
  note = {SECRET},
  keywords = {SECRET},
  x-read = {SECRET},
  file = {C:/SECRET.pdf},
}
"""
SAME = """\
@article{other_key,
  author = {Noyce, Rachel and Simpson, Jane},
  title = {The Experience of Forming a Therapeutic Relationship},
  journal = {Qualitative Health Research},
  year = {2018},
}
"""


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path)


@pytest.fixture
def run(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> Run:
    def running(text: str, *options: str) -> tuple[int, str]:
        site.write("export.txt", text)
        status = main([str(site.root / "export.txt"), *options], site.root)
        return status, capsys.readouterr().out

    return running


def test_a_new_work_is_added_at_its_place_and_nothing_private_with_it(
    site: SmallSite, run: Run
) -> None:
    before = site.read(OURS)
    status, said = run(NEW, "--yes")
    assert status == 0
    assert (
        "New (1):\n  aas2019: Aas, O., & Bø, L. (2019). Silence & sound. A Journal, 12–19." in said
    )
    assert site.read(OURS) == (
        "@article{aas2019,\n"
        "  author = {Aas, Ole and Bø, Liv},\n"
        "  title = {Silence \\& sound},\n"
        "  journal = {A Journal},\n"
        "  year = {2019},\n"
        "  pages = {12--19},\n"
        "  doi = {10.1000/silence},\n"
        "}\n\n" + before
    )
    assert site.problems() == []


def test_a_work_that_is_here_is_added_no_second_time(site: SmallSite, run: Run) -> None:
    before = site.read(OURS)
    status, said = run(SAME, "--yes")
    assert (status, site.read(OURS)) == (0, before)
    assert said == "Here already, and the same (1): noyce2018\nNothing was written.\n"


def test_what_differs_is_shown_and_ours_stays(site: SmallSite, run: Run) -> None:
    before = site.read(OURS)
    _, said = run(
        SAME.replace("  year", "  volume = {28},\n  year").replace("Jane", "June"), "--yes"
    )
    assert "Here already, but different: noyce2018" in said
    assert (
        "  authors: here “Noyce, Rachel; Simpson, Jane”, there “Noyce, Rachel; Simpson, June”"
        in said
    )
    assert "  volume: not here, there “28”" in said
    assert site.read(OURS) == before


def test_a_work_is_known_by_its_doi_whatever_its_title(site: SmallSite, run: Run) -> None:
    run(NEW, "--yes")
    before = site.read(OURS)
    _, said = run(NEW.replace("Silence", "Noise").replace("https://doi.org/", "doi:"), "--yes")
    assert "Here already, but different: aas2019" in said
    assert site.read(OURS) == before


def test_two_works_of_one_name_and_year_get_two_keys(site: SmallSite, run: Run) -> None:
    other = NEW.replace("Silence", "Noise").replace("silence}", "noise}").replace("whatever", "b")
    _, said = run(NEW + NEW.replace("whatever", "twice") + other, "--yes")
    assert "New (2):" in said
    assert list(site.load().facts.references) == ["aas2019", "aas2019a", "noyce2018"]


@pytest.mark.parametrize(("answer", "added"), [("y", True), ("n", False), ("", False)])
def test_nothing_is_added_before_a_yes(
    site: SmallSite, run: Run, monkeypatch: pytest.MonkeyPatch, answer: str, added: bool
) -> None:
    monkeypatch.setattr("builtins.input", lambda _question: answer)
    run(NEW)
    assert ("aas2019" in site.read(OURS)) == added


def test_where_nobody_can_answer_nothing_is_written(
    site: SmallSite, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", ended)
    status, said = run(NEW)
    assert status == 1
    assert "With --yes the command does not ask.\nNothing was written." in said


def test_a_bad_entry_is_told_on_its_line_and_the_rest_is_added(site: SmallSite, run: Run) -> None:
    status, said = run(
        f"@article{{bad,\n  author = {{A, B}}\n  title = {{T}},\n}}\n\n{NEW}", "--yes"
    )
    assert status == 1
    assert "export.txt:3: A comma is missing before “title” in “bad”." in said
    assert "aas2019" in site.read(OURS)


@pytest.mark.parametrize("text", ["", "words", "{", "[7", "[]\n", "TY  -\n", "\x00"])
def test_a_file_without_works_is_refused_and_is_no_crash(
    site: SmallSite, run: Run, text: str
) -> None:
    before = site.read(OURS)
    status, said = run(text, "--yes")
    assert "Nothing was written." in said
    assert site.read(OURS) == before
    assert status == 1


def test_a_bibliography_with_a_fault_is_put_right_first(site: SmallSite, run: Run) -> None:
    site.replace(OURS, "Jane},", "Jane}")
    before = site.read(OURS)
    status, said = run(NEW, "--yes")
    assert (status, site.read(OURS)) == (1, before)
    assert "docs/_data/references.bib:3: A comma is missing" in said
    assert "python3 scripts/check.py" in said
