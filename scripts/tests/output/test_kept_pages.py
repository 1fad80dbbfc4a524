import logging
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort
from mkdocs.structure.pages import Page

from kb.output import kept_pages
from tests.building import build_small, complete
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
        build_small(self.site, self.built, "serve")
        return [*self.made]

    def html(self, url: str) -> str:
        """Give a built page."""
        return (self.built / url / "index.html").read_text("utf-8")


@pytest.fixture
def preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Preview:
    """Give a preview that notes each page that is made anew."""
    site, made = complete(small_site(tmp_path / "site")), list[str]()
    render = Page.render

    def noting(page: Page, *arguments: object) -> None:
        made.append(page.file.src_uri)
        render(page, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Page, "render", noting)
    kept_pages.forget()
    return Preview(site, tmp_path / "built", made)


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
