"""A changed help number goes out while pages wait for their review, and nothing else with it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.git import ask
from kb.publishing import publish, release_marks
from kb.publishing.numbers_alone import NO_RELEASE, NUMBERS, SAME
from tests.fit_site import DAY, fit_site, sign
from tests.own_repository import git, keep
from tests.small_site import CLIENT, SmallSite

Run = Callable[..., tuple[int, str]]
moments: list[str] = []


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    """Make a repository that was fit, and in which a page on risk and a number then changed."""
    monkeypatch.setattr("kb.publishing.publish._check", lambda _root: None)
    monkeypatch.setattr("kb.publishing.publish.build", quick_build)
    monkeypatch.setattr("kb.output.own_server.contents_list", lambda _requirements: "{}\n")
    return fit_site(tmp_path / "repository")


def quick_build(root: Path, built: Path, moment: str) -> None:
    moments.append(moment)
    shutil.copytree(root / "docs", built)


@pytest.fixture
def run(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = publish.main([*arguments, "--to", str(out(site))], site.root, DAY)
        return status, capsys.readouterr().out

    return running


def out(site: SmallSite) -> Path:
    return site.root.parent / "out/site"


def change(site: SmallSite, hours: str = "noon to midnight") -> None:
    """Change words on pages, one of them on risk, and after that a help number."""
    site.add("docs/help-now.md", "One word more.")
    site.replace(CLIENT, "small steps", "tiny steps")
    keep(site)
    site.replace(NUMBERS, "hours: 24/7", f'hours: "{hours}"')
    keep(site)


def shown(site: SmallSite) -> tuple[bool, bool, bool]:
    """Tell what is out: the new number, the new words of either page."""
    number = "noon to midnight" in (out(site) / "_data/crisis-lines.yml").read_text("utf-8")
    risk = "One word more" in (out(site) / "help-now.md").read_text("utf-8")
    return number, risk, "tiny" in (out(site) / "guide/during/trust.md").read_text("utf-8")


def test_the_number_alone_goes_out_while_a_page_on_risk_waits(site: SmallSite, run: Run) -> None:
    assert run()[0] == 0
    change(site)
    status, said = run()
    assert (status, shown(site)) == (1, (False, False, False))
    assert "docs/help-now.md:4: This page speaks of risk, and has changed since" in said
    status, said = run("--numbers")
    assert (status, shown(site)) == (0, (True, False, False)), said
    assert "Only the help numbers are new" in said
    sign(site, "help-now")
    keep(site)
    assert run()[0] == 0
    assert shown(site) == (True, True, True)


def test_where_nothing_is_kept_the_last_commit_that_was_fit_counts(
    site: SmallSite, run: Run
) -> None:
    change(site)
    assert run("--numbers")[0] == 0
    assert shown(site) == (True, False, False)


def test_what_was_out_is_told_by_its_mark_and_not_by_guessing(site: SmallSite, run: Run) -> None:
    run()
    released = (ask(site.root, "rev-parse", "HEAD") or "").strip()
    site.replace(CLIENT, "small steps", "tiny steps")
    keep(site)  # fit as well, but never released
    site.replace(NUMBERS, "hours: 24/7", "hours: noon to midnight")
    keep(site)
    run("--numbers")
    assert shown(site) == (True, False, False)
    mark = release_marks.read(out(site))
    assert mark is not None
    assert mark.commit == released
    assert mark.numbers == (ask(site.root, "rev-parse", "HEAD") or "").strip()


def test_a_second_change_of_a_number_goes_out_too_and_the_same_does_not(
    site: SmallSite, run: Run
) -> None:
    run()
    change(site, "noon to nine")
    run("--numbers")
    assert SAME in run("--numbers")[1]
    site.replace(NUMBERS, "noon to nine", "noon to midnight")
    keep(site)
    assert run("--numbers")[0] == 0
    assert shown(site) == (True, False, False)


def test_one_command_takes_a_wrong_number_back(site: SmallSite, run: Run) -> None:
    run()
    change(site)
    run("--numbers")
    assert run("--back")[0] == 0
    assert shown(site) == (False, False, False)


def test_the_build_stands_for_the_day_of_the_number(site: SmallSite, run: Run) -> None:
    change(site)
    run("--numbers")
    assert moments[-1] == git(site.root, "show", "-s", "--format=%ct", "HEAD").strip()


def test_a_number_that_is_not_committed_does_not_go_out(site: SmallSite, run: Run) -> None:
    run()
    site.replace(NUMBERS, "hours: 24/7", "hours: noon to midnight")
    status, said = run("--numbers")
    assert (status, shown(site)) == (1, (False, False, False))
    assert f"{NUMBERS} is not committed. First: git add {NUMBERS}" in said


def test_where_nothing_was_ever_fit_there_is_nothing_to_put_a_number_into(
    site: SmallSite, run: Run
) -> None:
    git(site.root, "checkout", "--quiet", "--orphan", "other")
    site.replace("docs/_data/practice.yml", "example: false", "example: true")
    keep(site)
    change(site)
    status, said = run("--numbers")
    assert status == 1
    assert NO_RELEASE.format(2) in said


def test_without_git_the_fast_lane_says_why_it_is_closed(site: SmallSite, run: Run) -> None:
    (site.root / ".git").rename(site.root / "elsewhere")
    status, said = run("--numbers")
    assert status == 1
    assert "This folder is not kept by git. So nobody can say what was released before." in said


def test_the_repository_stays_as_it_was(site: SmallSite, run: Run) -> None:
    run()
    change(site)
    before = (git(site.root, "status", "--short"), git(site.root, "worktree", "list"))
    run("--numbers")
    assert (git(site.root, "status", "--short"), git(site.root, "worktree", "list")) == before
