import re
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.pages import Page
from kb.render.concept_map import RADIUS, SIZE, Spot, concept_map
from tests.small_site import CONCEPT, OTHER_CONCEPT, SmallSite

MAP = "docs/therapists/map.md"
HEAD = "---\ntitle: Map\ndescription: All concepts.\n---\n"


def shown(small: SmallSite) -> str:
    small.write(MAP, HEAD)
    site = small.load()
    return concept_map(site, site.pages["therapists/map"], "")


def drawing(small: SmallSite) -> ET.Element:
    """Give the map as a tree; it must be well formed."""
    found = re.search(r'<svg class="map".*?</svg>', shown(small), re.DOTALL)
    assert found
    return ET.fromstring(found[0])


def test_every_concept_of_a_group_is_on_the_map_with_a_link(small: SmallSite) -> None:
    links = {link.attrib["href"]: "".join(link.itertext()) for link in drawing(small).iter("a")}
    assert links == {
        "../../therapists/trust/": "Trust in therapy",
        "../../therapists/repair/": "Repair",
    }


def test_every_stated_relation_is_one_curve_of_its_kind(small: SmallSite) -> None:
    curves = [(one.attrib["class"], one.attrib["data-ends"]) for one in drawing(small).iter("path")]
    assert curves == [("m-helps", "trust repair")]


@pytest.mark.parametrize("other", ["therapists/none", "therapists/trust", "glossary"])
def test_a_relation_to_nothing_on_the_map_is_not_drawn(small: SmallSite, other: str) -> None:
    small.replace(CONCEPT, "    - therapists/repair", f"    - {other}")
    assert list(drawing(small).iter("path")) == []


def test_the_lists_say_the_same_from_both_sides(small: SmallSite) -> None:
    lists = shown(small).partition("</svg>\n</div>")[2].strip()
    assert lists == (
        "## The relationship itself\n\n"
        "- **[Trust in therapy](trust.md)**: what helps [Repair](repair.md).\n"
        "- **[Repair](repair.md)**: helps with [Trust in therapy](trust.md)."
    )


def test_a_concept_without_relations_is_still_listed(small: SmallSite) -> None:
    small.replace(CONCEPT, "related:\n  what helps:\n    - therapists/repair\n", "")
    assert "- **[Repair](repair.md)**\n" in f"{shown(small)}\n"


def test_a_title_cannot_break_the_map(small: SmallSite) -> None:
    small.replace(OTHER_CONCEPT, "title: Repair", "title: Repair & <more>")
    assert "Repair & <more>" in ["".join(link.itertext()) for link in drawing(small).iter("a")]


def test_each_kind_of_curve_is_explained(small: SmallSite) -> None:
    key = shown(small).partition("\n")[0]
    kinds = ["Part of", "Often confused with", "Can lead to", "What helps"]
    assert re.findall(r"</svg>(.*?)</li>", key) == kinds


@given(st.floats(0, 7))
def test_every_concept_stands_on_the_ring(angle: float) -> None:
    x, y = Spot(Page("a.md", "a", "", 1), angle).at(RADIUS)
    assert abs((x - SIZE / 2) ** 2 + (y - SIZE / 2) ** 2 - RADIUS**2) < RADIUS
