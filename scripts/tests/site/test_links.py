"""Every link leads somewhere, and every page can be reached."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.site.built import BuiltPage, anchor, below, listed, origin_of

Pages = dict[str, BuiltPage]
FARTHEST = 3  # clicks from home


def own_links(page: BuiltPage) -> Iterator[tuple[str, str]]:
    """Give place and anchor of every link to this site."""
    for url in page.links:
        if url.startswith(page.origin):
            yield below(url), anchor(url)


def without_place(page: BuiltPage, pages: Pages, site: Path) -> Iterator[str]:
    for place, _anchor in own_links(page):
        if place not in pages and not (site / place).is_file():
            yield f"{page.shown} → {place}"


def without_anchor(page: BuiltPage, pages: Pages) -> Iterator[str]:
    for place, name in own_links(page):
        if name and place in pages and name not in pages[place].ids:
            yield f"{page.shown} → {place}#{name}"


def clicks(pages: Pages) -> dict[str, int]:
    """Give how many clicks from home each page is."""
    far, at = {"": 0}, [""]
    for distance in range(1, len(pages)):
        at = [place for page in at for place, _ in own_links(pages[page]) if place in pages]
        at = [place for place in dict.fromkeys(at) if place not in far]
        far |= dict.fromkeys(at, distance)
    return far


def test_every_link_leads_to_a_page(everything: Pages, site: Path) -> None:
    faults = (
        fault for page in everything.values() for fault in without_place(page, everything, site)
    )
    assert not listed(faults)


def test_every_anchor_is_there(everything: Pages) -> None:
    faults = (fault for page in everything.values() for fault in without_anchor(page, everything))
    assert not listed(faults)


def test_a_link_to_nowhere_would_be_found(everything: Pages, site: Path, tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text('<a href="no-such-page/">x</a><a href="glossary/#no-such-term">y</a>', "utf-8")
    planted = BuiltPage(origin_of(site), "", file)
    assert list(without_place(planted, everything, site)) == ["home → no-such-page/"]
    assert list(without_anchor(planted, everything)) == ["home → glossary/#no-such-term"]


def test_no_id_stands_twice_on_a_page(everything: Pages) -> None:
    for page in everything.values():
        assert not [name for name, times in Counter(page.ids).items() if times > 1], page.shown


def test_every_page_is_at_most_three_clicks_from_home(pages: Pages) -> None:
    far = clicks(pages)
    assert not set(pages) - set(far), "pages that no link leads to"
    assert not {url: n for url, n in far.items() if n > FARTHEST}


def test_no_page_is_reached_by_an_outside_script_or_frame_only(everything: Pages) -> None:
    assert not [
        page.shown for page in everything.values() if page.all("//iframe | //object | //embed")
    ]


def test_every_link_says_where_it_leads(everything: Pages) -> None:
    for page in everything.values():
        silent = [a for a in page.all("//a[@href]") if not (a.text_content() or "").strip()]
        assert not [a.get("href") for a in silent], page.shown


def test_links_to_other_sites_tell_them_nothing(everything: Pages) -> None:
    assert {page.meta("referrer") for page in everything.values()} == {"no-referrer"}
