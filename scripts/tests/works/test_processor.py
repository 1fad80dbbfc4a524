import hashlib
import re

import pytest

from kb.works.marks import ITALIC
from kb.works.processor import FOLDER, set_in_apa

README = (FOLDER / "README.md").read_text("utf-8")
HASHES = dict(re.findall(r"^\| `([^`]+)` \|.*`([0-9a-f]{64})` \|$", README, re.MULTILINE))


def entry(**fields: object) -> str:
    (work,) = set_in_apa({"a": {"id": "a", "type": "book", "title": "A title", **fields}})
    return work.html


@pytest.mark.parametrize("name", ["citeproc.js", "apa.csl", "locales-en-US.xml"])
def test_what_is_kept_of_others_is_as_released(name: str) -> None:
    # Line ends may differ where git was told to change them.
    raw = (FOLDER / name).read_bytes().replace(b"\r\n", b"\n")
    assert hashlib.sha256(raw).hexdigest() == HASHES[name]


def test_a_thesis_names_its_university_once() -> None:
    found = entry(type="thesis", genre="Doctoral dissertation", publisher="University of X")
    assert found == r"<i>A title</i>. (n.d.). \[Doctoral dissertation, University of X\]."


def test_a_number_of_a_report_is_called_one_whatever_was_typed() -> None:
    author = [{"literal": "Office"}]
    for number in ("119", "No. 119"):
        assert "(Report No. 119)" in entry(
            type="report", author=author, number=number, genre="Report"
        )


def test_italics_within_italics_stand_upright_without_a_style_of_their_own() -> None:
    title = f"A {ITALIC[0]}title{ITALIC[1]} of mine"
    assert "<i>A </i>title<i> of mine</i>" in entry(title=title, author=[{"literal": "Office"}])


@pytest.mark.parametrize("title", ["a *b* `c` [d](e) {f} _g_ \\", "<b>bold</b> & <script>"])
def test_no_sign_of_a_title_means_anything_to_the_page(title: str) -> None:
    found = entry(title=title)
    assert not re.search(r"(?<!\\)[*`\[\]{}]|<(?!/?i>)", found)


def alike(key: str, title: str) -> dict[str, object]:
    issued = {"date-parts": [[2020]]}
    author = [{"family": "Linhoff", "given": "Maria"}]
    return {
        "id": key, "type": "article-journal", "title": title, "author": author, "issued": issued
    }  # fmt: skip


def test_works_alike_get_letters_and_one_work_under_two_keys_gets_none() -> None:
    two = set_in_apa({"a": alike("a", "One title"), "b": alike("b", "Two titles")})
    assert [("2020a" in one.html, "2020b" in one.html) for one in two] == [
        (True, False),
        (False, True),
    ]
    one, same = set_in_apa({"a": alike("a", "One title"), "b": alike("b", "One title")})
    assert one.html == same.html
    assert "(2020)." in one.html
    assert {one.key, same.key} == {"a", "b"}
