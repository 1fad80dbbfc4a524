import pytest

from kb.render.findings import finding
from kb.render.markers import UnknownMarker
from tests.small_site import SmallSite

FILE = "docs/_data/findings.yml"


def shown(small: SmallSite, name: str = "alliance-outcome") -> str:
    site = small.load()
    return finding(site, site.pages["therapists/trust"], name)


def test_a_finding_shows_claim_figure_strength_and_limit(small: SmallSite) -> None:
    text = shown(small)
    parts = [
        "A stronger alliance went along with better outcome.[^noyce2018]",
        "Figure</span> r = .278, 95% CI [.256, .299].",
        "Strength</span> A steady, modest link.",
        "Does not show</span> which came first.",
    ]
    assert [part for part in parts if part not in text] == []
    assert sorted(parts, key=text.index) == parts


def test_the_size_of_what_was_studied_follows_the_figure(small: SmallSite) -> None:
    small.replace(FILE, "  strength", "  k: 82\n  n: 6138\n  strength")
    assert "[.256, .299]; k = 82, N = 6,138." in shown(small)


def test_a_size_that_the_figure_names_is_not_told_again(small: SmallSite) -> None:
    small.replace(FILE, "[.256, .299]\n", "[.256, .299], k = 82\n  k: 82\n")
    assert shown(small).count("k = 82") == 1


def test_a_finding_from_memory_says_so(small: SmallSite) -> None:
    assert "How it was read" not in shown(small)
    small.replace(FILE, "confidence: checked", "confidence: from memory")
    assert "How it was read</span> Not read again" in shown(small)


def test_a_finding_read_in_a_summary_says_so(small: SmallSite) -> None:
    small.replace(FILE, "confidence: checked", "confidence: second-hand")
    assert "How it was read</span> In a summary, not in the paper itself." in shown(small)


def test_a_finding_without_a_figure_shows_no_empty_line(small: SmallSite) -> None:
    small.replace(FILE, "  figure: r = .278, 95% CI [.256, .299]\n", "")
    assert "Figure" not in shown(small)


def test_an_unknown_finding_is_refused_with_the_nearest(small: SmallSite) -> None:
    with pytest.raises(UnknownMarker) as refused:
        shown(small, "aliance-outcome")
    assert refused.value.cure == "Did you mean “alliance-outcome”?"


@pytest.mark.parametrize(("size", "told"), [("k: 82", "k = 82."), ("n: 6138", "N = 6,138.")])
def test_a_sample_is_told_as_far_as_it_is_known(small: SmallSite, size: str, told: str) -> None:
    small.replace(FILE, "  strength", f"  {size}\n  strength")
    assert f"[.256, .299]; {told}" in shown(small)


def test_nothing_is_said_of_a_finding_in_a_file_with_a_fault(small: SmallSite) -> None:
    small.replace(FILE, "  claim:", "  clame:")
    assert shown(small) == ""


def test_a_limit_in_other_words_is_called_a_limit(small: SmallSite) -> None:
    small.replace(FILE, "It does not show which came first.", "The study is small.")
    assert "Limits</span> The study is small." in shown(small)
