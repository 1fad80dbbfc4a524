from pathlib import Path

import pytest

from kb.output import kept_pages
from kb.preview.builds import NotBuilt, build
from tests.previewing import small_repository
from tests.small_site import ARTICLE, CLIENT, SmallSite

URL = "http://127.0.0.1:1/"
REVIEW = "overrides/includes/review.html"
BROKEN = {
    "mkdocs.yml": ("site_name: [", "mkdocs.yml"),
    "docs/.pages": ("nav: [", "docs/.pages:1: "),
    "docs/_data/findings.yml": ("a: [", "docs/_data/findings.yml:1: "),
    CLIENT: ("---\ntitle: [\n---\n", f"{CLIENT}:3: "),
    "docs/assets/stylesheets/75-parts.css": ("p {", "docs/assets/stylesheets/75-parts.css:1: "),
    "overrides/main.html": ("\n{{ none.of.it }}", "overrides/main.html:2: "),
    "overrides/base.html": ("{% for %}", "overrides/base.html:1: "),
    REVIEW: ("\n\n{{ 1 / 0 }}", f"{REVIEW}:3: "),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    """Give one small site; each test leaves it as it was."""
    kept_pages.forget()
    return small_repository(tmp_path_factory.mktemp("site"))


@pytest.mark.filterwarnings("default")
@pytest.mark.parametrize("path", BROKEN)
def test_what_stops_a_build_is_told_in_one_line_and_can_be_mended(
    site: SmallSite, tmp_path: Path, path: str
) -> None:
    right, (wrong, said) = site.read(path), BROKEN[path]
    site.write(path, wrong)
    with pytest.raises(NotBuilt) as stopped:
        build(site.root, tmp_path, URL)
    site.write(path, right)
    assert [said in fault and "\n" not in fault for fault in stopped.value.faults] == [True]
    assert build(site.root, tmp_path, URL) == []


@pytest.mark.filterwarnings("default")
def test_what_is_wrong_but_can_be_shown_is_told_with_every_build(
    site: SmallSite, tmp_path: Path
) -> None:
    right = site.read(ARTICLE)
    site.add(ARTICLE, "[There](none.md) is more.")
    told = [build(site.root, tmp_path, URL) for _ in range(2)]
    site.write(ARTICLE, right)
    assert ["none.md" in fault for faults in told for fault in faults] == [True, True]
    assert "is more." in (tmp_path / "articles/speaking-openly/index.html").read_text("utf-8")
    assert build(site.root, tmp_path, URL) == []
