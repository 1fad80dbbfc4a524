import json
from pathlib import Path
from typing import Any

import pytest

from kb.output.structured_data import structured_data
from kb.review import fingerprint
from tests.small_site import CLIENT, SmallSite, small_site

URL = "https://kb.example.org/"


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    return small_site(tmp_path)


def parts(small: SmallSite, key: str) -> dict[str, dict[str, Any]]:
    """Give what is said of a page, by type."""
    site = small.load()
    told = json.loads(structured_data(site.pages[key], site, URL))
    return {part["@type"]: part for part in told["@graph"]}


def review(small: SmallSite, mark: str) -> None:
    stated = f"who: Anna\n  role: reviewer\n  date: 2026-11-24\n  fingerprint: {mark}"
    small.replace(CLIENT, "people_say:", f"review:\n  {stated}\npeople_say:")


@pytest.mark.parametrize(
    ("key", "kind", "audience"),
    [
        ("guide/during/trust", "MedicalWebPage", "Patient"),
        ("therapists/trust", "MedicalWebPage", "Clinician"),
        ("articles/speaking-openly", "WebPage", None),
        ("index", "WebPage", None),
    ],
)
def test_a_page_says_whom_it_is_for(
    small: SmallSite, key: str, kind: str, audience: str | None
) -> None:
    page = parts(small, key)[kind]
    assert page.get("audience", {}).get("audienceType") == audience
    assert page["url"] == URL + small.load().pages[key].url


def test_a_page_shows_the_way_to_it_from_home(small: SmallSite) -> None:
    way = parts(small, "guide/during/trust")["BreadcrumbList"]["itemListElement"]
    addresses = [URL, f"{URL}guide/", f"{URL}guide/during/", f"{URL}guide/during/trust/"]
    assert [step["item"] for step in way] == addresses
    assert [step["position"] for step in way] == [1, 2, 3, 4]


def test_a_front_page_stands_once_on_its_own_way(small: SmallSite) -> None:
    way = parts(small, "guide/index")["BreadcrumbList"]["itemListElement"]
    assert [step["item"] for step in way] == [URL, f"{URL}guide/"]


def test_a_page_that_was_not_reviewed_claims_nothing(small: SmallSite) -> None:
    assert "lastReviewed" not in parts(small, "guide/during/trust")["MedicalWebPage"]


def test_a_reviewed_page_names_its_reviewer(small: SmallSite) -> None:
    review(small, f'"{fingerprint(small.load().pages["guide/during/trust"])}"')
    page = parts(small, "guide/during/trust")["MedicalWebPage"]
    assert (page["lastReviewed"], page["reviewedBy"]["name"]) == ("2026-11-24", "Anna")


def test_a_page_that_changed_since_its_review_claims_nothing(small: SmallSite) -> None:
    review(small, '"000000000000"')
    assert "reviewedBy" not in parts(small, "guide/during/trust")["MedicalWebPage"]


def test_only_the_glossary_tells_the_terms(small: SmallSite) -> None:
    terms = parts(small, "glossary")["DefinedTermSet"]["hasDefinedTerm"]
    assert [(term["name"], term["url"]) for term in terms] == [("Repair", f"{URL}glossary/#repair")]
    assert "DefinedTermSet" not in parts(small, "index")


def test_no_title_can_end_the_script_it_stands_in(small: SmallSite) -> None:
    title = "A </script><!-- <script> title"
    small.replace(CLIENT, "title: Trust grows slowly", f'title: "{title}"')
    site = small.load()
    assert "<" not in structured_data(site.pages["guide/during/trust"], site, URL)
    assert parts(small, "guide/during/trust")["MedicalWebPage"]["name"] == title
