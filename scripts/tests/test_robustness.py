"""Whatever is typed: plain words with the line, or a right page; nothing else touched, or lost."""

import logging
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from kb import gate
from kb.environment import ROOT, SETTINGS
from kb.pages import Page, parse_page
from kb.reading import reading
from kb.render.page import rendered
from kb.site import Site
from kb.situations import situation
from kb.yaml_source import read_yaml
from tests.mutation_changes import tree
from tests.mutations import SECRET, Mutation, mutations
from tests.small_site import CLIENT, SmallSite, small_site

MUTATIONS = mutations()
SOME = MUTATIONS[::9]
CHECKED = re.compile(r"  docs/.+?:\d+: \S.+ \S")
# MkDocs tells of a broken link in its own way.
BUILT = re.compile(r"docs/.+?:\d+: \S.+ \S|Doc file '.+' contains an? .*link")
# Letters that mean something to YAML or Markdown come up more often than by chance.
TYPED = st.text(
    st.one_of(st.sampled_from("\n\n  \t-#:*[](){}<>|`'\"&!%@~^_\\/=.1a"), st.characters())
)


def named(mutation: Mutation) -> str:
    return mutation.name[:80].encode("ascii", "replace").decode()


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """Give the small site, with a file beside it that nothing may show."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/secret.md").write_text(f"---\ntitle: A\n---\n\n{SECRET}\n", "utf-8")
    return small_site(tmp_path / "site")


@pytest.fixture
def whole_site(site: SmallSite) -> SmallSite:
    """Give the small site with what a build needs beside what staff write."""
    shutil.copytree(ROOT / "docs/assets", site.root / "docs/assets")
    shutil.copy(ROOT / "docs/_data/search-words.yml", site.root / "docs/_data")
    return site


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


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give the small site, read once."""
    return small_site(tmp_path_factory.mktemp("small")).load()


def built(site: SmallSite, target: Path) -> bool:
    """Build the site with the project's own settings; tell whether it was built."""
    settings_file = str(ROOT / "mkdocs.yml")
    docs, goal = str(site.root / "docs"), str(target)
    try:
        build(load_config(settings_file, docs_dir=docs, site_dir=goal))
    except Abort:
        return False
    return True


def test_there_are_hundreds_of_mutations() -> None:
    names = [mutation.name for mutation in MUTATIONS]
    assert len(names) == len(set(names)) >= 300


@pytest.mark.parametrize("mutation", MUTATIONS, ids=named)
def test_the_check_answers_in_plain_words(
    mutation: Mutation, site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    mutation.change(site)
    before = tree(site.root.parent)
    failed = gate.main([], site.root)
    said = capsys.readouterr().out
    assert tree(site.root.parent) == before
    assert "could not finish" not in said
    assert SECRET not in said
    assert bool(failed) == any(CHECKED.match(line) for line in said.splitlines()), said


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("mutation", SOME, ids=named)
def test_the_build_gives_right_pages_or_says_why_not(
    mutation: Mutation, whole_site: SmallSite, heard: Heard, tmp_path: Path
) -> None:
    mutation.change(whole_site)
    before, target = tree(tmp_path), tmp_path / "built"
    if not built(whole_site, target):
        assert any(BUILT.match(line) for line in heard.lines), heard.lines
    else:
        for page in whole_site.load().pages.values():
            html = (target / page.url / "index.html").read_text("utf-8")
            assert f"<h1>{page.title}</h1>" in html
    after = tree(tmp_path)
    assert {path: raw for path, raw in after.items() if "/built/" not in path} == before
    assert not any(SECRET.encode() in after[path] for path in after.keys() - before.keys())


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


@given(TYPED)
@settings(derandomize=True, deadline=None, max_examples=300)
def test_any_text_can_be_read_as_yaml(text: str) -> None:
    source, problems = read_yaml(text, "docs/_data/any.yml")
    assert source.value is None or not any("cannot be read" in one.what for one in problems)
    assert all(1 <= one.line <= text.count("\n") + 2 for one in problems)


@given(TYPED, TYPED)
@settings(derandomize=True, deadline=None, max_examples=300)
def test_any_text_can_be_read_as_a_page(small: Site, head: str, body: str) -> None:
    page, problems = parse_page(f"---\n{head}\n---\n{body}", "guide/during/trust.md")
    assert all(1 <= one.line <= head.count("\n") + body.count("\n") + 4 for one in problems)
    assert isinstance(rendered(page, small)[0], str)


@given(TYPED)
@settings(derandomize=True, deadline=None, max_examples=300)
def test_any_text_can_be_read_as_prose(body: str) -> None:
    page = Page("guide/during/trust.md", "guide/during/trust", body, 5)
    last = body.count("\n") + 6
    assert all(5 <= block.line <= last for block in reading(page).blocks)
    assert all(5 <= link.line <= last for link in reading(page).links)
    assert situation(page) is None or situation(page)
