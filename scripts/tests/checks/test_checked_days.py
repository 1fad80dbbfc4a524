from pathlib import Path

import pytest

from kb.checks.checked_days import check
from tests.own_repository import git, keep
from tests.small_site import SmallSite, small_site

LINES = "docs/_data/crisis-lines.yml"
CALL, DAY = 'call: "988"', "checked: 2026-11-22"


def told(site: SmallSite) -> list[str]:
    return [str(problem) for problem in check(site.load())]


def keep_on(day: str, site: SmallSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T12:00:00+00:00")
    keep(site)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    """A small site whose numbers were committed on 25 November."""
    made = small_site(tmp_path)
    made.replace(LINES, "ways: [call, text]", 'ways: [call, text]\n    text_codes: ["988"]')
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    keep_on("2026-11-25", made, monkeypatch)
    return made


def test_a_number_changed_under_an_old_day_is_told(site: SmallSite) -> None:
    assert told(site) == []
    site.replace(LINES, CALL, "call: 1-800-668-6868")
    (problem,) = told(site)
    assert "The number changed, but “checked” did not." in problem
    assert "put in the day on which you did" in problem
    line = site.read(LINES).split("\n").index(f"    {DAY}") + 1
    assert problem.startswith(f"{LINES}:{line}: ")


def test_a_number_changed_with_its_day_is_fine(site: SmallSite) -> None:
    site.replace(LINES, CALL, "call: 1-800-668-6868")
    site.replace(LINES, DAY, "checked: 2026-11-26")
    assert told(site) == []


def test_a_number_changed_under_an_old_day_is_told_once_committed_too(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.replace(LINES, CALL, "call: 1-800-668-6868")
    keep_on("2026-11-26", site, monkeypatch)
    assert len(told(site)) == 1
    site.replace(LINES, DAY, "checked: 2026-11-26")
    keep_on("2026-11-26", site, monkeypatch)
    assert told(site) == []


def test_a_slip_mended_on_the_day_of_the_check_needs_no_other_day(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.replace(LINES, DAY, "checked: 2026-11-26")
    site.replace(LINES, CALL, "call: 1-800-668-6866")
    keep_on("2026-11-26", site, monkeypatch)
    site.replace(LINES, "1-800-668-6866", "1-800-668-6868")
    assert told(site) == []


def test_a_number_written_in_another_way_is_the_same_number(site: SmallSite) -> None:
    site.replace(LINES, CALL, "call: 9-8-8")
    assert told(site) == []


def test_a_day_after_its_own_commit_is_told(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.replace(LINES, DAY, "checked: 2062-11-22")
    assert told(site) == []
    keep_on("2026-11-26", site, monkeypatch)
    (problem,) = told(site)
    assert "“checked” says 2062-11-22, a day after this was committed (2026-11-26)." in problem


def test_without_git_nothing_is_told(tmp_path: Path) -> None:
    made = small_site(tmp_path)
    made.replace(LINES, DAY, "checked: 2062-11-22")
    assert told(made) == []
