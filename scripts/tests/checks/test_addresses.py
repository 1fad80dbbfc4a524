from pathlib import Path

import pytest

from kb.addresses import with_keys
from kb.problems import Refusal
from tests.small_site import CLIENT, small_site

LIST = "docs/_data/published.txt"
REDIRECTS = "docs/_data/redirects.yml"


def test_a_published_page_that_is_gone_is_told_with_its_line(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(LIST, "guide/during/trust\n", "guide/during/truts\nguide/during/trust\n")
    (problem, *_) = [one for one in site.problems() if "leads nowhere" in one]
    assert problem.startswith(f"{LIST}:5: The published address “guide/during/truts” leads nowhere")
    assert "Did you mean “guide/during/trust”?" in problem


def test_a_published_page_may_lead_on(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(LIST, "glossary\n", "glossary\ngone\n")
    site.write(REDIRECTS, "gone: guide/during/trust\n")
    assert site.problems() == []


def test_a_page_that_is_not_in_the_list_is_told_the_command(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(LIST, "guide/during/trust\n", "")
    (problem,) = site.problems()
    assert problem.startswith(f"{CLIENT}:1: ")
    assert "python3 scripts/check.py --fix" in problem
    assert f"add the line “guide/during/trust” to {LIST}" in problem


def test_an_old_address_must_lead_to_a_page(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.write(REDIRECTS, "# old\nold/page: guide/during/trsut\n")
    assert (
        f"{REDIRECTS}:2: The old address “old/page” leads to “guide/during/trsut”, which is no"
        in ("\n".join(site.problems()))
    )


def test_a_page_of_today_does_not_lead_elsewhere(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.write(REDIRECTS, "guide/during/trust: therapists/trust\n")
    assert "cannot lead elsewhere" in "\n".join(site.problems())


def test_a_line_out_of_order_is_told_once(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(LIST, "articles/index\n", "")
    site.write(LIST, f"{site.read(LIST)}articles/index\n")
    (problem,) = site.problems()
    assert "“articles/index” stands below “therapists/trust”, out of order" in problem


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("guide\n".encode("utf-16"), f"{LIST}:1: The byte 0xff is not UTF-8."),
        (b"<<<<<<< HEAD\nindex\n", f"{LIST}:1: git left a merge-conflict mark here"),
        (None, f"{LIST}:1: This file cannot be opened"),
    ],
)
def test_a_list_that_cannot_be_read_is_one_problem_and_never_made_anew(
    tmp_path: Path, raw: bytes | None, told: str
) -> None:
    site = small_site(tmp_path)
    path = tmp_path / LIST
    path.unlink() if raw is None else path.write_bytes(raw)
    (problem,) = site.problems()
    assert problem.startswith(told)


@pytest.mark.parametrize("text", ["", "\n", "\n\n"])
def test_a_list_that_lost_its_lines_is_not_made_anew_from_the_pages_of_today(
    tmp_path: Path, text: str
) -> None:
    site = small_site(tmp_path)
    site.write(LIST, text)
    assert site.problems() == [f"{LIST}:1: This list is empty. Type: git restore {LIST}"]
    with pytest.raises(Refusal):
        with_keys(site.root / "docs", ["index"])
