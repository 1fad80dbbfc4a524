"""Signs for what a title’s words cannot say by themselves: italics, raised and lowered letters.

They come from Unicode’s private area, so that “<”, “*” or “_” typed in a title stay what they are.
"""

import re
from html import escape, unescape

ITALIC = ("\ue000", "\ue001")
RAISED = ("\ue002", "\ue003")
LOWERED = ("\ue004", "\ue005")
TAGS = {
    ITALIC[0]: "<i>", ITALIC[1]: "</i>", RAISED[0]: "<sup>", RAISED[1]: "</sup>",
    LOWERED[0]: "<sub>", LOWERED[1]: "</sub>",
}  # fmt: skip
PRIVATE = re.compile("[\ue000-\uf8ff]")
# What Markdown would take for its own; “_” within a word it leaves alone.
MARKDOWN = re.compile(r"[\\`*{}\[\]]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
# Only whole pairs: a “<” by itself is one.
MARKUP = re.compile(r"<(i|em|sup|sub)>(.*?)</\1>", re.IGNORECASE)
NAMES = {"i": ITALIC, "em": ITALIC, "sup": RAISED, "sub": LOWERED}


def plain(text: str) -> str:
    """Give ``text`` without any mark."""
    return PRIVATE.sub("", text)


def shown(text: str) -> str:
    """Give ``text`` as HTML in which Markdown finds nothing of its own."""
    guarded = MARKDOWN.sub(r"\\\g<0>", escape(text, quote=False))
    return PRIVATE.sub(lambda mark: TAGS.get(mark[0], ""), guarded)


def from_markup(text: str) -> str:
    """Give a text with marks for the few tags that databases write into titles."""
    while MARKUP.search(text):
        text = MARKUP.sub(_marked, text)
    return text


def _marked(tag: re.Match[str]) -> str:
    before, behind = NAMES[tag[1].lower()]
    return f"{before}{tag[2]}{behind}"


def spoken(markdown: str) -> str:
    """Give what ``shown`` and the processor make as plain words for a terminal."""
    return unescape(re.sub(r"\\(.)", r"\1", re.sub(r"<[^>]*>", "", markdown)))
