"""Run every check on the content, the built site and the code: what a person and CI both run."""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from kb.browsers import prepare as prepare_browsers
from kb.environment import ROOT, enter
from kb.steps import Step, run_steps, summary

CONFIG = "scripts/pyproject.toml"
TESTS = "scripts/tests"
BUILT_SITE = f"{TESTS}/site"
BROWSERS = f"{TESTS}/browser"
# Two at a time, as the smallest machines have two cores; a file's tests share what they set up.
SIDE_BY_SIDE = ("-n", "2", "--dist", "loadfile")
NOTHING_CHOSEN = 5  # pytest's exit status when -k matches no test in a folder


def main(arguments: list[str]) -> int:
    """Run the steps; take the command's arguments, give 1 if any step failed."""
    options = _options(arguments)
    with tempfile.TemporaryDirectory(prefix="kb-site-", ignore_cleanup_errors=True) as folder:
        # One build serves every test of the built site.
        os.environ["KB_SITE"] = str(Path(folder) / "site")
        results = run_steps(_steps(options))
    print(summary(results))
    return 0 if all(result.passed for result in results) else 1


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="test.py", description=__doc__)
    parser.add_argument("--fast", action="store_true", help="leave out the browser tests")
    parser.add_argument("-k", metavar="WORDS", default="", help="only tests whose name has WORDS")
    return parser.parse_args(arguments)


def _steps(options: argparse.Namespace) -> list[Step]:
    steps = [
        Step("Content", check_content),
        Step("Strict build", build_site),
        Step("Code style", lambda: _python("ruff", "check", "scripts")),
        Step("Code layout", check_layout),
        Step("Types", lambda: _python("mypy", "--config-file", CONFIG, "--strict", "scripts")),
        Step("Unit tests", lambda: unit_tests(options.k)),
        Step("Built site", lambda: site_tests(options.k)),
        Step("Browsers", lambda: browser_tests(options.k)),
    ]
    return steps[:-1] if options.fast else steps


def check_content() -> int:
    """Run the same gate that staff run."""
    return subprocess.call([sys.executable, "scripts/check.py"], cwd=ROOT)


def build_site() -> int:
    """Build the site into the folder that the later steps read."""
    return _python("mkdocs", "build", "--strict", "--quiet", "--site-dir", os.environ["KB_SITE"])


def check_layout() -> int:
    """Compare the code with the formatter's layout, changing nothing."""
    return _python("ruff", "format", "--check", "scripts")


def unit_tests(words: str) -> int:
    """Run the tests that need no built site."""
    return _pytest(words, TESTS, "--ignore", BUILT_SITE, "--ignore", BROWSERS)


def site_tests(words: str) -> int:
    """Run the tests that read the built pages."""
    return _needs_site() or _pytest(words, BUILT_SITE)


def browser_tests(words: str) -> int:
    """Run the tests that use the built site in real browsers."""
    if problem := prepare_browsers():
        print(problem)
        return 1
    return _needs_site() or _pytest(words, BROWSERS, "-n", "2", "--dist", "worksteal")


def _needs_site() -> int:
    if Path(os.environ["KB_SITE"], "index.html").exists():
        return 0
    print("There is no built site to test. Mend the step 'Strict build' first.")
    return 1


def _pytest(words: str, folder: str, *more: str) -> int:
    status = _python("pytest", "-c", CONFIG, "-q", *SIDE_BY_SIDE, *_chosen(words), folder, *more)
    return 0 if words and status == NOTHING_CHOSEN else status


def _chosen(words: str) -> list[str]:
    return ["-k", words] if words else []


def _python(module: str, *arguments: str) -> int:
    return subprocess.call([sys.executable, "-m", module, *arguments], cwd=ROOT)


if __name__ == "__main__":
    enter()
    sys.exit(main(sys.argv[1:]))
