"""How much a reader on a slow line has to wait for."""

import gzip
from pathlib import Path

from tests.site.built import BuiltPage, below

Pages = dict[str, BuiltPage]
PAGE_LIMIT = 14_000  # bytes packed: what a first flight of packets carries
HEAVIEST = 20 * 1024
FIRST_VIEW_LIMIT = 40_000
MOST_REQUESTS = 6
USUAL = 0.95
FIRST_VIEW = "//link[@rel='stylesheet' or @rel='icon'] | //script[@src] | //main//img[@src]"
PICTURE_LIMIT = 30_000


def packed(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 6))


def first_view(page: BuiltPage, site: Path) -> list[Path]:
    """Give the files that come with the page before the reader does anything."""
    elements = page.all(FIRST_VIEW)
    addresses = {page.full(str(one.get("href") or one.get("src"))) for one in elements}
    return [page.file, *(site / below(address) for address in sorted(addresses))]


def test_nearly_every_page_comes_in_the_first_flight_of_packets(everything: Pages) -> None:
    sizes = [packed(page.file) for page in everything.values()]
    assert sum(size <= PAGE_LIMIT for size in sizes) >= USUAL * len(sizes)


def test_no_client_page_is_heavy(pages: Pages) -> None:
    # The whole guide is one page to print or keep: it is as long as what it holds.
    client = [
        page for page in pages.values() if page.kind == "guide" and "whole-guide" not in page.url
    ]
    assert not {page.shown: packed(page.file) for page in client if packed(page.file) > HEAVIEST}


def test_the_first_view_of_nearly_every_page_is_light(pages: Pages, site: Path) -> None:
    weights = [sum(map(packed, first_view(page, site))) for page in pages.values()]
    assert sum(weight <= FIRST_VIEW_LIMIT for weight in weights) >= USUAL * len(weights)


def test_the_first_view_needs_few_requests(everything: Pages, site: Path) -> None:
    counts = {page.shown: len(first_view(page, site)) for page in everything.values()}
    assert not {url: count for url, count in counts.items() if count > MOST_REQUESTS}


def test_scripts_never_hold_up_reading(everything: Pages) -> None:
    for page in everything.values():
        assert not page.all("//script[@src][not(@defer)]"), page.shown


def test_no_picture_is_heavy(site: Path) -> None:
    pictures = [
        path
        for path in site.rglob("*.*")
        if path.suffix in {".png", ".jpg", ".svg", ".webp", ".avif"}
    ]
    assert pictures
    assert not [path.name for path in pictures if path.stat().st_size > PICTURE_LIMIT]


def test_nothing_of_the_theme_is_sent_that_no_page_uses(site: Path) -> None:
    names = [path.relative_to(site).as_posix() for path in site.rglob("*.*") if path.is_file()]
    assert not [
        name for name in names if "lunr" in name or "bundle" in name or name.endswith(".map")
    ]
