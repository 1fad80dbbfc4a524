from pathlib import Path

import pytest

from tests.small_site import CLIENT, CONCEPT, Break, small_site


def told(new: str, number: str) -> Break:
    return Break(
        CLIENT, "It grows in small steps", new, new[:12], f"“{number}”", "crisis-lines: first"
    )


FAULTS = {
    "a short number": told("Please call 988 today", "988"),
    "a short number with hyphens": told("Please call 9-8-8 today", "9-8-8"),
    "the emergency number": told("Please call 911.", "911"),
    "a number to text": told("Please text HOME to 741741", "741741"),
    "a phone number": told("Please call 416-555-0142", "416-555-0142"),
    "a phone number in brackets": told("Please call (416) 555-0142", "(416) 555-0142"),
    "a free number": told("Please call 1-800-668-6868", "1-800-668-6868"),
    "a number with a country's code": told("Please call +44 20 7946 0123", "+44 20 7946 0123"),
    "a number without spaces": told("Please call 4165550142", "4165550142"),
    "a link that dials": told("Please call [us](tel:4165550142)", "tel:4165550142"),
    "fixed spaces": told("Please call 416\u00a0555\u00a00142", "416 555 0142"),
    "fixed hyphens": told("Please call 416\u2011555\u20110142", "416-555-0142"),
    "entities": told("Please call 416&nbsp;555&#8209;0142", "416 555-0142"),
    "emphasis within": told("Please call **9**-8-8", "9-8-8"),
    "over the end of a line": told("Please call 416\n555 0142", "416 555 0142"),
    "in words": told("Please call nine-eight-eight", "nine-eight-eight"),
    "in code": told("Please call `988`", "988"),
    "a number in a title": Break(
        CLIENT,
        "title: Trust grows",
        "title: Call 9\u20118\u20118",
        "title:",
        "“9-8-8”",
        "crisis-lines",
    ),
    "a number in a term": Break(
        CONCEPT, "mutual trust", "the 988 line", "the 988", "“988”", "crisis-lines: first"
    ),
    "a number in the glossary": Break(
        "docs/_data/glossary.yml",
        "Putting",
        "Call 9\u20118\u20118, putting",
        "plain:",
        "“9-8-8”",
        "crisis-lines",
    ),
    "a number in a phrase": Break(
        CLIENT, "scared to open up", "is 988 free", "is 988", "“988”", "crisis-lines: first"
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_number_to_call_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


@pytest.mark.parametrize(
    "words",
    [
        "It grew in 2026, for 1,988 people",
        "It was 2026-11-24",
        "It cost $988.[^noyce2018]",
        "It says r = .988",
        "See [this study](https://doi.org/10.1037/9115550142)",
        "It has 295 studies and 30,000 people",
    ],
)
def test_other_figures_are_accepted(tmp_path: Path, words: str) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "It grows in small steps", words)
    assert site.problems() == []


def test_a_link_that_dials_the_number_it_shows_is_told_once(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "It grows in small steps", "Call [416 555 0142](tel:+14165550142)")
    assert len([one for one in site.problems() if "is typed here" in one]) == 1
