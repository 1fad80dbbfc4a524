"""Makes the Markdown that is built from the Markdown that staff wrote."""

from kb.pages import Page
from kb.problems import Problem
from kb.render.chart import evidence_chart
from kb.render.concept_map import concept_map
from kb.render.contents import stage_contents, whole_guide
from kb.render.drawings import drawing
from kb.render.findings import finding
from kb.render.frame import framed
from kb.render.glossary import glossary, references
from kb.render.help import crisis_lines
from kb.render.indexes import a_to_z, phrases
from kb.render.markers import Renderer, expand
from kb.render.parts import with_parts
from kb.render.places import (
    complaints_by_place,
    law_by_place,
    practice_contact,
    practice_fees,
    privacy_by_place,
    records_by_place,
    regulators_by_place,
)
from kb.render.search_page import search_page
from kb.render.sorter import sorter, therapist_sorter
from kb.render.sources import with_sources
from kb.site import Site

RENDERERS: dict[str, Renderer] = {
    "a-to-z": a_to_z,
    "complaints-by-place": complaints_by_place,
    "concept-map": concept_map,
    "crisis-lines": crisis_lines,
    "drawing": drawing,
    "evidence-chart": evidence_chart,
    "finding": finding,
    "glossary": glossary,
    "law-by-place": law_by_place,
    "phrases": phrases,
    "practice-contact": practice_contact,
    "practice-fees": practice_fees,
    "privacy-by-place": privacy_by_place,
    "records-by-place": records_by_place,
    "references": references,
    "regulators-by-place": regulators_by_place,
    "search-form": search_page,
    "sorter": sorter,
    "stage-contents": stage_contents,
    "therapist-sorter": therapist_sorter,
    "whole-guide": whole_guide,
}


def rendered(page: Page, site: Site) -> tuple[str, list[Problem]]:
    """Give the Markdown of ``page`` as MkDocs is to read it, and the problems met."""
    text, problems = expand(page.body, page, site, RENDERERS)
    # A chapter of the whole guide brings markers of its own; their faults are told on its page.
    text, _ = expand(text, page, site, RENDERERS)
    return with_sources(with_parts(framed(text, page, site)), site), problems
