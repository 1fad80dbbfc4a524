import re

from kb.render.indexes import a_to_z, phrases
from tests.small_site import CONCEPT, SmallSite


def index(small: SmallSite, key: str = "therapists/index") -> str:
    site = small.load()
    return a_to_z(site, site.pages[key], "")


def own_words(small: SmallSite) -> str:
    site = small.load()
    return phrases(site, site.pages["index"], "")


def test_every_page_and_every_other_name_stands_under_its_letter(small: SmallSite) -> None:
    blocks = re.findall(r"^(?:## .|- .*)", index(small), re.MULTILINE)
    assert blocks == [
        "## M",
        "- mutual trust: see [Trust in therapy](trust.md)",
        "## R",
        "- [Repair](repair.md) *for therapists*",
        "- rupture repair: see [Repair](repair.md)",
        "## T",
        "- [Trust grows slowly](../guide/during/trust.md) *for clients*",
        "- [Trust in therapy](trust.md) *for therapists*",
    ]


def test_every_letter_can_be_jumped_to(small: SmallSite) -> None:
    text = index(small)
    assert re.findall(r"\]\(#(\w+)\)", text) == re.findall(r"\{ #(\w+) \}", text) == ["m", "r", "t"]


def test_a_name_in_quotation_marks_or_with_a_number_has_its_place(small: SmallSite) -> None:
    small.replace(CONCEPT, "mutual trust", "“Good” distance\n  - 24-hour rule\n  - growth")
    text = index(small)
    assert re.findall(r"\{ #(\w+) \}", text) == ["numbers", "g", "r", "t"]
    assert text.index("“Good”") < text.index("- growth")


def test_front_pages_and_pages_for_everyone_are_not_listed(small: SmallSite) -> None:
    assert not re.search(r"index\.md|glossary\.md|articles", index(small))


def test_readers_words_stand_under_their_stage_and_lead_to_the_page(small: SmallSite) -> None:
    text = own_words(small)
    assert text.startswith("## During therapy\n\n")
    assert "### Trust grows slowly\n" in text
    assert "\n\n- [I dont trust my therapist](guide/during/trust.md)" in text


def test_words_of_pages_for_therapists_are_not_mixed_in(small: SmallSite) -> None:
    assert "my therapist upset me" not in own_words(small)


def test_each_phrase_is_listed_once_though_stages_lie_in_the_guide(small: SmallSite) -> None:
    assert own_words(small).count("I dont trust my therapist") == 1


def test_a_stage_without_phrases_has_no_heading(small: SmallSite) -> None:
    said = "people_say:\n  - I dont trust my therapist\n  - how long until I trust\n"
    small.replace("docs/guide/during/trust.md", f"{said}  - scared to open up\n", "")
    assert own_words(small) == ""
