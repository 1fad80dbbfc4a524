from pathlib import Path

import pytest

from kb.checks import sourced_figures
from tests.small_site import ARTICLE, CLIENT, CONCEPT, SmallSite, small_site

INDEX = "docs/index.md"
FIGURES = (
    "About 40% get better.",
    "About 40 % get better.",
    "About 40 per cent get better.",
    "About 40 percent get better.",
    "About 9 in 10 say so.",
    "Nine out of ten say so.",
    "One in four leaves early.",
    "It helped 25 in every 100.",
    "The link was r = .28.",
    "The gain was d = 0.5.",
    "They asked many (N = 300).",
    "- 40% of clients stay",
    "| a | b |\n| --- | --- |\n| 1 | 40% |",
    "It was 40%.\n\nIt was more.[^noyce2018]",
)
PRICES = (
    "A session costs $150.",
    "A session costs CA$ 1,150.50.",
    "Sessions are £60 or €70.",
    "It is 150 dollars.",
    "It is 150 $ an hour.",
    "| session | $150 |\n| --- | --- |\n| two | $200 |",
)
SOUND = (
    "About 40% get better.[^noyce2018]",
    "- 9 in 10 say so[^noyce2018]\n- They say so.",
    "| a | b |\n| --- | --- |\n| 40% | x[^noyce2018] |",
    "Clients ask: “Is it 40%?”",
    "In a made-up example, 30 in 100 leave.",
    "Nobody is 100% sure.",
    "The 95% interval shows the spread.",
    "Come in 10 minutes, at 9 in the morning.",
    "Born in 1990, one in the family of 5.",
    "Take one or two in the evening.",
    "Chapter 3 in 2024 was the last.",
    "If it is $400 above it, ask.[^noyce2018]",
    "The sign $ and `$5` cost nothing.",
    "<!-- finding: alliance-outcome -->",
)


def told(small: SmallSite, path: str, text: str) -> list[str]:
    rows = text.split("\n")
    line = small.add(path, text) + next((at for at, row in enumerate(rows) if "| 1 |" in row), 0)
    found = [str(one) for one in sourced_figures.check(small.load())]
    assert all(one.startswith(f"{path}:{line}:") for one in found)
    return found


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_without_a_source_beside_it_is_told(tmp_path: Path, text: str) -> None:
    (problem,) = told(small_site(tmp_path), CONCEPT, text)
    assert "has no source" in problem
    assert "[^key-of-the-work]" in problem


@pytest.mark.parametrize("path", [CLIENT, ARTICLE])
def test_a_figure_is_told_wherever_research_is(tmp_path: Path, path: str) -> None:
    assert len(told(small_site(tmp_path), path, FIGURES[0])) == 1


def test_a_figure_about_the_site_itself_needs_no_source(tmp_path: Path) -> None:
    assert told(small_site(tmp_path), INDEX, FIGURES[0]) == []


@pytest.mark.parametrize("text", PRICES)
def test_a_typed_price_is_told_on_any_page(tmp_path: Path, text: str) -> None:
    (problem,) = told(small_site(tmp_path), INDEX, text)
    assert "is typed here" in problem
    assert "<!-- practice-fees -->" in problem


def test_a_price_in_a_title_is_told(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    small.replace(ARTICLE, "title: Speaking openly", "title: A session for $150")
    (problem,) = sourced_figures.check(small.load())
    assert problem.line == 2


def test_what_people_type_about_prices_is_left_alone(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    small.replace(CLIENT, "scared to open up", "i cant pay $200 a session")
    assert list(sourced_figures.check(small.load())) == []


@pytest.mark.parametrize("text", SOUND)
def test_a_sourced_figure_and_an_ordinary_number_are_accepted(tmp_path: Path, text: str) -> None:
    assert told(small_site(tmp_path), CONCEPT, text) == []
