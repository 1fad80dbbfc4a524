"""Draws the concepts in a ring, grouped as in the menu, with a curve for each stated relation."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from kb.navigation import Node
from kb.pages import Page
from kb.render.frame import RELATION_NAMES
from kb.site import INVERSE, Site, link_between

FOLDER = "therapists"
SIZE, RADIUS, PULL = 1240, 330, 0.25
CLASSES = {
    "part of": "part",
    "often confused with": "confused",
    "can lead to": "leads",
    "what helps": "helps",
}


@dataclass(frozen=True)
class Spot:
    """Where a concept stands on the ring: its page and its angle in radians."""

    page: Page
    angle: float

    def at(self, radius: float) -> tuple[float, float]:
        """Give the point of this angle at ``radius`` from the centre."""
        return (
            round(SIZE / 2 + radius * math.cos(self.angle), 1),
            round(SIZE / 2 + radius * math.sin(self.angle), 1),
        )


def concept_map(site: Site, page: Page, _argument: str) -> str:
    """Give the map as a drawing with links, then the same relations as lists by group."""
    groups = _groups(site)
    spots = {spot.page.key: spot for spot in _spots(site, groups)}
    drawing = "\n".join(_drawing(site, page, spots))
    lists = "\n\n".join(_list(site, page, group) for group in groups)
    return f"{_key()}\n\n{drawing}\n\n{lists}"


def _key() -> str:
    """Give what each kind of curve stands for."""
    rows = "".join(
        '<li><svg viewBox="0 0 40 12" aria-hidden="true">'
        f'<path class="m-{kind}" d="M0 6H40"/></svg>{RELATION_NAMES[name]}</li>'
        for name, kind in CLASSES.items()
    )
    return f'<ul class="map-key">{rows}</ul>'


def _groups(site: Site) -> list[Node]:
    node = site.menu.find(FOLDER)
    return [child for child in (node.children if node else ()) if child.children]


def _spots(site: Site, groups: list[Node]) -> Iterator[Spot]:
    # One empty place after each group shows where it ends.
    places = sum(len(list(group.keys())) + 1 for group in groups)
    place = 0
    for group in groups:
        for page in site.existing(tuple(group.keys())):
            yield Spot(page, 2 * math.pi * place / places - math.pi / 2)
            place += 1
        place += 1


def _drawing(site: Site, page: Page, spots: dict[str, Spot]) -> Iterator[str]:
    # On a narrow screen it scrolls sideways; its links take the keyboard there.
    yield '<div class="wide">'
    yield f'<svg class="map" role="group" viewBox="0 0 {SIZE} {SIZE}" aria-labelledby="map-title">'
    yield '<title id="map-title">Map of concepts; the lists below say the same</title>'
    yield from _curves(site, spots)
    yield from (_label(page, spot) for spot in spots.values())
    yield "</svg>\n</div>"


def _curves(site: Site, spots: dict[str, Spot]) -> Iterator[str]:
    for key, spot in spots.items():
        for name, others in spot.page.related.items():
            for other in others:
                if other in spots and key != other:
                    yield _curve(spot, spots[other], CLASSES.get(name, "part"))


def _curve(start: Spot, end: Spot, kind: str) -> str:
    (x1, y1), (x2, y2) = start.at(RADIUS), end.at(RADIUS)
    middle = SIZE / 2
    cx = round(middle + ((x1 + x2) / 2 - middle) * PULL, 1)
    cy = round(middle + ((y1 + y2) / 2 - middle) * PULL, 1)
    ends = f"{_name(start)} {_name(end)}"
    return f'<path class="m-{kind}" data-ends="{ends}" d="M{x1} {y1}Q{cx} {cy} {x2} {y2}"/>'


def _name(spot: Spot) -> str:
    return spot.page.key.rpartition("/")[2]


def _label(page: Page, spot: Spot) -> str:
    x, y = spot.at(RADIUS + 12)
    degrees = math.degrees(spot.angle)
    left = math.cos(spot.angle) < 0
    turn = round(degrees + 180 if left else degrees, 1)
    anchor = "end" if left else "start"
    address = "../" * page.url.count("/") + spot.page.url
    return (
        f'<a href="{escape(address)}" data-name="{_name(spot)}">'
        f'<text x="{x}" y="{y}" dy="5" text-anchor="{anchor}" transform="rotate({turn} {x} {y})">'
        f"{escape(spot.page.title)}</text></a>"
    )


def _list(site: Site, page: Page, group: Node) -> str:
    rows = "\n".join(_row(site, page, one) for one in site.existing(tuple(group.keys())))
    return f"## {group.title}\n\n{rows}"


def _row(site: Site, page: Page, one: Page) -> str:
    relations = site.relations.get(one.key, {})
    parts = [
        f"{RELATION_NAMES[name].lower()} " + ", ".join(_link(page, other) for other in found)
        for name in (*INVERSE, *INVERSE.values())
        if name in RELATION_NAMES and (found := site.existing(relations.get(name, ())))
    ]
    said = "; ".join(dict.fromkeys(parts))
    return f"- **{_link(page, one)}**: {said}." if said else f"- **{_link(page, one)}**"


def _link(page: Page, other: Page) -> str:
    return f"[{other.title}]({link_between(page, other.path)})"
