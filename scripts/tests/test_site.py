import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.pages import Page
from kb.site import INVERSE, key_of, link_between, linked_keys, load_site, moved
from tests.small_site import OTHER_CONCEPT, small_site

PATHS = st.lists(st.sampled_from(["a", "b", "guide", "c-d"]), min_size=1, max_size=4).map(
    lambda parts: f"{'/'.join(parts)}.md"
)
ADDRESS = re.compile(r"\]\(([^)]*)\)")


def page(path: str, body: str = "") -> Page:
    return Page(path, path.removesuffix(".md"), body, 1)


@given(PATHS, PATHS, PATHS, st.sampled_from(["", "#words"]))
def test_a_link_leads_to_the_same_page_after_its_text_has_moved(
    source: str, target: str, other: str, anchor: str
) -> None:
    link = link_between(page(source), other) + anchor
    text = moved(f"See [it]({link}).", page(source), page(target))
    found = ADDRESS.findall(text)[0]
    assert key_of(target, found) == other.removesuffix(".md")
    assert found.endswith(f".md{anchor}")


@given(PATHS, PATHS)
def test_text_that_is_moved_and_moved_back_is_the_same(source: str, target: str) -> None:
    links = [link_between(page(source), path) for path in ("guide/a.md", "b.svg")]
    text = "[a]({}) ![b]({})".format(*links)
    there = moved(text, page(source), page(target))
    assert moved(there, page(target), page(source)) == text


def test_a_picture_is_still_found_after_its_text_has_moved() -> None:
    text = moved("![A](../../assets/a.svg)", page("guide/during/a.md"), page("guide/b.md"))
    assert text == "![A](../assets/a.svg)"
    text = moved("[a][b]\n\n[b]: ../a.md#c", page("guide/during/a.md"), page("guide/b.md"))
    assert text == "[a][b]\n\n[b]: a.md#c"


def test_a_link_within_a_page_leads_back_to_it_after_its_text_has_moved() -> None:
    assert moved("[a](#words)", page("guide/a.md"), page("b.md")) == "[a](guide/a.md#words)"


@pytest.mark.parametrize("target", ["https://a.org/b.md", "mailto:a@b.org", "tel:988", "/a.md"])
def test_an_address_that_holds_everywhere_is_not_moved(target: str) -> None:
    text = f"[a]({target})"
    assert moved(text, page("guide/a.md"), page("b.md")) == text


@pytest.mark.parametrize(
    ("target", "key"),
    [
        ("repair.md", "therapists/repair"),
        ("repair.md#a", "therapists/repair"),
        ("../guide/during/trust.md", "guide/during/trust"),
        ("./a/../b.md", "therapists/b"),
        ("../assets/a.svg", ""),
        ("#words", ""),
        ("https://example.org/a.md", ""),
        ("https://example.org/#a.md", ""),
    ],
)
def test_a_link_names_the_page_it_leads_to(target: str, key: str) -> None:
    assert key_of("therapists/trust.md", target) == key


def test_a_page_knows_which_pages_it_links_to() -> None:
    assert linked_keys(page("a/b.md", "[x](c.md) ![y](d.svg) [z](../e.md#f)")) == ("a/c", "e")


def test_the_order_is_that_of_the_menu(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    small.write("docs/.pages", "nav: [therapists, index.md, none.md, ...]")
    small.write("docs/therapists/.pages", "nav: [trust.md, ..., trust.md]")
    order = small.load().order
    assert order[:4] == ("therapists/trust", "therapists/index", "therapists/repair", "index")
    assert sorted(order) == sorted(small.load().pages)


def test_a_relation_shows_on_both_its_pages(tmp_path: Path) -> None:
    relations = small_site(tmp_path).load().relations
    assert relations["therapists/trust"] == {"what helps": ("therapists/repair",)}
    assert relations["therapists/repair"] == {"helps with": ("therapists/trust",)}


def test_a_relation_stated_on_both_pages_shows_once(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    stated = "related:\n  often confused with: [therapists/trust]\npeople_say:"
    small.replace(OTHER_CONCEPT, "people_say:", stated)
    small.replace("docs/therapists/trust.md", "what helps:", "often confused with:")
    relations = small.load().relations
    assert relations["therapists/trust"] == {"often confused with": ("therapists/repair",)}


def test_the_inverse_of_an_inverse_is_the_relation_itself() -> None:
    both = INVERSE | {inverse: name for name, inverse in INVERSE.items()}
    assert all(both[both[name]] == name for name in both)


def test_a_page_knows_who_mentions_it_but_not_itself(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    small.add(OTHER_CONCEPT, "See [repair](repair.md) and [trust](trust.md).")
    mentions = small.load().mentions
    assert mentions["therapists/trust"] == ("guide/during/trust", "therapists/repair")
    assert "therapists/repair" not in mentions


def test_only_pages_that_exist_are_given(tmp_path: Path) -> None:
    site = small_site(tmp_path).load()
    found = site.existing(("therapists/trust", "none", "index"))
    assert [one.key for one in found] == ["therapists/trust", "index"]


def test_faults_of_pages_and_of_data_are_kept(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    small.write("docs/index.md", "no front matter")
    small.write("docs/_data/findings.yml", "a: b: c")
    told = {problem.path for problem in load_site(tmp_path / "docs").problems}
    assert told == {"docs/index.md", "docs/_data/findings.yml"}


def test_a_site_can_be_read_twice_alike(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    assert small.load() == small.load()
