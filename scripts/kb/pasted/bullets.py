"""Lists whose marks are typed or pasted signs, which the site shows as plain text."""

import re
from collections.abc import Callable, Iterator

from kb.pasted.slips import Row, Slip, rows, runs

# Signs that stand before a point and nowhere else: the bullets of Word, Google Docs and Notion,
# boxes and ticks, and what Word’s fonts “Symbol” and “Wingdings” leave behind. U+2043 is a bullet.
SIGNS = "•·∙⋅▪▫■□◦○●◆◇‣\u2043➢➤►▶▸☐☑☒\uf0b7\uf0a7"
BULLET = re.compile(
    rf"(\s*)(?:[-*+]\s+)?([{SIGNS}]|§(?=[\t ])|o(?=\t|[ \u00a0]{{2,}}))"
    r"[\ufe0e\ufe0f]?[\s\u00a0]*(?=\S)"
)
DIGIT = re.compile(r"(\s*)(?:([0-9])\ufe0f?\u20e3|(\U0001f51f)|([①-⑳]))[.)]?[\s\u00a0]*(?=\S)")
# Signs that also stand elsewhere; two lines running make a list.
WEAK_BULLET = re.compile(
    r"(\s*)(?:[–—−\u2012]\s+|[–—−](?=[^\W\d_])|-(?=[A-Za-z“\"])|\*(?=[^\W\d_][^*]*$)"
    r"|o (?=[A-Z])|[→⇒✅✔✓]\s*)"
)
WEAK_NUMBER = re.compile(r"(\s*)(\d{1,2})(?:\.(?=[A-Za-z“\"])|\s*[-–—:]\s+(?=[A-Z])|\)(?=\S))")
BRACKETED = re.compile(r"(\s*)(\d{1,3})\)\s+(?=\S)")
CHECK_BOX = re.compile(r"(\s*)(?:[-*+]|\d{1,3}[.)])\s+\\?\[[ xX\u00a0]?\\?\]\s+(?=\S)")
DOUBLE = re.compile(r"(\s*)(?:[-*+]\s+)+(\d{1,2})[.)]\s+(?=\S)")
# Most lines begin with a word, and need no closer look.
MAYBE = re.compile(
    r"\s*(?:[^\w\s“\"‘’\[<|:#>*]|\*[^\s*]|[\d①-⑳]|o\s|\(?[A-Za-z]{1,5}[.)]\s|[-*+]\s)"
)
CIRCLED_ONE = ord("①")
LETTERED = re.compile(r"\s*(?:[-*+]\s+)?\(?([A-Za-z]|[ivx]{2,5})[.)]\s+\S")
NEXT = {"i": "ii", "I": "II", "a": "b", "A": "B"}
Pattern = re.Pattern[str]
Mend = Callable[[str, Pattern], str]


def bullet_slips(body: str) -> Iterator[Slip]:
    """Give each list of ``body`` whose marks the site does not know, with every line mended."""
    lines = [row for row in rows(body) if MAYBE.match(row.text)]
    yield from _listed(lines, BULLET, _bulleted, "does not start a list here")
    yield from _listed(lines, DIGIT, _numbered, "does not start a numbered list here")
    yield from _listed(lines, BRACKETED, _numbered, "does not start a numbered list here")
    yield from _listed(lines, WEAK_BULLET, _bulleted, "does not start a list here", least=2)
    yield from _listed(lines, WEAK_NUMBER, _numbered, "does not start a numbered list", least=2)
    yield from _listed(lines, DOUBLE, _numbered, "is one mark too many for a list")
    yield from _boxes(lines)
    yield from _letters(lines)


def _listed(
    lines: list[Row], mark: Pattern, mend: Mend, what: str, least: int = 1
) -> Iterator[Slip]:
    found = [row for row in lines if mark.match(row.text) and not CHECK_BOX.match(row.text)]
    for run in runs(found):
        if len(run) < least or (mark is WEAK_NUMBER and not _counts(run)):
            continue
        shown = run[0].text.split()[0][:12]
        right = "“1. ”, “2. ” and so on" if mend is _numbered else "“- ”"
        # A list that begins in the middle may have lost its beginning.
        can_mend = mark is not BRACKETED or run[0].text.split(")")[0].strip() == "1"
        for row in run:
            said = f"“{shown}” {what}." if row is run[0] else ""
            instead = (mend(row.text, mark),) if can_mend else None
            yield Slip(row.number, said, f"Write {right} in its place.", instead)


def _counts(run: list[Row]) -> bool:
    """Tell whether the lines are numbered 1, 2 and so on."""
    numbers = [int(found[2]) for row in run if (found := WEAK_NUMBER.match(row.text))]
    return numbers == list(range(1, len(run) + 1))


def _bulleted(text: str, mark: Pattern) -> str:
    return mark.sub(lambda found: f"{found[1]}- ", text, count=1)


def _numbered(text: str, mark: Pattern) -> str:
    return mark.sub(lambda found: f"{found[1]}{_number(found)}. ", text, count=1)


def _number(found: re.Match[str]) -> int:
    value = found[2]
    if value is None and found[0].strip().startswith("\U0001f51f"):
        return 10
    return int(value) if value else ord(found[4]) - CIRCLED_ONE + 1


def _boxes(lines: list[Row]) -> Iterator[Slip]:
    for run in runs(row for row in lines if CHECK_BOX.match(row.text)):
        for row in run:
            what = "The box “[ ]” would be shown as brackets." if row is run[0] else ""
            instead = (_bulleted(row.text, CHECK_BOX),)
            yield Slip(row.number, what, "Write “- ” alone, without the box.", instead)


def _letters(lines: list[Row]) -> Iterator[Slip]:
    found = [row for row in lines if LETTERED.match(row.text)]
    for run in runs(found, gap=4):
        letters = [mark[1] for row in run if (mark := LETTERED.match(row.text))]
        if len(run) > 1 and NEXT.get(letters[0]) == letters[1]:
            what = f"A list with letters (“{letters[0]}”, “{letters[1]}”) runs together here."
            advice = "Write “1. ” and “2. ” in their place, or “- ”."
            yield Slip(run[0].number, what, advice)
