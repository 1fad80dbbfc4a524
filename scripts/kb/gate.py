"""The gate between what staff write and what readers see: every promise, checked in seconds."""

import argparse
import os
import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import groupby
from pathlib import Path
from types import ModuleType

from kb import checks
from kb.changed import of_change
from kb.environment import ROOT
from kb.fixing import put_right
from kb.git import waiting
from kb.problems import Problem
from kb.site import Site, load_site

# Whoever adds a promise adds a module to kb/checks; it is found here by itself. The judged
# searches (search-queries.yml, kb.search.queries) join as kb/checks/search_queries.py.
PROMISES: tuple[ModuleType, ...] = tuple(
    import_module(f"{checks.__name__}.{found.name}")
    for found in pkgutil.iter_modules(checks.__path__)
)
MATCHER = ".github/problem-matcher.json"


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Check the site below ``root`` and say what to put right; give 1 if there is anything."""
    options = _options(arguments)
    if not (root / "docs").is_dir():
        print(f"There is no folder docs in {root}. Start the command from the repository.")
        return 1
    site = load_site(root / "docs")
    only = waiting(root) if options.changed else None
    if options.fix and (done := put_right(site, only)):
        print("\n".join(["Put right:", *(f"  {one}" for one in done), ""]))
        site = load_site(root / "docs")
    found, fine = problems(site), f"All {len(site.pages)} pages are fine."
    if options.changed:
        answer = of_change(found, site, problems)
        found, fine = answer.problems, answer.fine
        print(answer.note, end="\n" if answer.note else "")
    for line in _on_github(found) if os.environ.get("GITHUB_ACTIONS") else _grouped(found, site):
        print(line)
    print(_summary(found) or fine)
    return 1 if found else 0


def problems(site: Site) -> list[Problem]:
    """Give every problem of ``site``, each once, in the order of files and lines."""
    told = {problem for promise in PROMISES for problem in _kept(promise, site)}
    found = {*site.problems, *(one for one in told if not _follows_from_reading(one, site))}
    return first_causes(sorted(found))


def _follows_from_reading(problem: Problem, site: Site) -> bool:
    """Tell whether ``problem`` is about a page, or a part of it, that could not be read."""
    page = site.by_path.get(problem.path)
    if page is None or (page.readable and page.stated):
        return False
    return not page.readable or problem.line < page.first_line


def first_causes(found: list[Problem]) -> list[Problem]:
    """Give the problems of ``found`` without those that stand in lines another one covers."""
    causes = [one for one in found if one.covers]
    return [one for one in found if one.covers or not _is_covered(one, causes)]


def _is_covered(problem: Problem, causes: list[Problem]) -> bool:
    return any(one.path == problem.path and problem.line in one.covers for one in causes)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="check.py", description="Check what is written, and say what to put right."
    )
    help_text = "show only what the changes break that are not committed yet, wherever it is"
    parser.add_argument("--changed", action="store_true", help=help_text)
    fix_text = "first put right what a machine can, and say each line that changed"
    parser.add_argument("--fix", action="store_true", help=fix_text)
    return parser.parse_args(arguments)


def _kept(promise: ModuleType, site: Site) -> Iterator[Problem]:
    try:
        yield from promise.check(site)
    except Exception as error:
        # A fault of ours must not keep a writer from seeing all other problems.
        name = promise.__name__.rpartition(".")[2]
        path = f"scripts/kb/checks/{name}.py"
        what = f"The check “{name}” could not finish ({type(error).__name__}: {error})."
        advice = "Put the other problems right first; if this one stays, tell who keeps the site."
        yield Problem(path, 1, " ".join(what.split()), advice)


def _on_github(found: Iterable[Problem]) -> Iterator[str]:
    """Give each problem alone on its line, as the problem matcher reads it."""
    yield f"::add-matcher::{MATCHER}"
    yield from map(str, found)


def _grouped(found: Iterable[Problem], site: Site) -> Iterator[str]:
    titles = {page.shown: page.text("title") or page.shown for page in site.pages.values()}
    for path, group in groupby(found, key=lambda problem: problem.path):
        yield titles.get(path, path)
        yield from (f"  {problem}" for problem in group)
        yield ""


def _summary(found: list[Problem]) -> str:
    if not found:
        return ""
    files = {problem.path for problem in found}
    word = "page" if all(path.endswith(".md") for path in files) else "file"
    things = _counted(len(found), "thing")
    return f"{things} to put right {'in' if word == 'file' else 'on'} {_counted(len(files), word)}."


def _counted(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number:,} {word}s"
