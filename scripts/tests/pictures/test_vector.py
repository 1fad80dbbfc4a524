import pytest

from kb.pictures.vector import vector_flaws
from tests.pictures.samples import XMLNS, svg

LINK = 'xmlns:x="http://www.w3.org/1999/xlink"'
BOMB = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n'
FLAWS = {
    "a script": (svg("<script>x()</script>"), 3, "a script"),
    "a script in capitals": (svg("<SCRIPT>x()</SCRIPT>"), 3, "a script"),
    "an event": (svg('<path onload="x()"/>'), 3, "“onload=”"),
    "a web page inside": (svg("<foreignObject/>"), 3, "foreignObject"),
    "a picture from elsewhere": (
        svg('<image href="https://example.org/a.png"/>'), 3, "https://example.org/a.png"
    ),
    "the old form of an address": (
        svg('<image x:href="//example.org/a.png"/>', f"{XMLNS} {LINK}"), 3, "//example.org/a.png"
    ),
    "a script as an address": (svg('<a href="java&#10;script:x()"><path/></a>'), 3, "an address"),
    "a page as data": (svg('<a href="data:text/html,x"><path/></a>'), 3, "an address"),
    "a fill from elsewhere": (svg('<path fill="url(//example.org/#a)"/>'), 3, "//example.org/#a"),
    "a style that fetches": (
        svg("<style>path { fill: url('https://example.org/x') }</style>"), 3, "example.org/x"
    ),
    "a style that imports": (svg("<style>@import 'a.css';</style>"), 3, "a.css"),
    "movement": (svg('<path><animate attributeName="d" to="1"/></path>'), 3, "movement"),
    "short forms of its own": (BOMB.encode() + svg("&b;"), 1, "DOCTYPE"),
    "a style sheet before it": (b'<?xml-stylesheet href="a.css"?>\n' + svg(), 1, "another file"),
    "a tag left open": (svg("<g>"), 4, "cannot be read"),
    "no SVG by its first tag": (b"<html><svg/></html>", 1, "begins with <html>"),
    "no name of its language": (svg(more=""), 1, "do not show"),
    "too heavy": (svg(f'<path d="{"M1 2" * 30000}"/>'), 1, "KB at most"),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "line", "what"), FLAWS.values(), ids=FLAWS.keys())
def test_a_drawing_that_does_more_than_draw_is_told(raw: bytes, line: int, what: str) -> None:
    flaws = [flaw for flaw in vector_flaws(raw) if what in flaw.what]
    assert [flaw.line for flaw in flaws][:1] == [line]


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><path id="a" d="M0 0"/></defs><use href="#a"/>',
        '<linearGradient id="g"/><path fill="url(#g)"/>',
        '<a href="#end"><text id="end">Words &amp; &#8212; marks</text></a>',
        '<image href="data:image/png;base64,AAAA"/>',
        "<style>path { fill: teal }</style>",
        "<!-- a note with url(https://example.org) -->",
    ],
)
def test_a_drawing_that_only_draws_is_accepted(inside: str) -> None:
    assert list(vector_flaws(svg(inside))) == []


@pytest.mark.parametrize("inside", ["<style>path { fill: teal }</style>", '<path style="d:1"/>'])
def test_a_style_that_the_page_would_drop_is_told(inside: str) -> None:
    (flaw,) = vector_flaws(svg(inside), inside_page=True)
    assert "drops" in flaw.what


def test_a_drawing_in_a_page_needs_no_name_of_its_language() -> None:
    assert list(vector_flaws(svg(more=""), inside_page=True)) == []


def test_a_short_form_is_never_filled_in() -> None:
    many = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 20}">' for n in range(20))
    raw = f'<!DOCTYPE svg [<!ENTITY e0 "x">{many}]>\n'.encode() + svg("&e20;")
    assert any("DOCTYPE" in flaw.what or "cannot" in flaw.what for flaw in vector_flaws(raw))
