import pytest

from kb.slugs import LONGEST, is_name, slug


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Trust grows slowly, and goes both ways", "trust-grows-slowly-and-goes-both-ways"),
        ("I don’t know what to say", "i-dont-know-what-to-say"),
        ("Is my problem big enough?", "is-my-problem-big-enough"),
        ("Café & Élan", "cafe-elan"),
        ("  What 12 sessions cost  ", "what-12-sessions-cost"),
        ("信任", ""),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert slug(title) == name


def test_a_long_title_is_cut_between_words() -> None:
    name = slug("a very long title indeed " * 10)
    assert len(name) <= LONGEST
    assert name == "a-very-long-title-indeed-a-very-long-title-indeed-a-very"


def test_a_name_has_small_letters_digits_and_single_hyphens() -> None:
    assert is_name("how-trust-grows-2")
    for wrong in ("Trust", "how--trust", "-trust", "trust-", "trust.md", "trust/two", "", "trüb"):
        assert not is_name(wrong), wrong
