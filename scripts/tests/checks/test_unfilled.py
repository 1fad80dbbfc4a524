from pathlib import Path

import pytest

from tests.small_site import ARTICLE, CLIENT, small_site


@pytest.mark.parametrize("place", ["  - how long until I trust", "You say a thing", "### Usual"])
def test_a_mark_left_anywhere_in_a_page_is_told_on_its_line(tmp_path: Path, place: str) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, place, f"{place} [[what to write here]]")
    line = site.read(CLIENT).split("[[")[0].count("\n") + 1
    start = f"{CLIENT}:{line}: Still to be written: “what to write here”. Put your own words"
    assert [one for one in site.problems() if one.startswith(start)]


def test_a_mark_over_two_lines_is_told_once(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "You say a thing", "[[a first line\nand a second]] You say a thing")
    assert len([one for one in site.problems() if "Still to be written" in one]) == 1


def test_a_long_mark_is_shortened(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "You say a thing", f"[[{'many words ' * 20}]]")
    (problem,) = [one for one in site.problems() if "Still to be written" in one]
    assert "many …”. Put" in problem


def test_a_single_bracket_is_no_mark(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "You say a thing", "You say a thing [or two]")
    assert site.problems() == []


@pytest.mark.parametrize(
    "words",
    [
        "Lorem ipsum dolor",
        "lo**rem** ipsum",
        "TODO: say more",
        "todo: say more",
        "The fee is TBD.",
        "XXX",
        "Text goes here.",
        "Insert your text here.",
        "Your text here",
        "Name of …",
        "This is a placeholder.",
        "To be confirmed",
        "{{ name }}",
    ],
)
def test_a_placeholder_is_told_with_its_line(tmp_path: Path, words: str) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "Worries grow in the dark.", words)
    line = site.read(ARTICLE).split(words)[0].count("\n") + 1
    (problem,) = site.problems()
    assert problem.startswith(f"{ARTICLE}:{line}: “")
    assert "only holds a place for words" in problem


@pytest.mark.parametrize(
    "words",
    [
        "A list of what to do helps.",
        "The name of a feeling can help.",
        "Some things are still to be decided.",
        "You can say your name here.",
        "This may be your place here.",
        "Write down the words, here or at home.",
        "It takes the place of a letter.",
        "Ask at 10:00 to be sure.",
    ],
)
def test_words_that_only_sound_like_a_placeholder_are_accepted(tmp_path: Path, words: str) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "Worries grow in the dark.", words)
    assert site.problems() == []


def test_a_mark_in_code_is_accepted(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "in the dark.", "in the dark: `[[x]]`.\n\n```\n[[y]]\n```")
    assert site.problems() == []


@pytest.mark.parametrize("title", ["   ", "\u00a0", "\u200b\u00ad", "&nbsp;"])
def test_a_title_that_shows_nothing_is_told_once(tmp_path: Path, title: str) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "title: Speaking openly", f'title: "{title}"')
    (problem,) = site.problems()
    assert problem.startswith(f"{ARTICLE}:2: “title” holds only spaces")


@pytest.mark.parametrize("rest", ["", "\n \n", "<!-- Nothing yet. -->\n"])
def test_a_page_of_front_matter_alone_is_told(tmp_path: Path, rest: str) -> None:
    site = small_site(tmp_path)
    head, mark, _ = site.read(ARTICLE).rpartition("---\n")
    site.write(ARTICLE, f"{head}{mark}{rest}")
    what = f"{ARTICLE}:4: The page ends with its front matter"
    assert [one for one in site.problems() if one.startswith(what)]
