import re
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st

from kb.facts import Facts
from kb.navigation import Node
from kb.output import redirects
from kb.output.security import inline_scripts, meta_policy
from kb.pages import Page
from kb.site import Site

URL = "https://kb.example.org/"
KEYS = ("index", "guide/index", "guide/during/trust", "therapists/repair")
OLD = st.lists(st.from_regex(r"old[a-z]{0,3}(-index)?", fullmatch=True), min_size=1, max_size=3)


def site(stated: dict[str, str]) -> Site:
    pages = {key: Page(f"{key}.md", key, "", 1) for key in KEYS}
    return Site(Path(), pages, Facts(redirects=stated), Node())


def files(folder: Path) -> dict[str, str]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


@given(OLD.map("/".join), st.sampled_from(KEYS))
def test_every_old_address_leads_to_the_new_one(tmp_path: Path, old: str, new: str) -> None:
    there = site({old: new})
    redirects.write(tmp_path, there, URL)
    page = files(tmp_path)[f"{old}/index.html"]
    (near,) = set(re.findall(r'(?:<a href="|0; url=)([^"]*)"', page))
    assert urljoin(f"{URL}{old}/", near) == URL + there.pages[new].url
    to = there.pages[new].url
    assert files(tmp_path)["_redirects"] == f"/{old}/ /{to} 301!\n/{old}/ /{to} 301\n"


def test_an_old_folder_leads_on_too(tmp_path: Path) -> None:
    redirects.write(tmp_path, site({"old/index": "guide/index"}), URL)
    assert set(files(tmp_path)) == {"old/index.html", "_redirects"}
    assert files(tmp_path)["_redirects"] == "/old/ /guide/ 301!\n/old/ /guide/ 301\n"


def test_a_page_of_today_never_gives_way_to_a_pointer(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("home")
    redirects.write(tmp_path, site({"index": "guide/index"}), URL)
    assert files(tmp_path) == {"index.html": "home"}


def test_no_pointer_leads_to_a_page_that_is_not_there(tmp_path: Path) -> None:
    redirects.write(tmp_path, site({"old": "none"}), URL)
    assert files(tmp_path) == {}


def test_a_slash_at_the_front_leads_out_of_no_folder(tmp_path: Path) -> None:
    redirects.write(tmp_path, site({"/old/": "index"}), URL)
    assert "old/index.html" in files(tmp_path)


def test_without_moves_nothing_is_written(tmp_path: Path) -> None:
    redirects.write(tmp_path, site({}), URL)
    assert files(tmp_path) == {}


def test_a_pointer_asks_not_to_be_found_and_loads_nothing(tmp_path: Path) -> None:
    redirects.write(tmp_path, site({"old": "index"}), URL)
    page = files(tmp_path)["old/index.html"]
    assert '<meta name="robots" content="noindex">' in page
    assert not re.search(r"<style|<img|src=", page)


def test_a_pointer_brings_the_part_of_the_page_along_by_a_script_that_its_policy_allows(
    tmp_path: Path,
) -> None:
    redirects.write(tmp_path, site({"old": "index"}), URL)
    page = files(tmp_path)["old/index.html"]
    assert inline_scripts(page) == [redirects.SCRIPT]
    assert "location.hash" in redirects.SCRIPT
    (stated,) = re.findall(r'Security-Policy" content="([^"]*)"', page)
    assert unescape(stated) == meta_policy([redirects.SCRIPT])


def test_a_preview_stays_in_the_preview(tmp_path: Path) -> None:
    redirects.write(tmp_path, site({"guide/old/name": "guide/during/trust"}), URL)
    page = files(tmp_path)["guide/old/name/index.html"]
    assert '<a href="../../../guide/during/trust/">' in page
    assert page.count(URL) == 1  # its canonical address
