"""A build gives right pages or says why not; what breaks a promise is shown, never published."""

import logging
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from kb.environment import ROOT, SETTINGS
from kb.output import kept_pages
from tests.building import Command, build_small, complete
from tests.leftovers import NAMES, drop
from tests.mutation_changes import tree
from tests.mutations import SECRET, Mutation, guarded_site, mutations, named
from tests.small_site import CLIENT, SmallSite

SOME = mutations()[::9]
# MkDocs tells of a broken link in its own way.
BUILT = re.compile(r"docs/.+?:\d+: \S.+ \S|Doc file '.+' contains an? .*link")


class Heard(logging.Handler):
    """Keeps what MkDocs says as warnings and errors."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[Heard]:
    """Listen to MkDocs."""
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)
    handler, logger = Heard(), logging.getLogger("mkdocs")
    logger.addHandler(handler)
    yield handler
    logger.removeHandler(handler)


@pytest.fixture
def whole_site(tmp_path: Path) -> SmallSite:
    """Give the small site with what a build needs beside what staff write."""
    return complete(guarded_site(tmp_path))


def built(site: SmallSite, target: Path, command: Command = "build") -> bool:
    """Build the site, with nothing kept from a build before; tell whether it was built."""
    kept_pages.forget()
    try:
        build_small(site, target, command)
    except Abort:
        return False
    return True


# A preview sets pages that the gate would stop before a build.
@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("command", ["build", "serve"])
@pytest.mark.parametrize("mutation", SOME, ids=named)
def test_the_build_gives_right_pages_or_says_why_not(
    mutation: Mutation, command: Command, whole_site: SmallSite, heard: Heard, tmp_path: Path
) -> None:
    mutation.change(whole_site)
    before, target = tree(tmp_path), tmp_path / "built"
    if not built(whole_site, target, command):
        assert any(BUILT.match(line) for line in heard.lines), heard.lines
    else:
        for page in whole_site.load().pages.values():
            html = (target / page.url / "index.html").read_text("utf-8")
            assert f"<h1>{page.title}</h1>" in html
    after = tree(tmp_path)
    assert {path: raw for path, raw in after.items() if "/built/" not in path} == before
    assert not any(SECRET.encode() in after[path] for path in after.keys() - before.keys())


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize(
    ("broken", "said"),
    [("Call 1-800-273-8255.", "is typed here"), ("A claim.[^nobody1999]", "nobody1999")],
)
def test_what_breaks_a_promise_is_shown_in_a_preview_and_never_built(
    whole_site: SmallSite, heard: Heard, tmp_path: Path, broken: str, said: str
) -> None:
    assert built(whole_site, tmp_path / "right")
    line = whole_site.add(CLIENT, broken)
    assert not built(whole_site, tmp_path / "wrong")
    assert any(told.startswith(f"{CLIENT}:{line}: ") and said in told for told in heard.lines)
    assert not (tmp_path / "wrong").exists()
    built(whole_site, tmp_path / "preview", "serve")
    assert (tmp_path / "preview/help-now/index.html").exists()


@pytest.mark.filterwarnings("default")
def test_nothing_that_editors_leave_is_published(whole_site: SmallSite, tmp_path: Path) -> None:
    for folder in ("docs", "docs/guide/during", "docs/assets"):
        drop(whole_site.root / folder)
    assert built(whole_site, tmp_path / "built")
    names = {path.name for path in (tmp_path / "built").rglob("*")}
    assert (names & set(NAMES), "assets" in names) == (set(), True)


@pytest.mark.parametrize(
    ("path", "raw", "said"),
    [
        ("docs/.pages", b"nav: [", "docs/.pages:1: "),
        (CLIENT, b"\xff\xfe-\0-\0-\0", f"{CLIENT}:1: "),
    ],
)
def test_a_build_that_stops_shows_no_traceback(
    whole_site: SmallSite, tmp_path: Path, path: str, raw: bytes, said: str
) -> None:
    shutil.copy(ROOT / "mkdocs.yml", whole_site.root)
    for folder in ("scripts", "overrides"):
        (whole_site.root / folder).symlink_to(ROOT / folder)
    (whole_site.root / path).write_bytes(raw)
    command = [sys.executable, "-m", "mkdocs", "build", "-d", str(tmp_path / "built")]
    done = subprocess.run(command, cwd=whole_site.root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
