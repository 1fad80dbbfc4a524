from kb.render.sorter import sorter, therapist_sorter
from tests.small_site import CLIENT, SmallSite


def for_clients(small: SmallSite, key: str = "index") -> str:
    site = small.load()
    return sorter(site, site.pages[key], "")


def for_therapists(small: SmallSite) -> str:
    site = small.load()
    return therapist_sorter(site, site.pages["therapists/index"], "")


def test_each_situation_stands_under_its_stage_with_three_levels(small: SmallSite) -> None:
    text = for_clients(small)
    parts = [
        "## Pick what is closest",
        "- [Trust grows slowly](#about-trust)",
        "## During therapy",
        "### [Trust grows slowly](guide/during/trust.md) { #about-trust }",
        "**Usual:**\n\n- You test them a little.",
        "**Worth raising:**\n\n- They keep being late.",
        "**Not OK:**\n\n- They say you owe them trust.",
        "Words: “I am not ready to tell you this.”",
        "Next step: choose one small true thing to say.",
    ]
    blocks = text.split("\n\n")
    assert [part for part in parts if not set(part.split("\n\n")) <= set(blocks)] == []
    assert sorted(parts, key=text.index) == parts


def test_a_page_that_sorts_nothing_is_left_out(small: SmallSite) -> None:
    small.replace(CLIENT, "### Usual", "### Else")
    assert for_clients(small) == ""
    assert for_therapists(small) == ""


def test_a_link_in_a_level_leads_where_it_led(small: SmallSite) -> None:
    small.replace(CLIENT, "They keep being late.", "See [help](../../help-now.md).")
    assert "See [help](help-now.md)." in for_clients(small)
    assert "See [help](../help-now.md)." in for_clients(small, "therapists/index")


def test_therapists_see_what_is_not_ok_with_the_concept_that_answers_it(small: SmallSite) -> None:
    assert for_therapists(small) == (
        "- **[Trust grows slowly](../guide/during/trust.md).** Not OK: They say you owe them trust."
        " See [Trust in therapy](trust.md)."
    )


def test_a_page_without_a_pair_is_not_shown_to_therapists(small: SmallSite) -> None:
    small.replace(CLIENT, "pair:\n  - therapists/trust\n", "")
    assert for_therapists(small) == ""
