"""Finds out why an entry is broken, and on which line, from its text as it stands."""

import re

HEAD = re.compile(r"@(\w+)\s*[{(]\s*([^\s,={}\"()]*)")
FIELD = re.compile(r"^[ \t]*([A-Za-z][\w-]*)[ \t]*=", re.MULTILINE)
TYPED = re.compile(r"^[ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*[\"{\d]", re.MULTILINE)
NO_SIGN = re.compile(r"[ \t]*([A-Za-z][\w-]*)[ \t]*(?:[{\"]|$)")
LOST_HEAD = re.compile(r"^[ \t]*([A-Za-z]+)[ \t]*\{[ \t]*([^\s,={}]+)[ \t]*,\s*$", re.MULTILINE)
NAMES = {"author", "title", "year", "date", "journal", "editor", "doi", "url", "publisher"}
NOT_CLOSED = "Close it with the sign it was opened with, “}” or a quotation mark."
Found = tuple[int, str, str]


def broken(raw: str, line: int) -> tuple[str, str, Found]:
    """Give kind and key of a broken entry, and its fault."""
    head = HEAD.match(raw)
    kind, key = (head[1].lower(), head[2]) if head else ("", "")
    behind = raw[head.end() :].lstrip() if head else ""
    if key.lower() in NAMES and behind.startswith("="):
        what = "This entry has no key."
        return kind, "", (line, what, f"Write one after “@{kind}{{”, and a comma.")
    if not behind.startswith(","):
        what = f"A comma is missing after the key “{key}”."
        return kind, key, (line, what, f"Write “@{kind}{{{key},”.")
    return kind, key, _unclosed(raw, key, line)


def stray_field(comment: str) -> int | None:
    """Give the line, from 0, on which a field stands outside of any entry."""
    found = TYPED.search(comment)
    return comment.count("\n", 0, found.start()) if found else None


def _unclosed(raw: str, key: str, line: int) -> Found:
    """Find the field that is still open where the next one begins."""
    depth, name, at = 0, "", line
    for number, text in enumerate(raw.split("\n"), line):
        field = FIELD.match(text)
        if field and depth > 1:
            return at, f"“{name}” of “{key}” is not closed.", NOT_CLOSED
        if field and text[field.end() :].count('"') % 2 and "{" not in text:
            return number, f"“{field[1]}” of “{key}” is not closed.", NOT_CLOSED
        if field:
            name, at = field[1], number
        bare = re.sub(r"\\[{}]", "", text)
        depth += bare.count("{") - bare.count("}")
        if depth == 1 and (lost := NO_SIGN.match(text)):
            return number, f"“=” is missing behind “{lost[1]}” in “{key}”.", "Put it there."
    if name and (depth > 1 or raw.rstrip().endswith("\n}")):
        # The brace that was to close the entry closes the field.
        return at, f"“{name}” of “{key}” is not closed.", NOT_CLOSED
    what = f"The entry “{key}” is not closed, or a sign is missing in it."
    return line, what, "Look for a missing comma, “=” or brace in it."
