import re

from kb.render.glossary import citing_pages, glossary, references
from tests.small_site import SmallSite

TERMS = "docs/_data/glossary.yml"
BIB = "docs/_data/references.bib"
MORE = """
@book{adams2000,
  author = {adams, Ann},
  title = {A book},
  year = {2000},
  x-read = {Abstract *only*.},
}
"""


def terms(small: SmallSite) -> str:
    site = small.load()
    return glossary(site, site.pages["glossary"], "")


def listed(small: SmallSite) -> str:
    site = small.load()
    return references(site, site.pages["references"], "")


def test_a_term_is_told_twice_and_can_be_linked_to(small: SmallSite) -> None:
    text = terms(small)
    assert text.startswith("## Repair { #repair }\n\nPutting right what went wrong.\n\n")
    assert "For therapists</span> The work of mending a rupture.[^noyce2018]" in text
    assert text.endswith("More: [Repair](therapists/repair.md).")


def test_terms_stand_by_letter_whatever_their_case(small: SmallSite) -> None:
    for name in ("alliance", "Bond", "zeal"):
        small.add(TERMS, f"- id: {name}\n  term: {name}\n  clinician: a\n  plain: b")
    assert re.findall(r"## (\w+)", terms(small)) == ["alliance", "Bond", "Repair", "zeal"]


def test_a_term_leads_only_to_a_page_that_is_there(small: SmallSite) -> None:
    small.replace(TERMS, "see: therapists/repair", "see: therapists/none")
    assert "More:" not in terms(small)


def test_a_work_that_nobody_knows_is_not_cited(small: SmallSite) -> None:
    small.replace(TERMS, "keys: [noyce2018]", "keys: [none2000]")
    assert "[^" not in terms(small)


def test_a_work_knows_the_pages_that_cite_it_also_through_a_finding(small: SmallSite) -> None:
    found = [page.key for page in citing_pages(small.load())["noyce2018"]]
    assert found == ["guide/during/trust", "therapists/trust", "articles/speaking-openly"]


def test_a_reference_links_to_the_pages_that_cite_it(small: SmallSite) -> None:
    text = listed(small)
    assert '<li id="noyce2018" class="research" markdown="span">Noyce, R.' in text
    assert "Cited on: [Trust grows slowly](guide/during/trust.md), [Trust in" in text


def test_references_stand_by_letter_and_say_what_was_read(small: SmallSite) -> None:
    small.add(BIB, MORE)
    text = listed(small)
    assert re.findall(r'<li id="(\w+)" class="(\w+)"', text) == [
        ("adams2000", "books"),
        ("noyce2018", "research"),
    ]
    assert r"<small>Read: Abstract \*only\*. Not cited on a page yet.</small>" in text


def test_readers_can_choose_a_kind_and_all_is_chosen_first(small: SmallSite) -> None:
    text = listed(small)
    assert re.findall(r'type="radio" name="kind" id="kind-(\w+)"', text) == [
        "all",
        "research",
        "books",
        "rules",
    ]
    assert re.findall(r'id="kind-(\w+)" checked', text) == ["all"]
