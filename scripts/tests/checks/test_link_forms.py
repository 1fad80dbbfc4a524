from pathlib import Path

import pytest

from tests.small_site import ARTICLE, Break, small_site


def instead(new: str, what: str, cure: str) -> Break:
    return Break(ARTICLE, "Worries grow", f"{new} Worries grow", "Worries grow", what, cure)


FAULTS = {
    "a script between angles": instead("<javascript:x()>", "“<javascript:x()>”", "Write [words]"),
    "data between angles": instead("<data:text/html,x>", "“<data:text/html,x>”", "Write [words]"),
    "a reference that is not defined": instead("[trust][mising]", "[trust][mising]", "[words]("),
    "a reference with nothing in it": instead("[trust][]", "“[trust][]”", "take the brackets out"),
    "a picture that is not defined": instead("![chairs][image1]", "the picture", "![words](file)"),
    "bold words with no address": instead("[**trust**][mising]", "[trust][mising]", "[words]("),
    "a new window": instead(
        "[a body](https://example.org){: target=_blank }", "“target=”", "Delete what stands"
    ),
    "a style": instead('*words*{: style="color: red" }', "“style=”", "Delete what stands"),
    "an event": instead("[a body](https://example.org){: onclick=x }", "“onclick=”", "Delete"),
    "a short list": instead("[a body](https://example.org){target=_blank}", "“target=”", "Delete"),
    "an address as it is": instead(
        "See https://example.org/a_b?utm_source=x.", "text on the page", "(https://example.org/a_b)"
    ),
    "an address without https": instead(
        "See www.example.org.", "text on", "https://www.example.org"
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_link_that_nothing_reads_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


@pytest.mark.parametrize(
    "text",
    [
        "He said “they was [sic] late”.",
        "[a body][b] and [b]\n\n[b]: https://example.org",
        "Saying it helps.[^noyce2018][^noyce2018]",
        "`[words][nowhere]`, `www.example.org` and `<javascript:x>`",
        "```\n[a][] https://example.org {: target=_blank }\n```",
        "[a body](https://example.org/www.html){ .plain }",
        "*mots*{ lang=fr }",
        "Put {name} there, and a = b.",
        "<https://example.org> and <office@example.org>",
    ],
)
def test_what_is_read_or_is_no_link_is_accepted(tmp_path: Path, text: str) -> None:
    site = small_site(tmp_path)
    site.add(ARTICLE, text)
    assert site.problems() == []
