from kb.problems import Problem
from kb.render.page import rendered
from tests.small_site import CLIENT, CONCEPT, SmallSite

WHOLE = "docs/guide/whole-guide.md"
HEAD = "---\ntitle: The whole guide\ndescription: All on one page.\n---\n"


def page(small: SmallSite, key: str) -> tuple[str, list[Problem]]:
    site = small.load()
    return rendered(site.pages[key], site)


def test_every_page_of_the_small_site_is_rendered_without_a_marker_left(small: SmallSite) -> None:
    for key in small.load().pages:
        text, problems = page(small, key)
        assert problems == []
        assert "<!-- " not in text


def test_sources_come_last_and_hold_what_a_finding_cites(small: SmallSite) -> None:
    text, _ = page(small, "therapists/trust")
    assert "[^noyce2018]" not in small.load().pages["therapists/trust"].body
    assert text.index("## The client’s side") < text.index("## Sources") < text.index("Noyce, R.")


def test_an_unknown_marker_is_told_once_on_its_line(small: SmallSite) -> None:
    small.replace(CONCEPT, "## Better not", "<!-- finding: alliance-outcome -->\n\n## Better not")
    line = small.add(CONCEPT, "<!-- nonsense -->")
    _, problems = page(small, "therapists/trust")
    assert [(one.path, one.line) for one in problems] == [(CONCEPT, line)]


def test_markers_in_a_chapter_are_filled_in_the_whole_guide_too(small: SmallSite) -> None:
    small.add(CLIENT, "<!-- practice-fees -->")
    small.write(WHOLE, f"{HEAD}<!-- whole-guide -->\n")
    assert "- One session: $150" in page(small, "guide/whole-guide")[0]


def test_a_fault_in_a_chapter_is_told_on_the_chapter_alone(small: SmallSite) -> None:
    small.add(CLIENT, "<!-- nonsense -->")
    small.write(WHOLE, f"{HEAD}<!-- whole-guide -->\n")
    assert page(small, "guide/whole-guide")[1] == []
    assert len(page(small, "guide/during/trust")[1]) == 1
