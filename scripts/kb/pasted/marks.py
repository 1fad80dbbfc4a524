"""Marks of other programs’ Markdown, which the site would show to readers as they stand."""

import re
from collections.abc import Iterator

from kb.open_text import open_text
from kb.pasted.slips import Row, Slip, rows
from kb.prose import tokens

CLASSED = re.compile(r"\[([^\[\]\n]*)\]\{[^{}\n]*\}")
FENCED = re.compile(r"\s*:{3,}[^:]*:*\s*$")
ADMONITION = re.compile(r"\s*(?:!!!|\?\?\?\+?)\s+\w")
ALERT = re.compile(r"\s*>\s*\\?\[!\w+\\?\]")
TAB = re.compile(r"\s*===[+!]?\s+[\"“]")
STRUCK = re.compile(r"~~\s*\S")
NOTE = re.compile(r"(?<![\w\])!])\\?\[(\d{1,3})\\?\](?![\[(:{])")
ENDS = re.compile(r"(?<!\\)(?:\\\\)*\\$")
# CommonMark lets a backslash stand before every sign; Python-Markdown only before some.
ESCAPED = re.compile(r"(?<!\\)((?:\\\\)*)\\(?=[=\"'$%:;,/@^?&<~])(?!~~|~\\~)")
BOX = re.compile(r"<div\b(?![^>]*\bmarkdown=)([^>]*)>\s*")
PROSE = re.compile(r"\s+[A-Za-z“‘\"(*_]")


def mark_slips(body: str) -> Iterator[Slip]:
    """Give each mark in ``body`` that means something elsewhere, and here only shows."""
    lines = rows(body)
    boxes = [row.number for row in lines if FENCED.match(row.text)]
    for number in boxes:
        what = "“:::” would be shown on the page." if number == boxes[0] else ""
        yield Slip(number, what, "Delete its lines; the text between them can stay.", ())
    for place, row in enumerate(lines):
        below = lines[place + 1] if place + 1 < len(lines) else Row(-1, "")
        yield from _whole_line(row)
        if "\\" in row.text:
            yield from _backslashes(row, below)
    for line in open_text(body, 0) if "~~" in body or "]" in body else ():
        yield from _in_text(line.number, line.text, body)
    yield from _indented(body)
    if body.count("<div") == body.count("</div>"):
        yield from _boxes(body)


def _whole_line(row: Row) -> Iterator[Slip]:
    if ADMONITION.match(row.text):
        what = f"“{row.text.strip()[:40]}” does not make a box here."
        advice = "Delete the line, and write what follows without the spaces before it."
        yield Slip(row.number, what, advice)
    elif ALERT.match(row.text):
        what = f"“{row.text.strip(' >')[:40]}” does not make a box here."
        yield Slip(row.number, what, "Delete the line; the quote can stay.", ())
    elif TAB.match(row.text):
        what = f"“{row.text.strip()[:40]}” does not make a tab here."
        yield Slip(row.number, what, "Write a heading with “### ” in its place.")


def _backslashes(row: Row, below: Row) -> Iterator[Slip]:
    text = row.text
    if ENDS.search(text):
        goes_on = below.number == row.number + 1 and below.text.strip()
        what = "The backslash at the end of this line would be shown."
        advice = "Write <br> in its place, or delete it."
        yield Slip(row.number, what, advice, (f"{text[:-1].rstrip()}{'<br>' if goes_on else ''}",))
    elif "`" not in text and (found := ESCAPED.search(text)):
        sign = text[found.end()]
        what = f"The backslash before “{sign}” would be shown."
        yield Slip(row.number, what, "Delete the backslash.", (_plain(text),))


def _plain(text: str) -> str:
    text = re.sub(r"(?<!\\)\\(?=<)", "", text).replace("<", "&lt;") if "\\<" in text else text
    return ESCAPED.sub(r"\1", text)


def _in_text(number: int, text: str, body: str) -> Iterator[Slip]:
    if STRUCK.search(text):
        what = "“~~” would be shown on the page; nothing is struck out here."
        advice = "Keep only the words that hold, and delete the others with their “~~”."
        yield Slip(number, what, advice)
    if "]" not in text:
        return
    if found := CLASSED.search(text):
        line = body.split("\n")[number]
        right = CLASSED.sub(r"\1", line)
        what = f"“{found[0][:40]}” would be shown with its brackets and braces."
        yield Slip(number, what, "Keep the words alone.", (right,) if right != line else None)
    if found := NOTE.search(text):
        what = f"“{found[0]}” is the number of a note that is not here."
        yield Slip(number, what, "Cite the work as [^key-of-the-work], or delete the number.")


def _indented(body: str) -> Iterator[Slip]:
    lines = body.split("\n")
    for token in tokens(body):
        if token.type == "code_block" and token.map:
            first = token.map[0]
            what = "This text is indented, so it would be shown as code."
            advice = "Delete the spaces before it; around code, put a line of ``` before and after."
            prose = all(not line.strip() or PROSE.match(line) for line in lines[slice(*token.map)])
            for number in range(*token.map):
                instead = (lines[number].strip(),) if prose and token.level == 0 else None
                yield Slip(number, what if number == first else "", advice, instead)


def _boxes(body: str) -> Iterator[Slip]:
    """Give each box whose Markdown the build would leave unread."""
    lines = body.split("\n")
    for token in tokens(body):
        if token.type != "html_block" or not token.map:
            continue
        number, end = token.map
        below = next((line for line in lines[end:] if line.strip()), "</div>")
        if (found := BOX.fullmatch(lines[number])) and not below.lstrip().startswith("<"):
            what = "What stands in this box would be shown as it is typed."
            right = f'<div{found[1]} markdown="1">'
            yield Slip(number, what, f"Write {right} so that it is read.", (right,))
