import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.navigation import Node
from kb.pages import Page
from kb.render.chart import HIGH, LEFT, LOW, RIGHT, elements, evidence_chart
from kb.site import Site
from tests.small_site import SmallSite
from tests.typed_facts import facts_of

EMPATHY = {
    "element": "Empathy",
    "measure": "r",
    "estimate": 0.28,
    "interval": [0.23, 0.33],
    "k": 82,
    "claim": "A claim.",
    "strength": "Small",
    "references": ["noyce2018"],
    "confidence": "checked",
    "does_not_show": "Which came | first.",
}


def site(**findings: dict[str, Any]) -> Site:
    """Give a site that holds these findings and nothing else."""
    return Site(Path(), {}, facts_of(findings=findings), Node())


def chart(**findings: dict[str, Any]) -> str:
    return evidence_chart(site(**findings), Page("a.md", "a", "", 1), "")


def figure(text: str) -> ET.Element:
    """Give the drawing as a tree; it must be well formed."""
    found = re.search(r"<figure.*?</figure>", text, re.DOTALL)
    assert found
    return ET.fromstring(found[0])


def test_every_element_stands_in_the_drawing_and_in_the_table() -> None:
    text = chart(a=EMPATHY)
    assert "Empathy" in [one.text for one in figure(text).iter("text")]
    assert "| Empathy | r = .28[^noyce2018] | .23 to .33 | k = 82 | Which came / first. |" in text


def test_elements_stand_from_the_largest_estimate_to_the_smallest() -> None:
    found = elements(
        site(
            a={**EMPATHY, "element": "B", "estimate": 0.1},
            b={**EMPATHY, "element": "A", "estimate": 0.1},
            c={**EMPATHY, "element": "C", "estimate": 0.5},
        ),
        "r",
    )
    assert [entry.element for entry in found] == ["C", "A", "B"]


def test_measures_are_not_mixed() -> None:
    text = chart(a=EMPATHY, b={**EMPATHY, "element": "Goals", "measure": "d"})
    assert re.findall(r"^## (.*)$", text, re.MULTILINE) == ["Correlations (r)", "Differences (d)"]


@pytest.mark.parametrize("name", ["element", "estimate", "measure"])
def test_a_finding_without_element_or_estimate_is_not_charted(name: str) -> None:
    assert chart(a={key: value for key, value in EMPATHY.items() if key != name}) == ""


def test_a_finding_without_an_interval_says_so() -> None:
    text = chart(a={key: value for key, value in EMPATHY.items() if key != "interval"})
    assert "| not given |" in text
    assert "d-interval" not in text


@given(st.floats(-5, 5), st.floats(-5, 5), st.floats(-5, 5))
def test_nothing_is_drawn_outside_the_drawing(estimate: float, low: float, high: float) -> None:
    drawing = figure(chart(a={**EMPATHY, "estimate": estimate, "interval": [low, high]}))
    places = [
        float(one.attrib[name])
        for one in drawing.iter()
        for name in ("x1", "x2", "cx")
        if name in one.attrib
    ]
    assert all(LEFT <= place <= RIGHT for place in places)


@given(st.lists(st.floats(LOW, HIGH), min_size=2, max_size=2).map(sorted))
def test_a_larger_estimate_never_stands_further_left(pair: list[float]) -> None:
    findings = {f"f{n}": {**EMPATHY, "estimate": value} for n, value in enumerate(pair)}
    circles = [float(one.attrib["cx"]) for one in figure(chart(**findings)).iter("circle")]
    assert circles == sorted(circles, reverse=True)


@pytest.mark.parametrize(
    ("measure", "estimate", "shown"),
    [
        ("r", 0.28, "r = .28"),
        ("r", -0.05, "r = −.05"),
        ("r", 0.278, "r = .278"),
        ("d", 0.5, "d = 0.50"),
        ("SMD", 1.2, "SMD = 1.20"),
    ],
)
def test_a_figure_is_written_as_apa_has_it(measure: str, estimate: float, shown: str) -> None:
    assert f"| {shown}[^" in chart(a={**EMPATHY, "measure": measure, "estimate": estimate})


def test_a_name_cannot_break_the_drawing() -> None:
    drawing = figure(chart(a={**EMPATHY, "element": "Goals & <tasks>"}))
    assert "Goals & <tasks>" in [one.text for one in drawing.iter("text")]


def test_the_drawing_has_a_name_for_those_who_do_not_see_it() -> None:
    svg = next(figure(chart(a=EMPATHY)).iter("svg"))
    title = next(svg.iter("title"))
    assert svg.attrib["role"] == "img"
    assert svg.attrib["aria-labelledby"] == title.attrib["id"]


def test_a_finding_of_the_data_file_is_charted_once_it_names_an_element(small: SmallSite) -> None:
    file = "docs/_data/findings.yml"
    assert elements(small.load(), "r") == []
    small.replace(file, "  claim", "  element: Alliance\n  claim")
    site = small.load()
    assert elements(site, "r") == [site.facts.findings["alliance-outcome"]]
