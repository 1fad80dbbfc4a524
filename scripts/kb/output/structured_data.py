"""Describes a page to search engines in schema.org's terms, saying no more than is true."""

import json
from typing import Any

from kb.kinds import KINDS
from kb.pages import Page
from kb.review import has_changed, name_of, review_of
from kb.site import Site


def structured_data(page: Page, site: Site, site_url: str) -> str:
    """Give JSON-LD for ``page``: the page itself, and the way to it from home."""
    parts = [_page(page, site, site_url), _breadcrumbs(page, site, site_url)]
    if page.key == "glossary":
        parts.append(_terms(site, site_url))
    text = json.dumps({"@context": "https://schema.org", "@graph": parts}, ensure_ascii=False)
    # In HTML, “</script” would end the element it stands in, and “<!--” could keep it open.
    return text.replace("<", "\\u003c")


def _page(page: Page, site: Site, site_url: str) -> dict[str, Any]:
    readers = KINDS[page.kind].schema
    kind = "MedicalWebPage" if readers else "WebPage"
    data: dict[str, Any] = {
        "@type": kind,
        "url": site_url + page.url,
        "name": page.title,
        "description": page.text("description"),
        "inLanguage": "en-CA",
        "publisher": {"@type": "Organization", "name": site.facts.practice.name},
    }
    if readers:
        data["audience"] = {"@type": "MedicalAudience", "audienceType": readers}
    return data | _review(page, site)


def _review(page: Page, site: Site) -> dict[str, Any]:
    review = review_of(page)
    # A page that changed since says nothing: its last review was of other words.
    if review is None or has_changed(page, review):
        return {}
    reviewer = {
        "@type": "Person",
        "name": name_of(review, site.facts.people),
        "jobTitle": review.role,
    }
    return {"lastReviewed": review.date.isoformat(), "reviewedBy": reviewer}


def _breadcrumbs(page: Page, site: Site, site_url: str) -> dict[str, Any]:
    parts = page.key.split("/")[:-1]
    fronts = ["index", *(f"{'/'.join(parts[: n + 1])}/index" for n in range(len(parts)))]
    chain = [one for one in site.existing(tuple(fronts)) if one.key != page.key]
    items = [
        {"@type": "ListItem", "position": place, "name": one.title, "item": site_url + one.url}
        for place, one in enumerate([*chain, page], start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _terms(site: Site, site_url: str) -> dict[str, Any]:
    terms = [
        {
            "@type": "DefinedTerm",
            "name": term.term,
            "description": term.plain,
            "url": f"{site_url}glossary/#{key}",
        }
        for key, term in sorted(site.facts.terms.items())
    ]
    return {"@type": "DefinedTermSet", "name": "Glossary", "hasDefinedTerm": terms}
