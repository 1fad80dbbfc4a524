from hypothesis import given
from hypothesis import strategies as st

from kb.render.sources import cited, entries_of, with_sources
from tests.small_site import SmallSite

KEYS = st.lists(st.from_regex(r"[a-z]{2,5}20[0-9]{2}", fullmatch=True))


@given(KEYS)
def test_each_work_is_listed_once_in_order_of_first_use(keys: list[str]) -> None:
    text = " ".join(f"A claim.[^{key}]" for key in keys)
    assert cited(text) == list(dict.fromkeys(keys))


def test_a_link_is_no_citation() -> None:
    assert cited("[a](b.md) [^not a key] [^]") == []


def test_a_page_that_cites_nothing_has_no_sources(small: SmallSite) -> None:
    assert with_sources("No claim.\n", small.load()) == "No claim.\n"


def test_the_sources_stand_at_the_end(small: SmallSite) -> None:
    text = with_sources("A claim.[^noyce2018]\n", small.load())
    # The build puts the notes where these words stand.
    before, _, after = text.partition("## Sources\n\n///Footnotes Go Here///\n\n")
    assert before == "A claim.[^noyce2018]\n\n"
    assert "[^noyce2018]: Noyce, R." in after


def test_a_work_that_is_not_in_the_bibliography_is_left_to_the_check(small: SmallSite) -> None:
    assert with_sources("A claim.[^none2000]", small.load()) == "A claim.[^none2000]"


def test_references_are_set_once_for_a_whole_build(small: SmallSite) -> None:
    facts = small.load().facts
    assert entries_of(facts) is entries_of(facts)


def test_a_corrected_reference_is_set_anew(small: SmallSite) -> None:
    before = entries_of(small.load().facts)["noyce2018"]
    small.replace("docs/_data/references.bib", "year = {2018}", "year = {2019}")
    assert before.replace("2018", "2019") == entries_of(small.load().facts)["noyce2018"]
