from pathlib import Path

import pytest

from kb import gate
from kb.git import NO_GIT, NO_REPOSITORY, silence
from tests.own_repository import git, keep, own_repository
from tests.small_site import ARTICLE, CLIENT, CONCEPT, SmallSite, small_site

ALL_FINE = "All 12 pages are fine.\n"


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """Give the small site with all committed."""
    return own_repository(tmp_path)


def run(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    status = gate.main(["--changed"], site.root)
    return status, capsys.readouterr().out


CHANGES = {
    "a pair": (CLIENT, "pair:\n  - therapists/trust\n", "", CONCEPT),
    "a term": ("docs/_data/glossary.yml", "id: repair", "id: mending", CLIENT),
    "a menu": ("docs/.pages", "- guide", "- giude", "docs/.pages"),
    "a title": (ARTICLE, "title: Speaking openly", "title: Trust in therapy", CONCEPT),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_a_change_breaks_is_told_wherever_it_is(
    site: SmallSite, capsys: pytest.CaptureFixture[str], change: tuple[str, str, str, str]
) -> None:
    site.replace(*change[:3])
    status, out = run(site, capsys)
    assert status == 1
    assert f"  {change[3]}:" in out


def test_a_heading_renamed_that_others_link_to_is_told_at_the_link(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.add(
        "docs/index.md",
        "See [the article](articles/speaking-openly.md#putting-a-worry-into-words).",
    )
    keep(site)
    site.replace(ARTICLE, "## Putting a worry into words", "## Saying it aloud")
    status, out = run(site, capsys)
    assert status == 1
    assert "docs/index.md:" in out


def test_a_page_taken_away_is_told_where_it_is_missed(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    (site.root / ARTICLE).unlink()
    _, out = run(site, capsys)
    assert CLIENT in out
    assert CONCEPT in out


def test_problems_that_were_there_before_are_only_counted(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.replace(ARTICLE, "dark.", "dark!")
    site.replace(CLIENT, "It grows in", "[Words](nowhere.md) It grows in")
    keep(site)
    site.replace(CONCEPT, "It shows", "Today, it shows")
    status, out = run(site, capsys)
    assert (status, out) == (
        0,
        "Not shown: 2 problems that were there before, elsewhere."
        " To see all: python3 scripts/check.py\nThe changed page is fine.\n",
    )


def test_a_second_problem_of_a_kind_elsewhere_is_new(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.add("docs/index.md", "See [it](glossary.md#odd).\n\nSee [it](glossary.md#repair).")
    keep(site)
    site.replace("docs/_data/glossary.yml", "id: repair", "id: mend")
    _, out = run(site, capsys)
    assert "“repair”" in out
    assert "“odd”" not in out


def test_all_problems_of_a_changed_page_are_shown_old_ones_too(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.replace(ARTICLE, "Worries", "[Words](nowhere.md) Worries")
    keep(site)
    site.add(ARTICLE, "More words.")
    status, out = run(site, capsys)
    assert status == 1
    assert "nowhere.md" in out


def test_a_site_that_is_fine_says_how_much_has_changed(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(site, capsys) == (0, "No page has changed.\n")
    site.add(ARTICLE, "More words.")
    assert run(site, capsys) == (0, "The changed page is fine.\n")
    site.add("docs/_data/people.yml", "# nobody else")
    assert run(site, capsys) == (0, "All 2 changed files are fine.\n")


def test_a_new_page_counts_as_changed(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> None:
    site.write("docs/articles/new.md", "words\n")
    status, out = run(site, capsys)
    assert status == 1
    assert "docs/articles/new.md:1: " in out


def test_a_site_below_the_top_of_its_repository_is_compared_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = small_site(tmp_path / "deep/site")
    site.replace(ARTICLE, "Worries", "[Words](nowhere.md) Worries")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "--all")
    git(tmp_path, "commit", "--quiet", "--message", "All there is")
    site.replace(CLIENT, "pair:\n  - therapists/trust\n", "")
    _, out = run(site, capsys)
    assert CONCEPT in out
    assert "nowhere.md" not in out


def test_before_the_first_commit_everything_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "Worries", "[Words](nowhere.md) Worries")
    git(tmp_path, "init", "--quiet")
    status, out = run(site, capsys)
    assert status == 1
    assert "nowhere.md" in out


def test_comparing_changes_nothing_in_the_repository(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    site.replace(CLIENT, "pair:\n  - therapists/trust\n", "")
    before = (site.root / ".git/index").read_bytes()
    run(site, capsys)
    assert git(site.root, "status", "--short") == f" M {CLIENT}\n"
    assert len((site.root / ".git/index").read_bytes()) == len(before)


def test_where_git_does_not_answer_all_pages_are_checked_and_the_reason_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    site = small_site(tmp_path)
    assert run(site, capsys) == (0, f"{NO_REPOSITORY} So all pages are checked.\n{ALL_FINE}")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert run(site, capsys) == (0, f"{NO_GIT} So all pages are checked.\n{ALL_FINE}")


def test_a_folder_of_another_user_is_told_with_its_cure(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert silence(site.root) == ""
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert f"git config --global --add safe.directory {site.root}" in silence(site.root)
