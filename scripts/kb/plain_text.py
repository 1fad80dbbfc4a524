"""Text as a reader takes it in, however it was typed: the one form in which words are looked for.

Word processors type hyphens, spaces and quotation marks that look alike and are other letters;
marks, entities and letters that no one sees can stand inside a word. A check that looks for words
or numbers looks here. The classes of letters are those of Unicode (``unicodedata.category``), and
forms that only look different are made one (normalization form KD of Unicode).
"""

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kb.reading import without_comments

# By class of Unicode: dashes; spaces and ends of lines; what is not seen; accents.
KINDS = {
    "Pd": "-",
    **dict.fromkeys(("Zs", "Zl", "Zp"), " "),
    **dict.fromkeys(("Cf", "Cc", "Mn", "Me"), ""),
}
OTHERS = {
    **dict.fromkeys("\t\n", " "),
    **dict.fromkeys("\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u00b4", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("\u2043\u2212", "-"),  # a bullet and a sign, no dashes for Unicode
    **dict.fromkeys("\u2755\u2757", "!"),  # pictures, for Unicode
}
INLINE = "a|abbr|b|bdi|bdo|cite|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|su[bp]|u|wbr"
INLINE_TAG = re.compile(rf"</?(?:{INLINE})\b[^<>]*>", re.IGNORECASE)
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
CITATION = re.compile(r"\[\^[^\[\]\s]*\]")
TARGET = re.compile(r"\]\([^()\n]*\)|\]\[[^\[\]\n]*\]")
ADDRESS = re.compile(
    r"<?\b(?:https?://|www\.)[^\s<>)]+>?|(?<![^\s<>()@])[^\s<>()@]+@[\w-]+\.[\w.-]+", re.IGNORECASE
)
OPENS_ADDRESS = re.compile(r"://|www\.|@", re.IGNORECASE)
ATTRIBUTES = re.compile(r"\{:?\s*[#.][^{}\n]*\}")
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
MARKS = re.compile(r"[*`]+|~~|==|__+|(?<!\w)_|_(?!\w)|[\[\]]")


class _Letters(dict[int, str]):
    """Gives for each letter what it is looked up as; worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _plain_letter(chr(code))
        return found


def _plain_letter(letter: str) -> str:
    kind = unicodedata.category(letter)
    if letter in OTHERS:
        return OTHERS[letter]
    if kind in KINDS:
        return KINDS[kind]
    if kind == "Nd":
        return str(unicodedata.decimal(letter))
    if unicodedata.decomposition(letter).startswith("<super>") and not letter.isalpha():
        return " "  # the number of a note is no part of the number before it
    parts = unicodedata.normalize("NFKD", letter)
    return letter if parts == letter else "".join(map(_plain_letter, parts))


LETTERS = _Letters()


def plain_letters(text: str) -> str:
    """Give ``text`` with each letter as it is looked up; marks of the page stay."""
    return text if text.isascii() else text.translate(LETTERS)


def made_plain(text: str) -> str:
    """Give the words that ``text`` (Markdown, a few lines at most) shows, on one line.

    No tags, comments, marks, addresses or citations; one kind of hyphen, space and quotation mark.
    """
    if OPENS_ADDRESS.search(text):
        text = ADDRESS.sub(" ", text)
    if "<" in text:
        text = TAG.sub(" ", INLINE_TAG.sub("", without_comments(text)))
    if "[" in text or "{" in text:
        text = ATTRIBUTES.sub("", TARGET.sub("]", CITATION.sub("", text))).replace("![", "[")
    if "\\" in text:
        text = ESCAPE.sub(r"\1", text)
    if "&" in text:
        text = html.unescape(text)
    return " ".join(MARKS.sub("", plain_letters(text)).split())


@dataclass(frozen=True)
class PlainText:
    """A run of text made plain: what it says, and the file's line of each part of it."""

    text: str
    line: int
    starts: tuple[int, ...] = ()  # where in ``text`` each further line begins
    is_code: bool = False
    heading: str = ""  # the nearest one above it

    def line_at(self, place: int) -> int:
        """Give the file's line of the letter at ``place`` in ``text``."""
        return self.line + bisect_right(self.starts, place)

    def lines(self) -> Iterator[tuple[int, str]]:
        """Give each of its lines: the file's number of it, and its words."""
        for index, (start, end) in enumerate(pairwise((0, *self.starts, len(self.text)))):
            yield self.line + index, self.text[start:end].rstrip()


def joined(lines: list[str], first_line: int, is_code: bool = False) -> PlainText:
    """Make one plain text of lines that follow each other, as a paragraph is read."""
    text, starts = "", list[int]()
    for index, line in enumerate(lines):
        words = made_plain(line)
        if index:
            text += " " if text and words else ""
            starts.append(len(text))
        text += words
    return PlainText(text, first_line, tuple(starts), is_code)
