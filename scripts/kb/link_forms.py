"""Links that nothing reads: left as text, or with parts that do not belong on a page.

Each is a form that some editor writes or shows as a link, and the build does not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kb.open_text import THING, open_text
from kb.reading import Line
from kb.web_links import untracked, unwrapped

ATTRIBUTE_LIST = re.compile(r"\{:?\s*([^{}\n]*)\}")
# What an attribute list may set; a class and an id are written “.name” and “#name”.
HARMLESS = {"lang", "dir", "class", "id", "hreflang", "title", "markdown"}
KEY = re.compile(r"([A-Za-z_:@][\w:.-]*)\s*=")
UNDEFINED = re.compile(
    rf"(!?)\[([^\[\]\n^][^\[\]\n]*|{THING})\]\[([^\[\]\n^]*)\]"  # [words][name] and [words][]
)
ANGLED = re.compile(r"(?<!\]\()<([A-Za-z][A-Za-z0-9+.-]{1,31}):([^<>\s]*)>")
BARE = re.compile(r"(?<![\w@/.<-])(?:https?://|www\.)[^\s<>\"”“|]*[^\s<>\"”“|.,;:!?)\]}’'*_]", re.I)
DEFINITION = re.compile(r"^\s{0,3}\[[^\]^][^\]]*\]:\s*\S")


@dataclass(frozen=True)
class Slip:
    """Something written as the site does not read it: line, what is wrong, how to put it right."""

    line: int
    what: str
    cure: str


def link_slips(body: str, first_line: int = 1) -> Iterator[Slip]:
    """Give each form of link in ``body`` that the built page would not have as a link."""
    for line in open_text(body, first_line):
        yield from _attributes(line)
        yield from _undefined(line)
        yield from _angled(line)
        yield from _bare(line)


def _attributes(line: Line) -> Iterator[Slip]:
    for found in ATTRIBUTE_LIST.finditer(line.text):
        bad = [key for key in KEY.findall(found[1]) if key.lower() not in HARMLESS]
        if bad and (found[0].startswith("{:") or found[1][:1] in ".#" or THING in line.text):
            what = f"“{bad[0]}=” in “{found[0][:60]}” does not belong on a page."
            advice = "Delete what stands in the braces; a link opens where its reader decides."
            yield Slip(line.number, what, advice)


def _undefined(line: Line) -> Iterator[Slip]:
    for found in UNDEFINED.finditer(line.text):
        kind = "picture" if found[1] else "link"
        shown = found[0].replace(THING, "…")
        what = f"Nothing says where the {kind} “{shown[:60]}” leads, so it would stand as text."
        file = "file" if found[1] else "file.md"
        yield Slip(line.number, what, f"Write {found[1]}[words]({file}), or take the brackets out.")


def _angled(line: Line) -> Iterator[Slip]:
    for found in ANGLED.finditer(line.text):
        what = f"“{found[0][:60]}” is not an address that links can use."
        yield Slip(line.number, what, "Write [words](https://…), or take it out.")


def _bare(line: Line) -> Iterator[Slip]:
    if DEFINITION.match(line.text):
        return
    for found in BARE.finditer(line.text):
        address = found[0] if "://" in found[0] else f"https://{found[0]}"
        better = untracked(unwrapped(address) or address)
        what = f"“{found[0][:60]}” would be text on the page, not a link."
        yield Slip(line.number, what, f"Write [words]({better}) with words that name the place.")
