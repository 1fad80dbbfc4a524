"""Runs named steps one after another and says how each went."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """One thing to do: its name, and the work, which gives an exit status."""

    name: str
    work: Callable[[], int]


@dataclass(frozen=True)
class Result:
    """How one step went."""

    name: str
    passed: bool
    seconds: float


def run_steps(steps: Sequence[Step]) -> list[Result]:
    """Run every step, even after one has failed, and give how each went."""
    return [_run(step, f"{number}/{len(steps)}") for number, step in enumerate(steps, start=1)]


def summary(results: Sequence[Result]) -> str:
    """Give a table of the results, one line a step, with the total time below."""
    width = max(len(result.name) for result in results)
    rows = [_row(result, width) for result in results]
    failed = sum(not result.passed for result in results)
    verdict = f"{failed} of {len(results)} steps failed" if failed else "All steps passed"
    total = sum(result.seconds for result in results)
    return "\n".join(["", *rows, f"{verdict} in {total:.0f} s."])


def _run(step: Step, place: str) -> Result:
    print(f"\n[{place}] {step.name}", flush=True)
    start = time.perf_counter()
    passed = step.work() == 0
    result = Result(step.name, passed, time.perf_counter() - start)
    print(f"[{place}] {_word(result)} in {result.seconds:.1f} s", flush=True)
    return result


def _row(result: Result, width: int) -> str:
    return f"  {result.name:<{width}}  {_word(result):<6}  {result.seconds:6.1f} s"


def _word(result: Result) -> str:
    return "passed" if result.passed else "FAILED"
