"""Colours and sizes are measured on few pages, and whatever stands on any page stands on one."""

from pathlib import Path

from tests.browser.pages import parts, samples, standing_for_all, with_all_parts
from tests.site.built import BuiltPage, read_site


def pages(folder: Path, **bodies: str) -> dict[str, BuiltPage]:
    """Give pages that hold these bodies."""
    for url, body in bodies.items():
        (folder / url).write_text(f"<body>{body}</body>", "utf-8")
    return {url: BuiltPage("https://x/", url, folder / url) for url in bodies}


def test_all_that_stands_on_any_page_stands_on_one_that_is_measured(site: Path) -> None:
    built, chosen = read_site(site), standing_for_all(site)
    assert set(samples(site)) <= chosen
    assert len(chosen) < len(built) / 4
    shown = {part for url in chosen for part in parts(built[url])}
    assert not [page.shown for page in built.values() if parts(page) - shown]


def test_a_part_that_no_sample_shows_brings_the_shortest_page_with_it(tmp_path: Path) -> None:
    new = "<p class=new>a</p>"
    found = pages(tmp_path, a="<p>a</p>", b=f"{new} and more", c=new, d="<p>again</p>")
    assert with_all_parts(found, ["a"]) == {"a", "c"}


def test_the_same_class_in_another_place_is_another_part(tmp_path: Path) -> None:
    found = pages(tmp_path, a="<p class=x>a</p>", b="<ul><li class=x>a</li></ul>", c="<p>a</p>")
    assert with_all_parts(found, ["a", "c"]) == {"a", "b", "c"}
    assert parts(found["c"]) == {("body", "p")}
