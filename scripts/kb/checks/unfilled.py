"""No page shows words that only tell its writer what to write, and none is left empty."""

import re
from collections.abc import Iterator

from kb.code_parts import without_code
from kb.files import read_text
from kb.markers import markers
from kb.pages import Page
from kb.plain_page import plain_body, plain_matter
from kb.plain_text import made_plain
from kb.problems import Problem
from kb.reading import matter_lines
from kb.site import Site

OPEN, CLOSE = "[[", "]]"
LONGEST = 50
THING = (
    r"(?:article|body|caption|content|date|description|heading|image|link|name|number|paragraph"
    r"|picture|quote|sentence|summary|text|title|words)"
)
# What word processors, templates and writers leave to be filled in. It is read made plain.
CAPITALS = re.compile(
    r"(?<!\w)(?:TODO|TO DO|TBD|TBC|TBA|FIXME|X{3,}|Your name here|\{\{[^{}]*\}\})(?!\w)"
)
FORMS = (
    r"todo:",
    r"tbd:",
    r"lorem ipsum",
    r"dolor sit amet",
    r"placeholders?",
    rf"{THING} goes here",
    rf"(?:add|enter|insert|put|type|write) (?:your |the |a |some )?{THING} here",
    r"your (?:caption|content|description|image|link|paragraph|text|title) here",
    r"(?:dummy|filler|sample) (?:copy|text|title)",
    # These stand alone.
    rf"^(?:the )?{THING} of (?:the |a |an |your )?\.\.\.",
    r"^(?:still )?to be (?:added|completed|confirmed|decided|written)\.?$",
    r"^(?:coming soon|under construction|new page|untitled)\.?$",
)
SMALL = re.compile(rf"(?<!\w)(?:{'|'.join(FORMS)})(?!\w)")
NAMES = ("title", "tab", "also_called", "people_say")


def check(site: Site) -> Iterator[Problem]:
    """Give each mark ``[[…]]`` that a template left, each placeholder, and each empty part."""
    for page in site.pages.values():
        marked = list(_marks(page, site))
        yield from marked
        told = {problem.line for problem in marked}
        yield from (one for one in _placeholders(page) if one.line not in told)
        yield from _blank(page)


def _marks(page: Page, site: Site) -> Iterator[Problem]:
    whole, _ = read_text(site.docs / page.path, page.shown)
    head = (whole or "").split("\n")[: page.first_line - 1]
    for number, line in enumerate([*head, *without_code(page.body).split("\n")], start=1):
        if OPEN in line:
            words = line.partition(OPEN)[2].partition(CLOSE)[0]
            what = f"Still to be written: “{_short(words)}”."
            advice = "Put your own words in place of all from [[ to ]], or delete the line."
            yield Problem(page.shown, number, what, advice)


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"


def _placeholders(page: Page) -> Iterator[Problem]:
    for text in (*plain_matter(page), *plain_body(page)):
        if found := CAPITALS.search(text.text) or SMALL.search(text.text.lower()):
            words = text.text[found.start() : found.end()]
            what = f"“{words}” only holds a place for words that are still to be written."
            advice = "Put your own words in its place, or delete the line."
            yield Problem(page.shown, text.line_at(found.start()), what, advice)


def _blank(page: Page) -> Iterator[Problem]:
    for name in NAMES:
        for line in matter_lines(page, name):
            if line.text and not made_plain(line.text):
                what = f"“{name}” holds only spaces or letters that no one sees."
                advice = f"Type the {name}." if name == "title" else "Type it, or delete the line."
                yield Problem(page.shown, line.number, what, advice)
    if page.first_line > 1 and not plain_body(page) and not any(markers(page)):
        what = "The page ends with its front matter, so readers would find it empty."
        advice = "Write its words below the second “---”, or delete the file."
        yield Problem(page.shown, page.first_line - 1, what, advice)
