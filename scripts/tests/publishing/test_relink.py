import yaml
from hypothesis import given
from hypothesis import strategies as st

from kb.publishing.relink import Move, data, front_matter, markdown, mentions, scalars

MOVE = Move("guide/during/trust", "guide/ending/how-trust-grows")


def test_a_link_to_the_page_leads_to_its_new_place() -> None:
    text = (
        "Read [trust](../guide/during/trust.md) and [more](../guide/during/trust.md#how-it-grows)."
    )
    assert markdown(text, "therapists/trust.md", MOVE) == (
        "Read [trust](../guide/ending/how-trust-grows.md)"
        " and [more](../guide/ending/how-trust-grows.md#how-it-grows)."
    )


def test_the_links_of_the_page_itself_are_written_for_its_new_folder() -> None:
    text = "[a](check-ins.md) [b](../../glossary.md#repair) ![c](../../x.svg) [d](#here)"
    assert markdown(text, "guide/during/trust.md", MOVE) == (
        "[a](../during/check-ins.md) [b](../../glossary.md#repair) ![c](../../x.svg) [d](#here)"
    )


def test_a_link_to_itself_follows() -> None:
    assert markdown("[x](trust.md#a)", "guide/during/trust.md", MOVE) == "[x](how-trust-grows.md#a)"


def test_links_with_titles_brackets_and_their_own_lines_are_rewritten() -> None:
    text = '[a](trust.md "Trust") [b](<trust.md>)\n\n[c]: trust.md\n'
    assert markdown(text, "guide/during/stuck.md", MOVE) == (
        '[a](../ending/how-trust-grows.md "Trust") [b](<../ending/how-trust-grows.md>)\n\n'
        "[c]: ../ending/how-trust-grows.md\n"
    )


def test_outside_links_and_citations_stay() -> None:
    text = "[a](https://example.org/trust.md) [b](mailto:a@example.org) text.[^trust2018]\n"
    assert markdown(text, "guide/during/trust.md", MOVE) == text


def test_other_links_of_other_pages_stay_as_they_were_typed() -> None:
    text = "[odd](./../during/check-ins.md)"
    assert markdown(text, "guide/ending/index.md", MOVE) == text


def test_pairs_and_relations_take_the_new_key_and_nothing_else_does() -> None:
    matter = """\
title: guide/during/trust
people_say:
  - guide/during/trust
pair: [guide/during/trust, 'therapists/trust']  # both
related:
  what helps:
    - "guide/during/trust"
"""
    assert (
        front_matter(matter, MOVE)
        == """\
title: guide/during/trust
people_say:
  - guide/during/trust
pair: [guide/ending/how-trust-grows, 'therapists/trust']  # both
related:
  what helps:
    - "guide/ending/how-trust-grows"
"""
    )


def test_the_short_name_of_an_article_is_replaced() -> None:
    move = Move("articles/speaking-openly", "articles/say-it")
    matter = "articles:\n  - speaking-openly\n  - what-to-look-for\n"
    assert front_matter(matter, move) == "articles:\n  - say-it\n  - what-to-look-for\n"


def test_facts_take_the_new_key_with_its_anchor_and_keep_their_comments() -> None:
    text = "# guide/during/trust\na:\n  page: guide/during/trust\n  also: [guide/during/trust#x]\n"
    assert data(text, MOVE) == (
        "# guide/during/trust\na:\n  page: guide/ending/how-trust-grows\n"
        "  also: [guide/ending/how-trust-grows#x]\n"
    )


def test_a_longer_key_is_not_taken_for_the_page() -> None:
    text = "pages: [guide/during/trust-again, my/guide/during/trust]\n"
    assert data(text, MOVE) == text
    assert mentions(text, MOVE) == text


def test_a_mention_in_a_text_is_replaced_as_a_path_too() -> None:
    text = "`docs/guide/during/trust.md`, guide/during/trust."
    assert mentions(text, MOVE) == (
        "`docs/guide/ending/how-trust-grows.md`, guide/ending/how-trust-grows."
    )


@given(st.dictionaries(st.text("abc", min_size=1), st.lists(st.text("abc/-#: ’\"'", max_size=8))))
def test_a_file_that_does_not_name_the_page_stays_the_same(value: dict[str, list[str]]) -> None:
    text = yaml.safe_dump(value, allow_unicode=True)
    assert scalars(text, lambda _place, one: MOVE.applied(one)) == text
