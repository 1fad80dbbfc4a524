from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.pages import Page, load_pages, page_files, parse_page, url_of
from tests.small_site import CLIENT, small_site

HEAD = "---\ntitle: Trust\n---\n"


def page(text: str, path: str = "guide/during/trust.md") -> Page:
    return parse_page(text, path)[0]


def faults(text: str) -> list[str]:
    return [str(problem) for problem in parse_page(text, "trust.md")[1]]


@given(st.text("ab-#: \n"), st.integers(0, 5))
def test_the_body_starts_on_the_line_that_is_said(body: str, more: int) -> None:
    text = "\n".join(["---", "title: Trust", *["# a note"] * more, "---", body])
    found = page(text)
    assert text.split("\n")[found.first_line - 1 :] == found.body.split("\n") == body.split("\n")


@pytest.mark.parametrize(
    ("path", "kind", "url", "hub"),
    [
        ("index.md", "site", "", True),
        ("about.md", "site", "about/", False),
        ("guide.md", "site", "guide/", False),
        ("guide/index.md", "guide", "guide/", True),
        ("guide/during/trust.md", "guide", "guide/during/trust/", False),
        ("therapists/shame-index.md", "therapists", "therapists/shame-index/", False),
        ("articles/one.md", "articles", "articles/one/", False),
        ("elsewhere/one.md", "site", "elsewhere/one/", False),
    ],
)
def test_the_path_says_what_a_page_is(path: str, kind: str, url: str, hub: bool) -> None:
    found = page(HEAD, path)
    assert (found.kind, found.url, found.is_hub) == (kind, url, hub)
    assert (found.key, found.shown) == (path.removesuffix(".md"), f"docs/{path}")


@given(st.lists(st.from_regex(r"[a-z]{1,5}(-index)?", fullmatch=True), min_size=1, max_size=4))
def test_two_pages_share_an_address_only_as_folder_and_front(parts: list[str]) -> None:
    key = "/".join(parts)
    assert url_of(f"{key}/index") == f"{key}/"
    assert url_of(key) == f"{key}/" or key.endswith("/index") or key == "index"


def test_front_matter_is_read_with_its_lines() -> None:
    found = page("---\ntitle: Trust\npeople_say:\n  - one\n  - two\n---\n")
    assert (found.title, found.items("people_say")) == ("Trust", ("one", "two"))
    assert (found.line("title"), found.line("people_say", 1)) == (2, 5)


def test_a_single_text_counts_as_a_list_of_one() -> None:
    assert page("---\npair: therapists/trust\n---\n").items("pair") == ("therapists/trust",)


def test_values_of_the_wrong_kind_are_left_out() -> None:
    found = page("---\ntitle: 3\npair: [a, 1]\nrelated: [x]\nreview: soon\n---\n")
    assert (found.text("title"), found.items("pair")) == ("", ("a",))
    assert (found.related, found.review) == ({}, {})


def test_relations_are_read_by_name() -> None:
    found = page("---\nrelated:\n  what helps: [therapists/repair]\n  part of: x\n---\n")
    assert found.related == {"what helps": ("therapists/repair",)}


def test_a_page_without_title_is_called_by_its_file() -> None:
    assert page("---\npair: x\n---\n").title == "trust"


def test_a_line_of_hyphens_in_the_text_ends_nothing() -> None:
    assert page(f"{HEAD}one\n\n---\n\ntwo\n").body == "one\n\n---\n\ntwo\n"


def test_a_page_without_front_matter_is_told_and_still_read() -> None:
    found, problems = parse_page("# Trust\n", "trust.md")
    assert str(problems[0]).startswith("docs/trust.md:1: The page does not start with front matter")
    assert (found.body, found.first_line) == ("# Trust\n", 1)


def test_front_matter_that_holds_no_keys_is_told_once() -> None:
    assert faults("---\njust words\n---\n")[0].startswith("docs/trust.md:2: The front matter holds")
    assert len(faults("---\na: b: c\n---\n")) == 1


def test_folders_for_us_are_not_published(tmp_path: Path) -> None:
    for name in ("index.md", "guide/one.md", "_handbook/style.md", "guide/.draft/two.md", "x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(HEAD)
    found = [path.relative_to(tmp_path).as_posix() for path in page_files(tmp_path)]
    assert sorted(found) == ["guide/one.md", "index.md"]


def test_a_page_that_git_left_half_merged_is_told_as_that_alone(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    small.write(CLIENT, "<<<<<<< HEAD\n---\ntitle: a\n=======\ntitle: b\n>>>>>>> x\n---\n")
    problems = load_pages(tmp_path / "docs")[1]
    assert [problem.line for problem in problems] == [1]
    assert "merge-conflict" in problems[0].what


def test_one_unreadable_page_does_not_hide_the_others(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    before = load_pages(tmp_path / "docs")[0]
    (small.root / CLIENT).write_bytes(b"\xff")
    after, problems = load_pages(tmp_path / "docs")
    assert set(before) == set(after)
    assert [key for key, page in after.items() if not page.readable] == ["guide/during/trust"]
    assert [problem.path for problem in problems] == [CLIENT]
