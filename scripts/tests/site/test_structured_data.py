"""What a page tells search engines about itself: never more than it shows."""

import json
from typing import Any
from urllib.parse import urljoin

import pytest

from kb.review import has_changed, review_of
from tests.site.built import BuiltPage, words, written

Pages = dict[str, BuiltPage]
KINDS = {"guide": "MedicalWebPage", "therapists": "MedicalWebPage"}
AUDIENCES = {"guide": "Patient", "therapists": "Clinician"}


def stated(page: BuiltPage) -> list[dict[str, Any]]:
    text = page.one("//script[@type='application/ld+json']").text
    parts: list[dict[str, Any]] = json.loads(text or "")["@graph"]
    return parts


def part(page: BuiltPage, kind: str) -> dict[str, Any]:
    found = [one for one in stated(page) if one["@type"] == kind]
    assert len(found) == 1, f"{page.shown}: {len(found)} × {kind}"
    return found[0]


def own(page: BuiltPage) -> dict[str, Any]:
    return part(page, KINDS.get(page.kind, "WebPage"))


def test_the_name_is_the_heading(pages: Pages) -> None:
    for page in pages.values():
        assert own(page)["name"] == words(page.one("//h1")), page.shown


def test_address_and_description_are_those_of_the_head(pages: Pages) -> None:
    for page in pages.values():
        assert own(page)["url"] == page.one("//link[@rel='canonical']").get("href")
        assert own(page)["description"] == page.meta("description")


def test_clients_and_therapists_pages_name_their_audience(pages: Pages) -> None:
    for page in pages.values():
        audience = own(page).get("audience", {}).get("audienceType")
        assert audience == AUDIENCES.get(page.kind), page.shown


def test_a_date_of_review_stands_only_where_one_is_recorded(pages: Pages) -> None:
    for page in pages.values():
        review = review_of(page.source)
        due = review.date.isoformat() if review and not has_changed(page.source, review) else None
        assert own(page).get("lastReviewed") == due, page.shown


def test_a_page_that_awaits_review_claims_no_reviewer(pages: Pages) -> None:
    waiting = [page for page in pages.values() if "Awaiting clinical review" in page.text]
    assert not [page.shown for page in waiting if "reviewedBy" in own(page)]


def test_the_breadcrumbs_lead_over_pages_to_this_one(pages: Pages) -> None:
    for page in pages.values():
        crumbs = part(page, "BreadcrumbList")["itemListElement"]
        urls = [crumb["item"].removeprefix(page.origin) for crumb in crumbs]
        assert [crumb["position"] for crumb in crumbs] == list(range(1, len(crumbs) + 1))
        assert urls[0] == "" and urls[-1] == page.url and set(urls) <= set(pages), page.shown


def test_the_breadcrumbs_are_the_path_that_readers_see(pages: Pages) -> None:
    for page in pages.values():
        crumbs = part(page, "BreadcrumbList")["itemListElement"][:-1]
        seen = page.all("//nav[@aria-label='You are here']//a")
        if seen:
            places = [urljoin(page.origin + page.url, str(one.get("href"))) for one in seen]
            assert places == [crumb["item"] for crumb in crumbs], page.shown


def test_the_glossary_gives_its_terms_in_the_words_it_shows(pages: Pages) -> None:
    terms = part(pages["glossary/"], "DefinedTermSet")["hasDefinedTerm"]
    text = words(pages["glossary/"].content)
    assert len(terms) == len(written().facts.terms)
    assert not [term["name"] for term in terms if term["name"] not in text]


def test_each_glossary_term_has_its_own_address(pages: Pages) -> None:
    terms = part(pages["glossary/"], "DefinedTermSet")["hasDefinedTerm"]
    anchors = {term["url"].partition("#")[2] for term in terms}
    assert anchors <= set(pages["glossary/"].ids)


@pytest.mark.parametrize("kind", ["FAQPage", "Physician", "AggregateRating"])
def test_nothing_is_claimed_that_the_site_is_not(pages: Pages, kind: str) -> None:
    assert not [page.shown for page in pages.values() if f'"{kind}"' in page.text]
