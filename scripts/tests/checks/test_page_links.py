from pathlib import Path

import pytest

from tests.small_site import ARTICLE, CLIENT, CONCEPT, Break, small_site

LINK = "[the therapist’s side](../../therapists/trust.md#signs-in-the-room)"


def instead(new: str, what: str, cure: str) -> Break:
    return Break(CLIENT, LINK, new, "More on", what, cure)


FAULTS = {
    "a misspelt file": instead("[trust](../../therapists/trsut.md)", "not there", "trust.md”?"),
    "a file of another folder": instead(
        "[repair](repair.md)", "not there", "../../therapists/repair.md"
    ),
    "an anchor that is not there": instead(
        "[signs](../../therapists/trust.md#sings-in-the-room)", "no part", "“signs-in-the-room”"
    ),
    "an anchor missing on the page itself": instead("[short](#in-shrot)", "no part", "“in-short”"),
    "a link without words": instead("[](../../therapists/trust.md)", "no words", "Link the words"),
    "a link that says here": instead(
        "[here](../../therapists/trust.md)", "“here” does not", "name"
    ),
    "a link that says click here": instead("[Click here](../../index.md)", "does not say", "name"),
    "a link without an address": instead("[trust]()", "leads nowhere", "round brackets"),
    "a whole address on this site": instead(
        "[trust](https://kb.example.org/therapists/trust/)",
        "whole address",
        "the way from this page",
    ),
    "an address from the root": instead("[trust](/therapists/trust/)", "whole address", "the way"),
    "an address without https": instead("[trust](ftp://example.org)", "not an address", "https://"),
    "a folder for us": instead("[words](../../_data/wording.yml)", "not published", "for readers"),
    "a way out of the tree": instead(
        "[keys](../../../secret.md)", "out of the pages", "inside docs"
    ),
    "a built address": instead("[trust](../../therapists/trust.html)", "not there", "trust.md”?"),
    "a folder instead of its page": instead("[guide](../during/)", "not there", "index.md"),
    "a script": instead("[trust](javascript:alert)", "“javascript:alert” is not", "https://"),
    "a page as data": instead("[trust](data:text/html,x)", "“data:text/html,x” is not", "take the"),
    "a file of one computer": instead(
        "[form](C:/Users/anna/form.pdf)", "of one computer", "docs/assets"
    ),
    "a file as browsers show it": instead(
        "[a](<file:///home/a.pdf>)", "“file:///home/a.pdf” is not", "take the link"
    ),
    "a share in the office": instead(r"[form](<\\\\server\form.pdf>)", "of one computer", "assets"),
    "an address without its beginning": instead(
        "[trust](//example.org/a)", "how to get there", "“https://example.org/a”"
    ),
    "backslashes": instead(r"[a](..\guide\index.md)", "holds “\\”", "Write “/”"),
    "a space written as a sign": instead("[a](../a%20b.pdf)", "holds a space", "hyphens"),
    "mail without an address": instead("[office](mailto:office)", "no whole e-mail", "mailto:name"),
    "mail with half an address": instead("[office](mailto:a@b)", "no whole e-mail", "mailto:name"),
    "an address without protection": instead(
        "[body](http://example.org)", "not protected", "“https://example.org”"
    ),
    "a redirect of a search": instead(
        "[body](https://www.google.com/url?q=https://example.org/a%3Fb%3D1&sa=D&ust=17)",
        "leads through",
        "Write “https://example.org/a?b=1”",
    ),
    "a redirect of a mail program": instead(
        "[body](https://can01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2F"
        "&data=05%7C01%7Canna%40example.org)",
        "leads through",
        "Write “https://example.org/”",
    ),
    "a redirect that hides its end": instead(
        "[body](https://urldefense.com/v3/abc)", "leads through", "you arrive at"
    ),
    "marks for counting": instead(
        "[body](https://example.org/a?id=3&utm_source=news&fbclid=x#b)",
        "who sent the reader",
        "“https://example.org/a?id=3#b”",
    ),
    "a reference to what is not there": instead(
        "[trust][t]\n\n[t]: ../../therapists/trsut.md", "not there", "trust.md”?"
    ),
    "a space in the path": instead("[trust](my trust.md)", "does not work", "no space"),
    "a space between the brackets": instead("[trust] (trust.md)", "does not work", "no space"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_faulty_link_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


@pytest.mark.parametrize(
    "link",
    [
        "[elsewhere](https://example.org/a_(b))",
        "[what comes first](#in-short)",
        "[numbers](../../help-now.md#urgent)",
        "[a phrase](../../therapists/trust.md#what-clients-say)",
        "[a work](../../references.md#noyce2018)",
        "[trust][t]\n\n[t]: ../../therapists/trust.md\n\nSo it is",
        "[a search](https://www.google.com/search?q=therapy)",
        "[the office](mailto:office@mail.example.org?subject=A%20word)",
        "`[a](javascript:x)` and `[b](nowhere.md)`",
        "this\n\n```\n[a](http://example.org)\n```\n\nand that",
    ],
)
def test_a_sound_link_is_accepted(tmp_path: Path, link: str) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, LINK, link)
    assert site.problems() == []


def test_a_link_is_told_on_its_own_line_within_a_paragraph(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "Worries grow in the dark.", "One.\nTwo.\nSee [it](nowhere.md).")
    assert [one.split(" ")[0] for one in site.problems()] == [f"{ARTICLE}:8:"]


def test_two_headings_alike_have_the_ids_that_the_build_gives_them(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CONCEPT, "It shows", "See [the client](#the-client). It shows")
    assert site.problems() == []


def test_a_file_whose_name_differs_in_capitals_is_told(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.write("docs/assets/Form.pdf", "x")
    site.replace(CLIENT, LINK, "[the form](../../assets/form.PDF)")
    (problem,) = site.problems()
    assert "small and capital letters differ" in problem
    assert "“../../assets/Form.pdf”" in problem
