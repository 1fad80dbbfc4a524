"""No file holds letters that were read in the wrong encoding, look like others, or turn a line."""

import re
from collections.abc import Iterator

from ftfy import fix_encoding
from ftfy.badness import is_bad

from kb.files import read_text
from kb.pages import page_files
from kb.problems import Problem
from kb.site import Site

DATA = ("_data/*.yml", "_data/*.bib")
LOST = "\ufffd"
# They turn the direction of what follows, so that a line says something else than it shows.
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Latin letters with one of another alphabet among them: no one sees it, and no search finds it.
MIXED = re.compile(
    "[A-Za-z]*(?:[A-Za-z][\u0400-\u052f\u0391-\u03a1\u03bf]|[\u0400-\u052f\u03bf][A-Za-z])"
    "[A-Za-z\u0400-\u052f\u0391-\u03a1\u03bf]*"
)


def check(site: Site) -> Iterator[Problem]:
    """Give each line of a page or data file that holds one, with the first of its kind."""
    data = (file for pattern in DATA for file in sorted(site.docs.glob(pattern)))
    for file in (*page_files(site.docs), *data):
        shown = f"docs/{file.relative_to(site.docs).as_posix()}"
        text, _ = read_text(file, shown)
        if text and not text.isascii():
            for number, line in enumerate(text.split("\n"), 1):
                yield from (Problem(shown, number, *told) for told in _told(line))


def _told(line: str) -> Iterator[tuple[str, str]]:
    if line.isascii():
        return
    if LOST in line:
        what = f"A letter was lost here ({LOST})."
        yield what, "Type the word again; save and paste text as UTF-8."
    elif is_bad(line):
        what = "Letters here were read in the wrong encoding."
        yield what, _meant(line) or "Type the words again; save and paste text as UTF-8."
    if found := TURNING.search(line):
        what = f"A mark that no one sees (U+{ord(found[0]):04X}) turns the direction of text here."
        yield what, "Delete the line and type it again; do not paste it."
    if found := MIXED.search(line):
        what = f"“{found[0]}” mixes letters of two alphabets that look alike."
        yield what, "Type the word again on your keyboard."


def _meant(line: str) -> str:
    """Suggest the word that the first bad one of ``line`` was, where that is certain."""
    for word in line.split():
        if is_bad(word) and not is_bad(meant := fix_encoding(word)) and LOST not in meant:
            return f"Did you mean “{meant.strip('“”')}” in place of “{word.strip('“”')}”?"
    return ""
