from pathlib import Path

import pytest

from kb.bench.site import lay_out
from kb.environment import ROOT
from kb.site import Site, load_site

SIZE, MOST_IN_FOLDER = 120, 30


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = tmp_path_factory.mktemp("bench")
    assert lay_out(ROOT, root, SIZE) == SIZE
    return load_site(root / "docs")


def test_a_laid_out_site_has_the_pages_asked_for_and_no_faults(site: Site) -> None:
    assert len(site.pages) == SIZE
    assert site.problems == ()
    assert set(site.order) == set(site.pages)


def test_no_folder_has_more_pages_than_a_menu_can_show(site: Site) -> None:
    folders = [page.path.rpartition("/")[0] for page in site.pages.values()]
    assert max(map(folders.count, set(folders))) <= MOST_IN_FOLDER


def test_new_pages_are_paired_related_and_cite(site: Site) -> None:
    new = [page for page in site.pages.values() if "/on-" in page.path and not page.is_hub]
    assert new
    assert all(site.pages[page.items("pair")[0]].items("pair") == (page.key,) for page in new)
    assert all(page.related for page in new if page.kind == "therapists")
    assert sum("[^" in page.body or "<!-- finding" in page.body for page in new) > len(new) / 2


def test_the_same_pages_come_out_each_time(site: Site, tmp_path: Path) -> None:
    lay_out(ROOT, tmp_path, SIZE)
    again = load_site(tmp_path / "docs")
    assert {key: page.body for key, page in again.pages.items()} == {
        key: page.body for key, page in site.pages.items()
    }
