"""Looks into an SVG, which is a small web page: it may draw, and nothing else.

What it may not hold follows the “secure static mode” of SVG Integrations (W3C): no scripts, no
events, nothing from elsewhere, no HTML inside.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

BYTES = 100_000
SVG = "http://www.w3.org/2000/svg"
# Elements that run, embed or set something, in lower case.
REFUSED = {
    "script": "a script",
    "handler": "a script",
    "foreignobject": "a piece of a web page (<foreignObject>)",
    "iframe": "a frame",
    "embed": "another file",
    "object": "another file",
    "audio": "sound",
    "video": "a film",
    "animate": "movement",
    "animatecolor": "movement",
    "animatemotion": "movement",
    "animatetransform": "movement",
    "set": "movement",
}
ADDRESSES = {"href", "src", "base", "from", "to", "values", "by"}
EMBEDDED = re.compile(r"data:image/(png|jpeg|webp|gif);base64,", re.IGNORECASE)
USED = re.compile(r"url\(\s*[\"']?\s*([^\"')\s]*)|@import\s+(?:url\()?[\"']?([^\"';)\s]*)", re.I)
AGAIN = "Export it as “plain” or “optimised” SVG, or delete that part in a text editor."


@dataclass(frozen=True)
class Flaw:
    """One thing wrong with a drawing: its line in the file, what it is, how to put it right."""

    line: int
    what: str
    cure: str


def vector_flaws(raw: bytes, *, inside_page: bool = False) -> Iterator[Flaw]:
    """Give what is wrong with an SVG, given as its file’s bytes.

    ``inside_page``: it is set into the page itself, whose policy drops styles of its own.
    """
    # Nothing is fetched, and no entity is filled in: one line of them can fill the memory.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        yield Flaw(line, "This drawing cannot be read as an SVG.", "Export it again.")
        return
    if len(raw) > BYTES:
        what = f"This drawing has {len(raw) // 1000} KB; a page carries {BYTES // 1000} KB at most."
        yield Flaw(1, what, "Simplify its paths, or export it as PNG or WebP.")
    yield from _document(root, inside_page)
    for node in root.iter():
        yield from _node(node, inside_page)


def _document(root: etree._Element, inside_page: bool) -> Iterator[Flaw]:
    tree = root.getroottree()
    if tree.docinfo.doctype or tree.docinfo.internalDTD is not None:
        what = "This drawing brings rules or short forms of its own (DOCTYPE)."
        yield Flaw(1, what, "Delete the part from “<!DOCTYPE” to its “>” in a text editor.")
    name, space = _local(root.tag), etree.QName(root).namespace
    if name != "svg":
        yield Flaw(1, f"This file begins with <{name}>, so it is no SVG.", "Export it again.")
    elif space != SVG and not inside_page:
        what = "Browsers do not show this drawing: its first tag does not say that it is an SVG."
        yield Flaw(1, what, f'Write <svg xmlns="{SVG}" there.')
    for node in (*root.itersiblings(preceding=True), *root.itersiblings()):
        if isinstance(node, etree._ProcessingInstruction):
            yield _flaw(node, "another file (<?…?>)")


def _node(node: etree._Element, inside_page: bool) -> Iterator[Flaw]:
    if isinstance(node, etree._Comment):
        return
    if isinstance(node, (etree._Entity, etree._ProcessingInstruction)):
        yield _flaw(node, f"“{str(node)[:40]}”")
        return
    name = _local(node.tag)
    if name in REFUSED:
        yield _flaw(node, REFUSED[name])
    if inside_page and name == "style":
        yield _styled(node, "<style>")
    elif name == "style":
        yield from _used(node, "".join(node.itertext()))
    for key, value in node.attrib.items():
        yield from _attribute(node, _local(key), value, inside_page)


def _attribute(node: etree._Element, key: str, value: str, inside_page: bool) -> Iterator[Flaw]:
    plain = re.sub(r"[\x00-\x20]", "", value)
    if key.startswith("on"):
        yield _flaw(node, f"a script in “{key}=”")
    elif key in ADDRESSES and not _is_inside(plain, key):
        yield _flaw(node, f"an address (“{plain[:60]}”)")
    elif key == "style" and inside_page:
        yield _styled(node, "style=")
    else:
        yield from _used(node, value)


def _is_inside(address: str, key: str) -> bool:
    if key in {"href", "src", "base"}:
        return not address or address.startswith("#") or bool(EMBEDDED.match(address))
    return ":" not in address


def _used(node: etree._Element, text: str) -> Iterator[Flaw]:
    for found in USED.finditer(text):
        address = found[1] or found[2] or ""
        if found[0].lower().startswith("@import") or not _is_inside(address, "href"):
            yield _flaw(node, f"an address (“{address[:60]}”)")


def _flaw(node: etree._Element, holds: str) -> Flaw:
    return Flaw(node.sourceline or 1, f"This drawing holds {holds}.", AGAIN)


def _styled(node: etree._Element, how: str) -> Flaw:
    what = f"The page’s policy drops “{how}”, so this part would lose its look."
    advice = "Export it with “presentation attributes” (such as fill=), or use a class of the site."
    return Flaw(node.sourceline or 1, what, advice)


def _local(name: object) -> str:
    return str(name).rpartition("}")[2].lower()
