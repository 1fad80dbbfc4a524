from pathlib import Path

import pytest

from tests.small_site import ARTICLE, CLIENT, CONCEPT, Break, small_site

BOX = "<!-- crisis-lines: first -->"
GLOSSARY = "docs/_data/glossary.yml"
FAULTS = {
    "suicide without the help box": Break(
        ARTICLE, "Worries grow", "Thoughts of suicide grow", "Thoughts", "has no help box", BOX
    ),
    "self-harm before the help box": Break(
        ARTICLE,
        "Worries grow in the dark.",
        f"Self-harm grows.\n\n{BOX}",
        "Self-harm",
        "before the help box",
        BOX,
    ),
    "a phrase of readers without the help box": Break(
        CLIENT, "scared to open up", "i feel suicidal", "suicidal", "has no help box", BOX
    ),
    "a method near the subject": Break(
        ARTICLE,
        "Worries grow in the dark.",
        f"{BOX}\n\nSome think of suicide.\nAn overdose is one.",
        "An overdose",
        "“overdose” stands near",
        "nobody learns a way",
    ),
    "a dose near the subject": Break(
        ARTICLE,
        "Worries grow in the dark.",
        f"{BOX}\n\nTook 20 pills.\n\nIt was not suicide.",
        "Took",
        "“20 pills” stands near",
        "Leave it out",
    ),
    "a word that only looks alike": Break(
        ARTICLE,
        "Worries grow",
        "Some think of self\u2011harm. It can grow",
        "Some",
        "no help box",
        BOX,
    ),
    "words over the end of a line": Break(
        ARTICLE,
        "Worries grow",
        "Some think of killing\n*yourself*. It grows",
        "Some",
        "killing y",
        BOX,
    ),
    "a word in a title": Break(
        ARTICLE, "title: Speaking openly", "title: Wanting to die", "title:", "no help box", BOX
    ),
    "a word in a term": Break(
        CONCEPT, "mutual trust", "self&shy;-harm", "self&", "no help box", BOX
    ),
    "a way in a phrase of readers": Break(
        CLIENT,
        "scared to open up",
        "suicidal, took 20\u00a0pills",
        "suicidal",
        "“20 pills”",
        "Leave",
    ),
    "an exclamation mark of another width": Break(
        ARTICLE, "in the dark.", "in the dark\uff01", "dark\uff01", "exclamation mark", "full stop"
    ),
    "a way in a data file": Break(
        GLOSSARY,
        "Putting",
        "Suicide by an overdose, putting",
        "plain:",
        "“overdose”",
        "Leave it out",
    ),
    "an exclamation mark in a data file": Break(
        GLOSSARY, "went wrong.", "went wrong!", "plain:", "exclamation", "full stop"
    ),
    "a word of the glossary": Break(
        GLOSSARY, "Putting", "After self\u2011harm, putting", "plain:", "no help box", BOX
    ),
    "an exclamation mark": Break(
        ARTICLE, "in the dark.", "in the dark!", "dark!", "exclamation mark", "full stop"
    ),
    "an exclamation mark in a title": Break(
        ARTICLE,
        "title: Speaking openly",
        "title: Speak up!",
        "title:",
        "exclamation mark",
        "full stop",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_sentence_that_could_do_harm_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


def test_help_before_the_first_mention_is_accepted(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "Worries grow", f"{BOX}\n\nThoughts of suicide grow")
    assert site.problems() == []


def test_the_same_word_far_from_the_subject_is_accepted(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    between = "\n\n".join(["It can help to say a thing aloud to one you trust."] * 5)
    text = f"{BOX}\n\nSome think of suicide.\n\n{between}\n\nHe has a razor in the bath."
    site.replace(ARTICLE, "Worries grow in the dark.", text)
    assert site.problems() == []


def test_an_exclamation_mark_in_code_is_no_shout(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "Worries grow in the dark.", "Worries grow.\n\n```\na != b\n```")
    assert site.problems() == []


def test_a_word_of_the_glossary_is_accepted_where_its_page_has_the_box(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(GLOSSARY, "Putting", "After self-harm, putting")
    site.replace("docs/glossary.md", "<!-- glossary -->", f"{BOX}\n\n<!-- glossary -->")
    assert site.problems() == []
