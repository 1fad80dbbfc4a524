"""What a browser's tab, a search engine and a shared link show of each page."""

import gzip
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from tests.site.built import BuiltPage, listed, origin_of, words

Pages = dict[str, BuiltPage]
LONGEST_TITLE = 60
DESCRIPTION = range(50, 161)
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def title(page: BuiltPage) -> str:
    return words(page.one("//head/title"))


def test_every_title_is_its_own(everything: Pages) -> None:
    counted = Counter(title(page) for page in everything.values())
    assert not [text for text, times in counted.items() if times > 1]


def test_no_title_is_cut_off_by_a_search_engine(everything: Pages) -> None:
    specific = {url: title(page).rpartition(" · ")[0] for url, page in everything.items()}
    assert not {url: text for url, text in specific.items() if len(text) > LONGEST_TITLE}


def test_the_specific_words_of_a_title_come_first(pages: Pages, home: BuiltPage) -> None:
    name = title(home)
    late = [page.shown for page in pages.values() if page.url and title(page).startswith(name)]
    assert not late
    assert all(title(page).endswith(name) for page in pages.values())


def test_every_description_is_its_own(pages: Pages) -> None:
    counted = Counter(page.meta("description") for page in pages.values())
    assert not [text for text, times in counted.items() if times > 1]


def test_every_description_says_enough_and_not_too_much(pages: Pages) -> None:
    lengths = {page.shown: len(page.meta("description")) for page in pages.values()}
    assert not {url: length for url, length in lengths.items() if length not in DESCRIPTION}


def test_every_page_names_its_own_address(pages: Pages, site: Path) -> None:
    for page in pages.values():
        stated = page.one("//link[@rel='canonical']").get("href")
        assert stated == origin_of(site) + page.url


def test_the_page_for_wrong_addresses_names_none(everything: Pages) -> None:
    assert not everything["404.html"].all("//link[@rel='canonical']")


def test_the_sitemap_holds_exactly_the_pages(pages: Pages, site: Path) -> None:
    tree = etree.fromstring((site / "sitemap.xml").read_bytes())
    listed_urls = [str(loc.text) for loc in tree.iter(f"{SITEMAP}loc")]
    assert Counter(listed_urls) == Counter(origin_of(site) + url for url in pages)


def test_the_packed_sitemap_says_the_same(site: Path) -> None:
    packed = gzip.decompress((site / "sitemap.xml.gz").read_bytes())
    assert packed == (site / "sitemap.xml").read_bytes()


def test_a_shared_link_shows_what_the_page_shows(pages: Pages) -> None:
    for page in pages.values():
        assert page.meta("og:description") == page.meta("description")
        assert title(page).startswith(page.meta("og:title"))
        assert page.meta("og:type") == "website"


def test_every_shared_link_has_the_same_neutral_picture(pages: Pages, site: Path) -> None:
    pictures = {page.meta("og:image") for page in pages.values()}
    assert len(pictures) == 1
    assert (site / urlsplit(pictures.pop()).path.strip("/")).read_bytes().startswith(b"\x89PNG")


def test_every_page_says_its_language_and_fits_the_screen(everything: Pages) -> None:
    for page in everything.values():
        assert page.root.get("lang") == "en"
        assert page.meta("viewport") == "width=device-width,initial-scale=1"


def test_every_page_has_one_first_heading(everything: Pages) -> None:
    wrong = [page.shown for page in everything.values() if len(page.all("//h1")) != 1]
    assert not listed(wrong)


def test_no_address_of_a_page_offers_a_search_to_the_browser(everything: Pages) -> None:
    # An OpenSearch description would put what a reader types into addresses and histories.
    for page in everything.values():
        assert not page.all("//link[@rel='search']")
