from pathlib import Path

import pytest

from tests.small_site import CLIENT, CONCEPT, Break, small_site

WORDS = """## Words you could use

- “I am not ready to tell you this.”
- “Do you believe me?”

## When to act"""
FAULTS = {
    "two sentences in short": Break(
        CLIENT,
        "Until then, you choose what to tell.\n",
        "",
        "## In short",
        "has 2 sentences",
        "exactly three",
    ),
    "a missing section": Break(
        CLIENT,
        "## In short",
        "## First",
        "## Usual",
        "“In short” is missing",
        "before “Usual, worth",
    ),
    "a misspelt section": Break(
        CLIENT,
        "## When to act",
        "## When to Act",
        "## When",
        "not the name",
        "Did you mean “When to act”?",
    ),
    "sections out of order": Break(
        CLIENT,
        WORDS,
        "## When to act\n\nNow.\n\n## Words you could use\n\n- “A.”\n- “B.”",
        "## When",
        "“When to act” stands where “Words you could use” should",
        "Keep this order",
    ),
    "a missing level": Break(
        CLIENT,
        "### Worth raising\n",
        "",
        "### Not OK",
        "“Worth raising” is missing",
        "before “Not OK”",
    ),
    "a level without a list": Break(
        CLIENT,
        "- You test them a little.",
        "You test them.",
        "### Usual",
        "has no list",
        "two to four",
    ),
    "one phrase only": Break(
        CLIENT, "- “Do you believe me?”\n", "", "## Words", "fewer than 2 phrases", "Add lines"
    ),
    "no next step": Break(
        CLIENT,
        "**One next step:** choose",
        "Choose",
        "## When",
        "no next step",
        "**One next step:**",
    ),
    "two next steps": Break(
        CLIENT,
        "Say so",
        "**One next step:** go.\n\nSay so",
        "step:** choose",
        "second next step",
        "Keep one",
    ),
    "a section that the build writes": Break(
        CLIENT,
        "## How it grows",
        "## You might say",
        "## You",
        "The build writes",
        "Move what it says",
    ),
    "a concept without evidence": Break(
        CONCEPT,
        "## Evidence\n",
        "",
        "## Supervision",
        "“Evidence” is missing",
        "before “Supervision",
    ),
    "one side only in the room": Break(
        CONCEPT,
        "### The therapist",
        "### Others",
        "### The client",
        "“The therapist” is missing",
        "at the end",
    ),
    "no answer to the client": Break(
        CONCEPT,
        ":   “Yes. I may still ask things.”",
        "",
        "## Words",
        "holds no answer",
        "Write the client’s",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_page_that_lacks_a_part_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


@pytest.mark.parametrize(
    "opening", ["", "Trust grows. It is a wish.", "Trust grows.\n\nIt is a wish."]
)
def test_a_concept_opens_with_a_definition_in_one_sentence(tmp_path: Path, opening: str) -> None:
    site = small_site(tmp_path)
    definition = "Trust is the client’s growing wish to be open because promises were kept."
    site.replace(CONCEPT, definition, opening)
    assert any("does not open with a definition" in one for one in site.problems())


def test_a_practical_page_has_nothing_to_sort(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    start, _, rest = site.read(CLIENT).partition("## Usual")
    site.write(CLIENT, f"{start}## Words{rest.partition('## Words')[2]}")
    assert site.problems() == []


@pytest.mark.parametrize("key", ["guide/sheets/first-call", "guide/about-this-guide"])
def test_pages_of_their_own_form_are_left_alone(tmp_path: Path, key: str) -> None:
    site = small_site(tmp_path)
    site.write(f"docs/{key}.md", site.read("docs/guide/index.md").replace("What to", "A sheet: to"))
    assert not any("section" in one or "next step" in one for one in site.problems())
