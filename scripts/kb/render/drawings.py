"""Puts a drawing (our own SVG) into the page itself, so that it follows light and dark."""

from kb.files import read_text
from kb.pages import Page
from kb.problems import did_you_mean
from kb.render.markers import UnknownMarker
from kb.site import Site

FOLDER = "assets/drawings"


def drawing(site: Site, _page: Page, name: str) -> str:
    """Give the drawing ``name`` as a figure. Raises UnknownMarker if there is none to show."""
    path = site.docs / FOLDER / f"{name}.svg"
    if not path.is_file():
        known = [file.stem for file in path.parent.glob("*.svg")]
        cure = did_you_mean(name, known) or f"Add docs/{FOLDER}/{name}.svg."
        raise UnknownMarker(f"There is no drawing “{name}”.", cure)
    text, _ = read_text(path, path.name)
    # What a drawing program writes before the drawing (<?xml …?>) has no place in a page.
    start = (text or "").find("<svg")
    if text is None or start < 0:
        cure = f"Export docs/{FOLDER}/{name}.svg again."
        raise UnknownMarker(f"The drawing “{name}” cannot be read.", cure)
    # A blank line would end the block of HTML, and Markdown would read the rest.
    lines = (line.strip() for line in text[start:].splitlines())
    svg = "\n".join(line for line in lines if line)
    return f'<figure class="drawing">\n{svg}\n</figure>'
