"""A preview in a real browser: the open page follows each change by itself, whatever happens."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.server import serving
from tests.building import build_small
from tests.leftovers import NAMES, drop
from tests.previewing import Preview, previewing, small_repository
from tests.small_site import CONCEPT

PAGE = "therapists/trust/"
WHOLE = "docs/guide/whole-guide.md"
WHOLE_TEXT = (
    "---\ntitle: All\ndescription: The whole guide of the small site on one page, for tests.\n---\n"
    "\n<!-- whole-guide -->\n\n```\ndef kept():\n    return 1\n\n\n    # two\n```\n"
)
DRAWING = "docs/assets/drawings/door.svg"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A door</title>'
    "<text>{}</text></svg>"
)
FAULTS = "[data-preview-faults]"
LOOKS = """() => [...document.querySelectorAll("body, body *:not(script)")].map(one => {
  const looks = getComputedStyle(one);
  const names = [...looks].filter(name => !name.startsWith("--"));
  return [one.localName, ...names.map(name => name + looks.getPropertyValue(name))].join("; ");
})"""


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Start one preview for this file."""
    site = small_repository(tmp_path_factory.mktemp("preview"))
    site.write(DRAWING, SVG.format("shut"))
    site.add(CONCEPT, "<!-- drawing: door -->")
    site.write(WHOLE, WHOLE_TEXT)
    with previewing(site) as running:
        yield running


@pytest.fixture
def page(chromium: Browser, preview: Preview) -> Iterator[Page]:
    """Open one page of the preview in a browser of its own."""
    with chromium.new_context(base_url=preview.url) as context:
        yield context.new_page()


def test_a_page_reads_and_looks_as_it_will_when_it_is_published(
    page: Page, preview: Preview, tmp_path: Path
) -> None:
    build_small(preview.site, tmp_path / "built", strict=False)
    with serving(tmp_path / "built") as published:
        for url in (PAGE, "guide/whole-guide/", "help-now/"):
            page.goto(published.origin + url)
            text, looks = page.inner_text("body"), page.evaluate(LOOKS)
            page.goto(url)
            assert page.inner_text("body") == text
            assert page.evaluate(LOOKS) == looks
    files = [path for path in (tmp_path / "built").rglob("*.*") if path.is_file()]
    assert [path for path in files if b"_preview" in path.read_bytes()] == []


def test_an_edit_of_every_kind_shows_by_itself(page: Page, preview: Preview) -> None:
    site = preview.site
    complaints: list[str] = []
    page.on("console", lambda told: complaints.append(told.text))
    page.goto(PAGE)
    for folder in ("docs/therapists", "docs/assets", "docs/_data", "overrides/includes"):
        drop(site.root / folder)
    site.add(CONCEPT, "More words of the page.")
    expect(page.locator("article")).to_contain_text("More words of the page.")
    site.replace("docs/_data/findings.yml", "figure: r = .278", "figure: r = .279")
    expect(page.locator("article")).to_contain_text("r = .279")
    site.replace("docs/therapists/.pages", "title: For therapists", "title: Both sides")
    expect(page.locator(".kb-path")).to_contain_text("Both sides")
    site.write("docs/assets/stylesheets/99-more.css", ".md-typeset h1 { letter-spacing: 7px; }\n")
    expect(page.locator("h1")).to_have_css("letter-spacing", "7px")
    site.write("docs/assets/stylesheets/99-more.css", ".md-typeset h1 { letter-spacing: 8px; }\n")
    expect(page.locator("h1")).to_have_css("letter-spacing", "8px")
    site.add("overrides/includes/review.html", "<p>Words of the template.</p>")
    expect(page.locator("article")).to_contain_text("Words of the template.")
    site.write(DRAWING, SVG.format("open"))
    expect(page.locator("article svg text")).to_have_text("open")
    site.replace("mkdocs.yml", "site_name: Both Chairs", "site_name: Another name")
    expect(page).to_have_title("Trust in therapy · Another name")
    assert complaints == []
    assert [line for line in preview.lines for name in NAMES if f"/{name}" in line] == []
    assert page.request.get("therapists/trust.md~").status == 404


