"""Counts sentences and words as people count them.

A full stop after a short form, an initial, a time of day or the number of a list ends no sentence,
unless what follows can only be the start of one. Beside three libraries it was right most often
on labelled sentences, and cost no time on all pages (decision 3).
"""

import re
import unicodedata
from collections.abc import Iterator

# Where a sentence could end: its mark, what closes with it, and space. Then: what opens the next.
END = re.compile(r"([.?!…]+)([”’»\")\]]*)\s+(?=[“‘«\"(\[]*(\w+(?:[’'.]\w+)*\.?))")


def _forms(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a name, a number or an example; no sentence ends with them.
NEVER = _forms("dr mr mrs ms mx prof rev hon lt sgt capt gen gov e.g i.e cf vs approx ca viz")
# Before a number only.
NUMBERED = _forms(
    """No Nos p pp vol Vol fig Fig figs s ss c ch Ch art sec Sec para reg eq ed
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"""
)
# What may end a sentence or stand within one: there what follows decides.
EITHER = _forms(
    """al etc ext Tel St Ave Rd Blvd Jr Sr Inc Ltd Co Corp Dept Est Mon Tue Tues Wed Thu Thurs Fri
    Sat Sun Alta Man Nfld Ont Que Qué Sask Calif Colo Mass Ph.D Psy.D M.Ed"""
)
LETTERS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|[^\W\d_]")  # J, J.R, U.S, B.C, M.S.W
TIMES = _forms("a.m p.m")
# A letter after one of these is a name for a thing, not for a person.
LETTERED = _forms(
    """plan vitamin type group option part step hepatitis appendix section grade schedule table
    point room version"""
)
STARTERS = _forms(
    """a an and are as ask at because both but call can come do each every for from go has he her
    here his how however i if in is it its many most my next no nobody none not now often on one or
    our please say she since so some still tell that the their then there these they this those to
    today use wait we what when where which who why with yes yet you your"""
)
SPEAKS = re.compile(
    r"[“‘\"]?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)? "
    r"(?:adds|added|answers|answered|asks|asked|replies|replied|said|says|writes|wrote)\b"
)
PRONOUNS = _forms("everybody he i it nobody she they we you")
# What joins a word: apostrophes and hyphens, and what no one sees.
JOIN = "[’'\u2010\u2011\u00ad\u200b-\u200d\u2060-]"
WORD = re.compile(
    r"(?:https?://|www\.)\S+"
    r"|[^\W\d_](?:\.[^\W\d_])+\b|Ph\.D"
    rf"|\d+(?:[.,:]\d+)*(?:[-–]\d+(?:[.,]\d+)*)?[^\W_]*(?:{JOIN}\w+)*"
    rf"|[^\W_]+(?:{JOIN}+[^\W_]+)*"
)


def words(text: str) -> list[str]:
    """Give the words of ``text``.

    An apostrophe or hyphen joins a word, and a range of numbers; a figure with its marks is one
    (``1.5``, ``$150``, ``50%``), as is a short form (``a.m.``) or an address. A slash parts two.
    """
    return WORD.findall(text if text.isascii() else unicodedata.normalize("NFC", text))


def sentences(text: str) -> list[str]:
    """Split plain text into sentences."""
    return [sentence for sentence in _parts(text) if sentence]


def _parts(text: str) -> Iterator[str]:
    start = 0
    for end in END.finditer(text):
        if _is_end(text[start : end.start()], end, text):
            yield text[start : end.end()].strip()
            start = end.end()
    yield text[start:].strip()


def _is_end(before: str, end: re.Match[str], text: str) -> bool:
    """Tell whether a sentence ends at ``end``; ``before`` is its part without the mark."""
    mark, closing, follows = end[1], end[2], end[3]
    opened = text[end.end() : end.start(3)]
    if not (opened or follows[0].isupper() or follows[0].isdigit()):
        return False
    if mark != ".":
        return not (_is_pause(before, mark, follows) or _is_asked(closing, text, end))
    return bool(closing) or _ends_with_stop(before, follows)


def _is_pause(before: str, mark: str, follows: str) -> bool:
    """Tell whether dots stand for a hesitation: “I … I do not know”, “Well… I do not know”."""
    if mark[0] not in ".…":
        return False
    if before.endswith(" "):
        return before.split()[-1:] == [follows]
    return re.split("[’']", follows)[0] == "I"


def _is_asked(closing: str, text: str, end: re.Match[str]) -> bool:
    """Tell whether a question or a cry is followed by who utters it."""
    speaker = end[3].lower()
    return bool(closing and speaker not in PRONOUNS and SPEAKS.match(text, end.end()))


def _ends_with_stop(before: str, follows: str) -> bool:
    *others, last = before.split() or [""]
    last = last.lstrip("“‘\"'([")
    has_number = follows[0].isdigit()
    is_item = last.isdigit() and (not others or others[-1].endswith(":"))
    if is_item or last.lower() in NEVER or (last in NUMBERED and has_number):
        return False
    is_start = follows[0].isupper() and follows.lower().rstrip(".") in STARTERS
    if last.lower() in TIMES:
        return is_start or has_number
    if LETTERS.fullmatch(last) and last[0].isupper() and last != "I":
        return is_start or bool(others and others[-1].lower() in LETTERED)
    return last not in EITHER or is_start
