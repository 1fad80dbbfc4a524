import pytest

from kb.render.drawings import drawing
from kb.render.markers import UnknownMarker
from tests.small_site import SmallSite

SVG = '<svg viewBox="0 0 9 9">\n\n  <title>A door</title>\n\n</svg>\n'


def shown(small: SmallSite, name: str) -> str:
    small.write("docs/assets/drawings/door.svg", SVG)
    site = small.load()
    return drawing(site, site.pages["index"], name)


def test_a_drawing_stands_in_the_page_as_a_figure(small: SmallSite) -> None:
    text = shown(small, "door")
    assert text.startswith('<figure class="drawing">\n<svg')
    assert "<title>A door</title>" in text
    assert text.endswith("</svg>\n</figure>")


def test_no_empty_line_ends_the_drawing_early(small: SmallSite) -> None:
    assert "" not in shown(small, "door").split("\n")


@pytest.mark.parametrize(
    ("name", "cure"),
    [("dor", "Did you mean “door”?"), ("xyz", "Add docs/assets/drawings/xyz.svg.")],
)
def test_a_drawing_that_is_not_there_is_refused(small: SmallSite, name: str, cure: str) -> None:
    with pytest.raises(UnknownMarker) as refused:
        shown(small, name)
    assert refused.value.cure == cure


def test_what_a_drawing_program_writes_first_stays_out_of_the_page(small: SmallSite) -> None:
    small.write("docs/assets/drawings/gate.svg", f'<?xml version="1.0"?>\n{SVG}')
    assert shown(small, "gate") == shown(small, "door")


def test_a_drawing_that_cannot_be_read_is_refused(small: SmallSite) -> None:
    small.write("docs/assets/drawings/gate.svg", "")
    with pytest.raises(UnknownMarker) as refused:
        shown(small, "gate")
    assert refused.value.what == "The drawing “gate” cannot be read."
