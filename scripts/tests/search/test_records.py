"""What the search is told of each page."""

from dataclasses import replace
from pathlib import Path

import pytest
from markdown import Markdown

from kb.bibliography import Reference
from kb.pages import Page, parse_page
from kb.search.records import anchor_of, records, work_name
from kb.site import Site
from tests.typed_facts import facts_of

REFERENCES = {
    key: Reference(key, 1, {"title": "A law"}, names, "2018", "")
    for key, names in {
        "eubanks": ("Eubanks", "Muran", "Safran"),
        "hill": ("Hill", "Knox"),
        "rogers": ("Rogers",),
        "law": (),
    }.items()
}
FINDINGS = {
    "one": {
        "claim": "Clients who agreed did better.",
        "strength": "Small",
        "does_not_show": "Much.",
        "references": ["rogers"],
        "confidence": "checked",
    }
}
FACTS = replace(facts_of(findings=FINDINGS), references=REFERENCES)
TEXT = """\
---
title: Repair
description: Mending.
also_called: [rupture resolution]
people_say: [say sorry]
---

Before.[^hill]

## What helps

Start here.[^eubanks]
More.[^eubanks][^unknown]

<!-- finding: one -->

### What helps

- A point.

**Term**
:   “An answer.”
"""


def page(path: str, text: str = TEXT) -> Page:
    return parse_page(text, path)[0]


def test_a_page_is_known_by_its_names_phrases_and_address() -> None:
    [record] = records({"therapists/repair": page("therapists/repair.md")}, FACTS)
    assert (record.url, record.audience, record.rank) == ("therapists/repair/", "therapist", 100)
    assert record.also_called == ("rupture resolution",)
    assert record.people_say == ("say sorry",)


def test_sections_hold_their_text_findings_too_in_order() -> None:
    [record] = records({"guide/repair": page("guide/repair.md")}, FACTS)
    assert [(part.heading, part.anchor) for part in record.sections] == [
        ("", ""),
        ("What helps", "what-helps"),
        ("What helps", "what-helps_1"),
    ]
    texts = [part.text for part in record.sections]
    assert texts[1] == "Start here. More. Clients who agreed did better."
    assert texts[2] == "A point. Term “An answer.”"


def test_works_stand_as_often_as_they_are_cited_the_most_cited_first() -> None:
    [record] = records({"guide/repair": page("guide/repair.md")}, FACTS)
    assert record.cited == (
        "Eubanks, Muran & Safran (2018)",
        "Eubanks, Muran & Safran (2018)",
        "Hill & Knox (2018)",
        "Rogers (2018)",
    )


@pytest.mark.parametrize(
    ("key", "name"),
    [("rogers", "Rogers (2018)"), ("hill", "Hill & Knox (2018)"), ("law", "A law (2018)")],
)
def test_a_work_is_named_as_a_reader_may_type_it(key: str, name: str) -> None:
    assert work_name(REFERENCES[key]) == name


@pytest.mark.parametrize(
    ("path", "rank"),
    [
        ("guide/index.md", 88),
        ("guide/sheets/first-call.md", 88),
        ("articles/speaking-openly.md", 90),
        ("references.md", 50),
        ("help-now.md", 100),
    ],
)
def test_pages_that_lead_on_come_after_those_they_lead_to(path: str, rank: int) -> None:
    [record] = records({path.removesuffix(".md"): page(path)}, FACTS)
    assert record.rank == rank


def test_pages_that_repeat_others_are_left_out() -> None:
    keys = ("search", "guide/whole-guide")
    assert records({key: page(f"{key}.md") for key in keys}, FACTS) == ()


def test_terms_are_the_sections_of_the_glossary() -> None:
    terms = [{"id": "bond", "term": "Bond", "plain": "Trust.", "clinician": "Liking."}]
    facts = facts_of(glossary=terms)
    [record] = records({"glossary": page("glossary.md")}, facts)
    [term] = record.sections
    assert (term.heading, term.anchor, term.text) == ("Bond", "bond", "Trust. Liking.")


def test_anchors_are_those_that_the_build_makes(real: Site) -> None:
    for one in list(real.pages.values())[::9]:
        headings = [line for line in one.body.splitlines() if line.startswith(("## ", "### "))]
        made = Markdown(extensions=["toc", "attr_list"])
        made.convert("\n\n".join(headings))
        flat = [token["id"] for token in _flat(made.toc_tokens)]  # type: ignore[attr-defined]
        taken: set[str] = set()
        ours = [anchor_of(line.lstrip("# "), taken) for line in headings]
        assert ours == flat


def _flat(tokens: list[dict[str, object]]) -> list[dict[str, object]]:
    found = []
    for token in tokens:
        children = token["children"]
        found += [token, *_flat(children if isinstance(children, list) else [])]
    return found


def test_real_pages_give_records(real: Site, tmp_path: Path) -> None:
    made = records(real.pages, real.facts)
    assert len(made) > 100
    assert all(record.title and record.description for record in made)
