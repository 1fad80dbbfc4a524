from pathlib import Path

import pytest

from tests.small_site import ARTICLE, CLIENT, CONCEPT, Break, small_site

LONG = "It is so " + "and so " * 20 + "good to say it."
HARD = "Considerable deliberation characterizes organizational participation. " * 20
FAULTS = {
    "a long sentence for clients": Break(
        CLIENT,
        "It grows in small steps.",
        LONG,
        "It is so",
        "“It is so and so …”",
        "25 words at most",
    ),
    "a long sentence on its own line of a paragraph": Break(
        CLIENT,
        "You say a thing, and you watch what they do with it.",
        LONG,
        "It is so",
        "words",
        "25",
    ),
    "a long sentence for therapists": Break(
        CONCEPT,
        "It shows that",
        LONG.replace("good", "and " * 10),
        "It is so",
        "words",
        "35 words at most",
    ),
    "a long sentence in an article": Break(
        ARTICLE, "Worries grow in the dark.", LONG, "It is so", "words", "30 words at most"
    ),
    "a paragraph of four sentences": Break(
        CLIENT,
        "It grows in small steps.",
        "It grows. It stays.",
        "It grows.",
        "has 4 sentences",
        "empty line",
    ),
    "a page that is hard": Break(
        CLIENT,
        "Say so the next time you meet.",
        HARD.replace(". ", ".\n\n"),
        "Consid",
        "grade",
        "shorter words",
    ),
    "sentences that are long on average": Break(
        CLIENT,
        "Say so the next time you meet.",
        "\n\n".join(["You can go on and on, as long as it is of use to you, now or one day."] * 60),
        "You can go",
        "on average; 12 is the most",
        "longest sentence",
    ),
    "six lines at a glance": Break(
        CONCEPT,
        "- Small kept promises weigh more than large words.",
        "\n".join(f"- Keep it {word}." for word in ("one", "two", "six", "ten", "so", "last")),
        "last",
        "has 6 lines",
        "Keep 5",
    ),
    "hard words at a glance": Break(
        CONCEPT,
        "- Small kept promises weigh",
        "- Considerable organizational deliberation weighs",
        "- Consid",
        "reads at school grade",
        "shorter words",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_text_that_asks_too_much_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


def test_a_citation_counts_neither_as_a_word_nor_as_the_end_of_no_sentence(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "It grows in small steps.", "It grows." + "[^noyce2018]" * 30)
    assert site.problems() == []


def test_a_short_page_has_no_grade(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace("docs/index.md", "Start with", "Considerable organizational deliberation:")
    assert site.problems() == []
