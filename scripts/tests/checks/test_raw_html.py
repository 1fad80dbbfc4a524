from pathlib import Path

import pytest

from tests.small_site import ARTICLE, CONCEPT, Break, small_site


def instead(new: str, what: str, cure: str) -> Break:
    return Break(ARTICLE, "Worries grow", f"{new} Worries grow", "Worries grow", what, cure)


FAULTS = {
    "a style by hand": instead('<span style="color: red">a</span>', "“style=”", "class="),
    "a script in an attribute": instead('<span onclick="x()">a</span>', "“onclick=”", "Delete it"),
    "a script": instead("<script>x()</script>", "“<script>”", "without scripts"),
    "a frame": instead(
        '<iframe src="https://example.org"></iframe>', "“<iframe>”", "another company"
    ),
    "an image by hand": instead('<img src="a.png">', "“<img>”", "![what it tells](file)"),
    "a link by hand": instead('<a href="x">a</a>', "“<a>”", "[words](file.md)"),
    "what Word leaves behind": instead("a<o:p></o:p>", "“<o>” does not", "Say it in Markdown"),
    "a web page's paragraph": instead('<p class="MsoNormal">', "“<p>” does not", "empty line"),
    "Notion's box": instead("<aside>", "“<aside>” does not", "Say it in Markdown"),
    "a file of elsewhere": instead(
        '<a href="javascript:x()" download>a</a>', "“<a>” does not", "[words](file.md)"
    ),
    "an event on a file": instead('<a href="x" download onclick="x()">a</a>', "onclick", "Delete"),
    "an event close to a name": instead('<span id="a"onclick="x">a</span>', "onclick", "Delete"),
    "a box closed twice": instead("</div>", "closes a box that was not opened", "Delete it"),
    "the end of what is not there": instead("</article>", "“<article>”", "Say it in Markdown"),
    "HTML in the title": Break(
        ARTICLE, "Speaking", "<b>Speaking</b>", "title:", "in the front matter", "plain words"
    ),
    "HTML in what people say": Break(
        CONCEPT, "  - trust issues", "  - <i>trust</i> issues", "<i>", "in the front", "plain"
    ),
    "a style on the next line": Break(
        ARTICLE,
        "Worries",
        '<span\nstyle="color: red">a</span> Worries',
        "<span",
        "“style=”",
        "class=",
    ),
    "a box that is never closed": instead('<div class="x">', "never closed", "</div>"),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_html_that_does_not_belong_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


@pytest.mark.parametrize(
    "text",
    [
        '<div class="lines" aria-hidden="true"></div>',
        "Write to <https://example.org> or <office@example.org>",
        'Take <a href="../references.bib" download>all of them</a>',
        "2 < 3, and 3 > 2",
        "Two<br>lines",
        "`<b>` makes letters bold",
        "```\n<script>x()</script>\n```",
    ],
)
def test_what_markdown_cannot_say_is_accepted(tmp_path: Path, text: str) -> None:
    site = small_site(tmp_path)
    site.add(ARTICLE, text)
    assert site.problems() == []
