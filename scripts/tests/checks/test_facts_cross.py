from pathlib import Path

import pytest

from tests.small_site import Break, small_site

FINDINGS, GLOSSARY = "docs/_data/findings.yml", "docs/_data/glossary.yml"
PLACES, LINES = "docs/_data/places.yml", "docs/_data/crisis-lines.yml"
POINTS, REDIRECTS = "docs/_data/source-points.yml", "docs/_data/redirects.yml"
SECOND = """
feedback-reviews:
  claim: A claim.
  strength: Small
  does_not_show: Much.
  references: [noyce2018]
  confidence: checked
  disagrees_with: [alliance-outcome]
"""
FAULTS = {
    "a finding with a misspelt work": Break(
        FINDINGS, "[noyce2018]", "[noyse2018]", "references", "no work “noyse2018”", "“noyce2018”"
    ),
    "an estimate that differs from the figure": Break(
        FINDINGS,
        "estimate: 0.278",
        "estimate: 0.287",
        "estimate",
        "0.287 does not stand",
        "look at the source",
    ),
    "an interval that differs from the figure": Break(
        FINDINGS,
        "[0.256, 0.299]",
        "[0.265, 0.299]",
        "interval",
        "0.265 does not stand",
        "look at the source",
    ),
    "a disagreement told on one side": Break(
        FINDINGS,
        "  confidence: checked\n",
        f"  confidence: checked\n{SECOND}",
        "disagrees",
        "does not say",
        "Add",
    ),
    "words where a number to call belongs": Break(
        LINES, 'call: "988"', 'call: "call us"', "call us", "“call us” is not a number", "digits"
    ),
    "words where the number for emergencies belongs": Break(
        LINES, '"911"', '"911 now"', "911 now", "“911 now” is not a number", "digits"
    ),
    "a term with a misspelt work": Break(
        GLOSSARY, "[noyce2018]", "[noyse2018]", "keys", "no work", "“noyce2018”"
    ),
    "a term that leads to no page": Break(
        GLOSSARY,
        "see: therapists/repair",
        "see: therapists/repiar",
        "see",
        "no page",
        "“therapists/repair”",
    ),
    "two terms with one id": Break(
        GLOSSARY,
        "- id: repair",
        "- {id: repair, term: A, clinician: B, plain: C}\n- id: repair",
        "- id",
        "is taken",
        "another",
    ),
    "a rule of a place with a misspelt work": Break(
        PLACES, "[^noyce2018]", "[^noyse2018]", "Private", "no work", "“noyce2018”"
    ),
    "a practice in a place that is not listed": Break(
        "docs/_data/practice.yml",
        "place: ontario",
        "place: ontaro",
        "place:",
        "no place",
        "“ontario”",
    ),
    "a help line that nobody checked": Break(
        LINES, "    checked: 2026-11-22\n", "", "- id", "“checked” is missing", "Call it"
    ),
    "a help line without a way to reach it": Break(
        LINES, '    call: "988"\n    text_to: "988"\n', "", "- id", "no way to reach it", "Add call"
    ),
    "an old address that is none": Break(
        REDIRECTS,
        "# none yet",
        "../../etc: guide/index",
        "../..",
        "not an old address",
        "guide/old-name",
    ),
}


def points() -> str:
    most = {"S0": 23, "S1": 20, "S2": 52, "S3": 18, "S4": 29}
    names = [f"{one}.{number}" for one in most for number in range(1, most[one] + 1)]
    entry = "{point: A point, page: articles/speaking-openly, heading: Putting a worry into words}"
    return "".join(f"{name}: {entry}\n" for name in names)


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fact_that_leads_nowhere_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


POINT_FAULTS = {
    "a point that is missing": Break(
        POINTS, "S0.23: ", "S0.24: ", "S0.1:", "The point S0.23 is missing", "Add it"
    ),
    "a point that no article makes": Break(
        POINTS, "S0.23: ", "S0.24: ", "S0.24", "not a point", "Did you mean"
    ),
    "a point on no page": Break(
        POINTS,
        "S1.2: {point: A point, page: articles/speaking-openly",
        "S1.2: {point: A, page: articles/openly",
        "S1.2:",
        "no page “articles/openly”",
        "“articles/speaking-openly”",
    ),
    "a point under no heading": Break(
        POINTS,
        "heading: Putting a worry into words}",
        "heading: Putting a worry in words}",
        "in words",
        "no heading",
        "into words”",
    ),
}


@pytest.mark.parametrize("fault", POINT_FAULTS.values(), ids=POINT_FAULTS.keys())
def test_a_point_of_the_articles_that_is_lost_is_told(tmp_path: Path, fault: Break) -> None:
    site = small_site(tmp_path)
    site.write(POINTS, points())
    assert site.problems() == []
    assert fault.answers(site)


def test_a_point_may_still_be_planned(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.write(POINTS, points())
    site.replace(POINTS, "page: articles/speaking-openly", "page: planned")
    assert site.problems() == []
