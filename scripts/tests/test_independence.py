"""The tests of the real site stay green when staff rename a page: none of them names one."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kb.environment import ROOT
from kb.pages import Page
from kb.site import load_site

TESTS = ROOT / "scripts/tests"
# What looks at the real pages; all others have a small site of their own.
OF_SMALL_SITE = "browser/test_preview.py"
OF_REAL_PAGES = ("browser/*.py", "site/*.py", "search/test_distress.py", "search/test_quality.py")
CODE = ("scripts/kb/**/*.py", "scripts/*.py", "overrides/**/*.html")


def texts(root: Path, patterns: Iterable[str]) -> dict[str, str]:
    """Give path → text of every file that one of the patterns finds."""
    found = (path for pattern in patterns for path in sorted(root.glob(pattern)))
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in found}


def movable(pages: Mapping[str, Page], code: Iterable[str]) -> list[str]:
    """Give the key of every page that rename_page.py moves: no hub, and none that code names."""
    named = "\n".join(code)
    free = [key for key, page in pages.items() if page.kind != "site" and not page.is_hub]
    return [key for key in free if f'"{key}"' not in named]


def naming(tests: Mapping[str, str], keys: Iterable[str]) -> Iterator[str]:
    """Give each place where a test names one of ``keys``, with or without slashes around."""
    for key in keys:
        for path, text in tests.items():
            if any(f"{mark}{key}{end}" in text for mark in '"/' for end in '"/'):
                yield f"{path} names {key}: choose the page by a rule, see tests/browser/pages.py"


def test_no_test_of_the_real_site_names_a_page_that_may_move() -> None:
    keys = movable(load_site(ROOT / "docs").pages, texts(ROOT, CODE).values())
    assert len(keys) > 100
    tests = texts(TESTS, OF_REAL_PAGES)
    assert tests.pop(OF_SMALL_SITE)
    assert list(naming(tests, keys)) == []


def test_a_named_page_would_be_found() -> None:
    tests = {"a.py": 'page.goto("guide/during/trust/")', "b.py": 'get("/guide/trusting")'}
    [fault] = naming(tests, ["guide/during/trust", "guide/trust"])
    assert fault.startswith("a.py names guide/during/trust: ")