def test_a_fault_is_told_on_the_page_until_it_is_mended(page: Page, preview: Preview) -> None:
    site, data = preview.site, "docs/_data/findings.yml"
    page.goto(PAGE)
    right = site.read(data)
    site.write(data, "alliance-outcome: [\n")
    expect(page.locator(FAULTS)).to_contain_text(f"{data}:")
    assert preview.said(f"{data}:")
    page.reload()
    expect(page.locator("h1")).to_have_text("Trust in therapy")
    site.write(data, right)
    expect(page.locator(FAULTS)).to_have_count(0)


def test_a_broken_style_is_told_and_the_page_stays(page: Page, preview: Preview) -> None:
    site, sheet = preview.site, "docs/assets/stylesheets/98-new.css"
    page.goto(PAGE)
    site.write(sheet, "h1 {\n")
    expect(page.locator(FAULTS)).to_contain_text(f"{sheet}:1: ")
    site.write(sheet, ".md-typeset h1 { letter-spacing: 1px; word-spacing: 9px; }\n")
    expect(page.locator("h1")).to_have_css("word-spacing", "9px")
    site.write(sheet, "h1 {\n")
    expect(page.locator(FAULTS)).to_contain_text(f"{sheet}:1: ")
    expect(page.locator("h1")).to_have_css("word-spacing", "9px")
    (site.root / sheet).unlink()
    expect(page.locator(FAULTS)).to_have_count(0)


def test_a_broken_template_is_named_and_the_page_stays(page: Page, preview: Preview) -> None:
    site, template = preview.site, "overrides/includes/review.html"
    page.goto(PAGE)
    right = site.read(template)
    line = site.add(template, "{% if %}")
    expect(page.locator(FAULTS)).to_contain_text(f"{template}:{line}: This template goes wrong")
    page.reload()
    expect(page.locator("h1")).to_have_text("Trust in therapy")
    site.write(template, right)
    expect(page.locator(FAULTS)).to_have_count(0)


def test_a_broken_link_is_told_with_each_build_and_the_page_is_shown(
    page: Page, preview: Preview
) -> None:
    site = preview.site
    page.goto(PAGE)
    right = site.read(CONCEPT)
    for words in ("Once [there](none.md).", "Twice."):
        site.add(CONCEPT, words)
        expect(page.locator("article")).to_contain_text(words.split()[0])
        expect(page.locator(FAULTS)).to_contain_text("none.md")
    site.add("docs/index.md", "Another page.")
    expect(page.locator(FAULTS)).to_contain_text("none.md")
    site.write(CONCEPT, right)
    expect(page.locator(FAULTS)).to_have_count(0)


def test_a_page_that_went_comes_back_by_itself(page: Page, preview: Preview) -> None:
    site = preview.site
    page.goto("articles/speaking-openly/")
    text = site.read("docs/articles/speaking-openly.md")
    (site.root / "docs/articles/speaking-openly.md").unlink()
    expect(page).to_have_title(re.compile("^Page not found"))
    site.write("docs/articles/speaking-openly.md", text)
    expect(page.locator("h1")).to_have_text("Speaking openly")


def test_new_code_of_ours_asks_for_a_new_start_and_the_open_page_takes_part(
    page: Page, preview: Preview
) -> None:
    page.goto(PAGE)
    preview.site.add("scripts/hooks.py", "# More.")
    assert "stop the preview" in preview.said("scripts/hooks.py changed.")
    port = preview.url.rstrip("/").rpartition(":")[2]
    assert preview.stop() == 0
    assert preview.lines[-1] == "The preview has ended."
    preview.site.add(CONCEPT, "Written while no preview ran.")
    with previewing(preview.site, f"--port={port}"):
        expect(page.locator("article")).to_contain_text("Written while no preview ran.")
