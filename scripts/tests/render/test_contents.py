import re

import pytest

from kb.prose import blocks
from kb.render.contents import entry, stage_contents, whole_guide
from kb.render.markers import UnknownMarker
from kb.site import linked_keys
from tests.small_site import CLIENT, SmallSite

WHOLE = "docs/guide/whole-guide.md"
HEAD = "---\ntitle: The whole guide\ndescription: All on one page.\n---\n"


def contents(small: SmallSite, key: str) -> str:
    site = small.load()
    return stage_contents(site, site.pages[key], "")


def whole(small: SmallSite) -> str:
    small.write(WHOLE, HEAD)
    site = small.load()
    return whole_guide(site, site.pages["guide/whole-guide"], "")


def test_a_page_is_listed_with_what_it_is_about(small: SmallSite) -> None:
    pages = small.load().pages
    assert entry(pages["therapists/trust"], pages["glossary"]) == (
        "- [Glossary](../glossary.md)\n    <br>" + pages["glossary"].text("description")
    )


def test_a_folder_lists_its_pages_but_not_its_own_front(small: SmallSite) -> None:
    text = contents(small, "articles/index")
    assert re.findall(r"\]\((.*?)\)", text) == ["speaking-openly.md"]


def test_pages_are_listed_under_the_group_they_stand_in(small: SmallSite) -> None:
    small.write("docs/therapists/alone.md", "---\ntitle: Alone\ndescription: So.\n---\n")
    found = re.findall(r"## .*|\]\(.*?\)", contents(small, "therapists/index"))
    assert found == ["](alone.md)", "## The relationship itself", "](trust.md)", "](repair.md)"]
    assert "\n\n## The relationship itself\n\n- [" in contents(small, "therapists/index")


def test_a_folder_in_a_folder_is_headed_by_its_title(small: SmallSite) -> None:
    assert "## During therapy" in contents(small, "guide/index")
    small.replace("docs/guide/during/.pages", "title: During therapy\n", "")
    small.replace("docs/guide/during/index.md", "title: During therapy", "title: In the weeks")
    assert "## In the weeks" in contents(small, "guide/index")


def test_a_group_without_pages_has_no_heading(small: SmallSite) -> None:
    small.write("docs/articles/.pages", "nav:\n  - index.md\n  - Later:\n    - index.md\n  - ...\n")
    assert "Later" not in contents(small, "articles/index")


def test_a_page_outside_every_menu_has_no_contents(small: SmallSite) -> None:
    small.write("docs/other/.pages", "nav: []")
    small.write("docs/other/index.md", HEAD)
    with pytest.raises(UnknownMarker, match="no menu"):
        contents(small, "other/index")


def test_the_whole_guide_holds_every_chapter_with_lower_headings(small: SmallSite) -> None:
    found = [(one.level, one.text) for one in blocks(whole(small)) if one.kind == "heading"]
    assert (2, "Trust grows slowly") in found
    assert (3, "In short") in found
    assert (4, "Worth raising") in found


def test_the_whole_guide_says_all_that_its_pages_say(small: SmallSite) -> None:
    text = whole(small)
    said = [one.text for one in blocks(small.load().pages["guide/during/trust"].body)]
    assert [one for one in said if one not in {each.text for each in blocks(text)}] == []


def test_links_in_the_whole_guide_lead_where_they_led(small: SmallSite) -> None:
    small.write(WHOLE, HEAD + whole(small))
    pages = small.load().pages
    chapter = linked_keys(pages["guide/during/trust"])
    assert set(chapter) <= set(linked_keys(pages["guide/whole-guide"]))


def test_a_chapter_keeps_its_code_as_it_is(small: SmallSite) -> None:
    small.add(CLIENT, "```\n## No heading\n```")
    assert "```\n## No heading\n```" in whole(small)


def test_what_makes_sense_only_in_its_place_is_not_taken_along(small: SmallSite) -> None:
    small.add(CLIENT, "<!-- crisis-lines: first -->\n\n<!-- drawing: door -->")
    text = whole(small)
    assert "stage-contents" not in text
    assert "crisis-lines" not in text
    assert "<!-- drawing: door -->" in text
