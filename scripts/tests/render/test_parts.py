import re

import pytest
from markdown import markdown

from kb.environment import ROOT
from kb.output.stylesheet import our_sheets
from kb.render.page import rendered
from kb.render.parts import NAMES, outside_code, with_parts
from tests.small_site import CLIENT, SmallSite

WHOLE = "docs/guide/whole-guide.md"
HEAD = "---\ntitle: The whole guide\ndescription: All on one page.\n---\n"


def classes(text: str) -> list[str]:
    html = markdown(text, extensions=["attr_list", "fenced_code", "toc"])
    return re.findall(r"<h\d[^>]*class=\"([^\"]*)\"", html)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("level", ["##", "###", "####"])
def test_a_part_has_its_class_on_every_level(level: str, name: str) -> None:
    assert classes(with_parts(f"{level} {name}\n\nText.")) == [
        f"part-{name.lower().replace(' ', '-')}"
    ]


def test_a_part_keeps_what_its_writer_gave_it() -> None:
    text = with_parts("## Usual {#my-id .mine}")
    assert text == "## Usual { .part-usual #my-id .mine }"


@pytest.mark.parametrize("text", ["## Usual fees", "Usual", "```\n## Usual\n```", "    ## Usual"])
def test_what_is_no_such_heading_stays_as_it_is(text: str) -> None:
    assert with_parts(text) == text


def test_a_block_of_code_ends_with_the_signs_it_began_with() -> None:
    text = "a\n~~~~\na\n```\na\n~~~~\na\n"
    assert outside_code(text, str.upper) == "A\n~~~~\na\n```\na\n~~~~\nA\n"


def test_every_chapter_of_the_whole_guide_has_its_parts(small: SmallSite) -> None:
    small.write("docs/guide/during/second.md", small.read(CLIENT).replace("Trust grows", "Again"))
    small.write(WHOLE, f"{HEAD}<!-- whole-guide -->\n")
    site = small.load()
    found = classes(rendered(site.pages["guide/whole-guide"], site)[0])
    assert found.count("part-in-short") == found.count("part-not-ok") == 2


def test_styles_hang_on_these_classes_and_on_no_id() -> None:
    css = "".join(path.read_text("utf-8") for path in our_sheets(ROOT / "docs"))
    bare = re.sub(r"\{[^{}]*\}", "{}", css)
    wanted = {name.lower().replace(" ", "-") for name in NAMES}
    assert set(re.findall(r"\.part-([\w-]+)", bare)) == wanted
    assert wanted & set(re.findall(r"#([a-z][\w-]*)", bare)) == set()
