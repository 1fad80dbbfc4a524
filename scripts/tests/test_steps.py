import pytest

from kb.steps import Result, Step, run_steps, summary


def test_a_failed_step_does_not_stop_the_next() -> None:
    results = run_steps([Step("First", lambda: 1), Step("Second", lambda: 0)])
    assert [result.passed for result in results] == [False, True]


def test_each_step_says_its_place_and_how_it_went(capsys: pytest.CaptureFixture[str]) -> None:
    run_steps([Step("First", lambda: 0), Step("Second", lambda: 2)])
    shown = capsys.readouterr().out
    assert "[1/2] First" in shown
    assert "[2/2] FAILED in 0.0 s" in shown


def test_the_summary_counts_what_failed() -> None:
    table = summary([Result("First", False, 1.0), Result("Second", True, 2.4)])
    assert table.endswith("1 of 2 steps failed in 3 s.")


def test_the_summary_says_so_when_all_passed() -> None:
    assert summary([Result("Only", True, 1.0)]).endswith("All steps passed in 1 s.")
