"""Whatever is typed: plain words with the line; nothing else is touched, nothing lost."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb import gate
from kb.pages import Page, parse_page
from kb.reading import reading
from kb.render.page import rendered
from kb.site import Site
from kb.situations import situation
from kb.yaml_source import read_yaml
from tests.mutation_changes import tree
from tests.mutations import SECRET, Mutation, guarded_site, mutations, named
from tests.small_site import SmallSite, small_site

MUTATIONS = mutations()
CHECKED = re.compile(r"  docs/.+?:\d+: \S.+ \S")
# Letters that mean something to YAML or Markdown come up more often than by chance.
TYPED = st.text(
    st.one_of(st.sampled_from("\n\n  \t-#:*[](){}<>|`'\"&!%@~^_\\/=.1a"), st.characters())
)


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """Give the small site, with a file beside it that nothing may show."""
    return guarded_site(tmp_path)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Give the small site, read once."""
    return small_site(tmp_path_factory.mktemp("small")).load()


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
