import os
import threading
from collections.abc import Callable

import pytest

from kb.preview.changes import Changes, look
from tests.leftovers import drop
from tests.small_site import CLIENT, SmallSite

Change = Callable[[SmallSite], object]


def swapped(small: SmallSite) -> None:
    """Swap a file in, as large and as old as the one before."""
    path = small.root / CLIENT
    before, new = path.stat(), path.with_name("new.tmp")
    new.write_text(small.read(CLIENT).swapcase(), "utf-8")
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(path)


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda small: small.add(CLIENT, "More."), CLIENT),
        (swapped, CLIENT),
        (lambda small: (small.root / CLIENT).unlink(), CLIENT),
        (lambda small: small.write("docs/new/page.md", "New."), "docs/new/page.md"),
        (lambda small: small.write("overrides/main.html", "New."), "overrides/main.html"),
        (lambda small: small.add("mkdocs.yml", "# More."), "mkdocs.yml"),
        (lambda small: small.add("docs/.pages", "# More."), "docs/.pages"),
        (lambda small: small.write("scripts/kb/a.py", ""), "scripts/kb/a.py"),
    ],
)
def test_a_change_is_noticed_and_named(small: SmallSite, change: Change, path: str) -> None:
    changes = Changes(small.root)
    change(small)
    assert changes.wait() == [path]


def test_what_editors_leave_and_what_no_page_is_made_of_is_passed_over(small: SmallSite) -> None:
    before = look(small.root)
    for folder in ("docs", "docs/guide", "docs/_data"):
        drop(small.root / folder)
    small.write("scripts/tests/test_a.py", "")
    small.write("scripts/kb/__pycache__/a.pyc", "")
    assert look(small.root) == before


def test_a_pointer_that_leads_in_circles_is_not_followed(small: SmallSite) -> None:
    (small.root / "docs/guide/again").symlink_to(small.root / "docs")
    assert "docs/guide/again" in look(small.root)
    assert not [path for path in look(small.root) if path.startswith("docs/guide/again/")]


def test_a_change_while_one_waits_is_noticed(small: SmallSite) -> None:
    changes = Changes(small.root)
    threading.Timer(0.2, small.add, (CLIENT, "More.")).start()
    assert changes.wait() == [CLIENT]


def test_each_change_is_told_once(small: SmallSite) -> None:
    changes = Changes(small.root)
    small.add(CLIENT, "More.")
    changes.wait()
    small.add("docs/index.md", "More.")
    assert changes.wait() == ["docs/index.md"]
