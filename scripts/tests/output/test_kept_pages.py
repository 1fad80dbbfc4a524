import logging
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

from kb.environment import ROOT
from kb.output import kept_pages
from tests.small_site import ARTICLE, CONCEPT, SmallSite, small_site

ALL = 12
pytestmark = pytest.mark.filterwarnings("default")


@dataclass
class Preview:
    """The small site as a preview builds it again and again."""

    site: SmallSite
    built: Path
    made: list[str]

    def build(self) -> list[str]:
        """Build once more; give the pages whose Markdown was read for it."""
        self.made.clear()
        docs, built = str(self.site.root / "docs"), str(self.built)
        config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=docs, site_dir=built)
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url="http://127.0.0.1:8000/")
        return [*self.made]

    def html(self, url: str) -> str:
        """Give a built page."""
        return (self.built / url / "index.html").read_text("utf-8")


@pytest.fixture
def preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Preview]:
    """Give a preview that notes each page that is made anew."""
    site, made = small_site(tmp_path / "site"), list[str]()
    shutil.copytree(ROOT / "docs/assets", site.root / "docs/assets")
    shutil.copy(ROOT / "docs/_data/search-words.yml", site.root / "docs/_data")
    render = Page.render

    def noting(page: Page, *arguments: object) -> None:
        made.append(page.file.src_uri)
        render(page, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Page, "render", noting)
    kept_pages.forget()
    yield Preview(site, tmp_path / "built", made)
    load_config(str(ROOT / "mkdocs.yml")).plugins.on_startup(command="build", dirty=False)


def test_an_edit_makes_one_page_anew(preview: Preview) -> None:
    assert len(preview.build()) == ALL
    before = preview.html("guide/during/trust")
    preview.site.add(ARTICLE, "More words of the article.")
    assert preview.build() == ["articles/speaking-openly.md"]
    assert "More words of the article." in preview.html("articles/speaking-openly")
    assert preview.html("guide/during/trust") == before


def test_a_new_title_makes_every_page_anew_that_shows_it(preview: Preview) -> None:
    preview.build()
    preview.site.replace(CONCEPT, "title: Trust in therapy", "title: Trusting")
    made = preview.build()
    assert "guide/during/trust.md" in made
    assert len(made) < ALL
    assert "Trusting" in preview.html("guide/during/trust")


def test_a_page_that_went_makes_all_anew(preview: Preview) -> None:
    preview.build()
    preview.site.write(
        "docs/more.md", "---\ntitle: More\ndescription: More words.\n---\n\nWords.\n"
    )
    assert len(preview.build()) == ALL + 1


def test_a_warning_comes_again_until_it_is_mended(
    preview: Preview, caplog: pytest.LogCaptureFixture
) -> None:
    preview.build()
    preview.site.add(ARTICLE, "[a](../index.md#no-such-part)")
    for _ in range(2):
        caplog.clear()
        with caplog.at_level(logging.WARNING, "mkdocs"), pytest.raises(Abort):
            preview.build()
        assert "no-such-part" in caplog.text
