"""Pages are Markdown: no styles, scripts, frames or images by hand, and every box closed."""

import re
from collections.abc import Iterator

from kb.code_parts import without_code
from kb.pages import Page
from kb.problems import Problem
from kb.reading import matter_lines, without_comments
from kb.site import Site

ALLOWED = {"br", "div", "small", "span", "sub", "sup"}
CURES = {
    "a": "Write [words](file.md).",
    "b": "Write **words**.",
    "strong": "Write **words**.",
    "i": "Write *words*.",
    "em": "Write *words*.",
    "img": "Write ![what it tells](file).",
    "p": "Leave an empty line instead.",
    "script": "Delete it; pages work without scripts of their own.",
    "style": "Delete it; how pages look is decided in docs/assets/stylesheets.",
    "iframe": "Link to the other page; a frame would tell another company of the visit.",
}
# A tag may run on over the end of a line, but not over an empty line.
TAG = re.compile(
    r"<(/?)([A-Za-z][A-Za-z0-9-]*)"
    r"((?:\"[^\"\n]*\"|'[^'\n]*'|[^<>\"'\n]|\n(?![ \t]*\n))*)>?"
)
WORDS = ("title", "description", "tab", "also_called", "people_say")
ATTRIBUTE = re.compile(r"(?:^|[\s/\"'])(style|on[a-z]+)\s*=", re.IGNORECASE)
# A file to save is one of this site.
OUTSIDE = re.compile(r"href\s*=\s*[\"']?\s*(?:[a-z][a-z0-9+.-]*:|//)", re.IGNORECASE)


def check(site: Site) -> Iterator[Problem]:
    """Give every piece of HTML that does not belong on a page."""
    for page in site.pages.values():
        yield from _front(page)
        opened: list[int] = []
        text = without_code(without_comments(page.body))
        for found in TAG.finditer(text):
            slash, name, rest = found[1], found[2].lower(), found[3]
            number = text.count("\n", 0, found.start()) + page.first_line
            for what, cure in _tag(name, rest, slash):
                yield Problem(page.shown, number, what, cure)
            yield from _count(page, opened, (name, slash), number)
        yield from _unclosed(page, opened)


def _front(page: Page) -> Iterator[Problem]:
    for line in matter_lines(page, *WORDS):
        if TAG.search(line.text):
            what = "HTML does not belong in the front matter."
            yield Problem(page.shown, line.number, what, "Write plain words.")


def _tag(name: str, rest: str, slash: str) -> Iterator[tuple[str, str]]:
    # <https://…> and <name@…> are links, not tags; <o:p> is what Word leaves behind.
    if rest.startswith("@") or (rest.startswith(":") and len(name) > 1 and not slash):
        return
    # Markdown has no way to say that a link saves a file.
    saves = name == "a" and (slash or ("download" in rest and not OUTSIDE.search(rest)))
    if name not in ALLOWED and not saves:
        yield f"“<{name}>” does not belong on a page.", CURES.get(name, "Say it in Markdown.")
    elif found := ATTRIBUTE.search(rest):
        what = f"“{found[1].lower()}=” does not belong on a page."
        advice = 'Delete it; use class="…" with a name from docs/assets/stylesheets.'
        yield what, advice


def _count(page: Page, opened: list[int], tag: tuple[str, str], number: int) -> Iterator[Problem]:
    if tag == ("div", ""):
        opened.append(number)
    elif tag == ("div", "/") and opened:
        opened.pop()
    elif tag == ("div", "/"):
        what = "This </div> closes a box that was not opened here."
        yield Problem(page.shown, number, what, "Delete it.")


def _unclosed(page: Page, opened: list[int]) -> Iterator[Problem]:
    for number in opened:
        what = "This <div> is never closed, so all that follows lands in it."
        yield Problem(page.shown, number, what, "Add a line </div> after what belongs in it.")
