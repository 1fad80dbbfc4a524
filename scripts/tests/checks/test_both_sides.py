from pathlib import Path

import pytest

from tests.small_site import SmallSite, small_site

CONCEPT = "docs/therapists/trust.md"
DISAGREEING = """
alliance-doubted:
  claim: Another review saw no link.
  strength: No link
  does_not_show: It does not show why.
  references: [noyce2018]
  confidence: checked
  disagrees_with: [alliance-outcome]
"""


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """A small site with two findings that disagree, one of them shown on a page."""
    site = small_site(tmp_path)
    data = site.read("docs/_data/findings.yml").rstrip("\n")
    site.write(
        "docs/_data/findings.yml", f"{data}\n  disagrees_with: [alliance-doubted]\n{DISAGREEING}"
    )
    return site


def alone(site: SmallSite) -> list[str]:
    return [one for one in site.problems() if "stands alone" in one]


def test_a_finding_that_others_dispute_does_not_stand_alone(site: SmallSite) -> None:
    assert "<!-- finding: alliance-outcome -->" in site.read(CONCEPT)
    (problem,) = alone(site)
    assert problem.startswith(f"{CONCEPT}:")
    assert "Show or cite one of these too: alliance-doubted" in problem


@pytest.mark.parametrize(
    "told", ["<!-- finding: alliance-doubted -->", "Not all agree.[^noyce2018]"]
)
def test_the_other_side_may_be_shown_or_cited(site: SmallSite, told: str) -> None:
    marker = "<!-- finding: alliance-outcome -->"
    site.replace(CONCEPT, marker, f"{marker}\n\n{told}")
    assert not alone(site)
