"""Puts a drawing (our own SVG) into the page itself, so that it follows light and dark."""

from kb.pages import Page
from kb.problems import did_you_mean
from kb.render.markers import UnknownMarker
from kb.site import Site

FOLDER = "assets/drawings"


def drawing(site: Site, _page: Page, name: str) -> str:
    """Give the drawing ``name`` as a figure. Raises UnknownMarker if there is none."""
    path = site.docs / FOLDER / f"{name}.svg"
    if not path.is_file():
        known = [file.stem for file in path.parent.glob("*.svg")]
        cure = did_you_mean(name, known) or f"Add docs/{FOLDER}/{name}.svg."
        raise UnknownMarker(f"There is no drawing “{name}”.", cure)
    # A blank line would end the block of HTML, and Markdown would read the rest.
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    svg = "\n".join(line for line in lines if line)
    return f'<figure class="drawing">\n{svg}\n</figure>'
