"""What a page may load and run: its own files, and no one else's."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.output.security import NOT_IN_META, inline_scripts, meta_policy
from tests.site.built import BuiltPage, below, listed, origin_of
from tests.site.host import headers_of, policy_of

Pages = dict[str, BuiltPage]
LOADED = (
    "//link[@rel!='canonical'][@href] | //*[@src] | //*[@srcset] | //*[@poster] | //object[@data]"
)
HANDLER = re.compile(r"on[a-z]+|style")
FONT = {".woff", ".woff2", ".ttf", ".otf", ".eot"}
OUTSIDE = re.compile(r"https?:|//[a-z]", re.IGNORECASE)


def loaded(page: BuiltPage) -> list[str]:
    """Give the full address of everything a browser fetches with the page."""
    named = ("href", "src", "data", "srcset", "poster")
    stated = (one.get(name) for one in page.all(LOADED) for name in named)
    return [page.full(str(address)) for address in stated if address]


def written_into(page: BuiltPage) -> Iterator[str]:
    """Give every style, script and handler that stands in the page itself."""
    yield from ("style element" for _ in page.all("//style"))
    yield from (f"script: {script[:40]}" for script in inline_scripts(page.text))
    for element in page.all("//*[@*]"):
        names = (str(name) for name in element.attrib)
        yield from (f"{element.tag!s} {name}" for name in names if HANDLER.fullmatch(name))


def test_a_page_loads_nothing_from_elsewhere(everything: Pages) -> None:
    for page in everything.values():
        assert not [url for url in loaded(page) if not url.startswith(page.origin)], page.shown


def test_all_that_a_page_loads_is_there(everything: Pages, site: Path) -> None:
    for page in everything.values():
        missing = [url for url in loaded(page) if not (site / below(url)).is_file()]
        assert not missing, page.shown


def test_stylesheets_load_nothing_from_elsewhere(site: Path) -> None:
    for sheet in site.rglob("*.css"):
        addresses = re.findall(r"url\(([^)]*)\)|@import", sheet.read_text("utf-8"))
        assert not [url for url in addresses if OUTSIDE.match(url.strip("'\""))]


def test_no_font_is_sent(site: Path) -> None:
    assert not [path.name for path in site.rglob("*.*") if path.suffix in FONT]
    assert not [
        path.name for path in site.rglob("*.css") if "@font-face" in path.read_text("utf-8")
    ]


def test_nothing_runs_or_styles_from_within_a_page(everything: Pages) -> None:
    faults = (
        f"{page.shown}: {what}" for page in everything.values() for what in written_into(page)
    )
    assert not listed(faults)


def test_what_runs_from_within_a_page_would_be_found(tmp_path: Path) -> None:
    file = tmp_path / "index.html"
    file.write_text(
        "<style>p{}</style><script>alert(1)</script><p onclick='x()' style='x'>", "utf-8"
    )
    found = list(written_into(BuiltPage("https://x/", "", file)))
    assert found == ["style element", "script: alert(1)", "p onclick", "p style"]


def test_every_page_carries_the_policy_itself(everything: Pages) -> None:
    stated = {page.meta("Content-Security-Policy") for page in everything.values()}
    assert stated == {meta_policy()}


def test_the_page_and_the_header_state_the_same_policy(site: Path, home: BuiltPage) -> None:
    header = policy_of(headers_of(site, "/")["Content-Security-Policy"])
    page = policy_of(home.meta("Content-Security-Policy"))
    assert page == {name: value for name, value in header.items() if name not in NOT_IN_META}


def test_the_policy_comes_before_all_that_it_guards(everything: Pages) -> None:
    for page in everything.values():
        head = [str(one.get("http-equiv") or one.tag) for one in page.all("//head/*")]
        assert "Content-Security-Policy" in head[:2], page.shown


@pytest.mark.parametrize("word", ["unsafe-inline", "unsafe-eval", "unsafe-hashes", "*", "https:"])
def test_the_policy_opens_no_back_door(site: Path, word: str) -> None:
    assert word not in headers_of(site, "/")["Content-Security-Policy"].split()


def test_nothing_is_fetched_ahead_of_use(everything: Pages) -> None:
    hints = "//link[@rel='preload' or @rel='prefetch' or @rel='modulepreload' or @rel='preconnect']"
    assert not [page.shown for page in everything.values() if page.all(hints)]


def test_no_form_sends_anything_anywhere(everything: Pages, site: Path) -> None:
    assert policy_of(headers_of(site, "/")["Content-Security-Policy"])["form-action"] == "'none'"
    assert not [page.shown for page in everything.values() if page.all("//form[@action]")]


def test_the_address_of_the_site_is_the_one_it_is_served_from(site: Path) -> None:
    assert origin_of(site).startswith("https://") and origin_of(site).endswith("/")
