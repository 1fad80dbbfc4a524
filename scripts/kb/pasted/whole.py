"""Everything pasted that a page would show otherwise than it was written, and the page mended."""

import re
from collections.abc import Iterator

from kb.pasted.bullets import bullet_slips
from kb.pasted.lists import list_slips
from kb.pasted.marks import mark_slips
from kb.pasted.shape import Piece, built, previewed
from kb.pasted.slips import Slip, joined, mended

ROUNDS = 5  # a list made of typed dashes may still need an empty line before it
EMPHASIS = re.compile(r"[*_]")
# What a page needs to have for the two ways of reading to differ; most pages have none of it.
UNUSUAL = re.compile(
    r"^[ \t]+\S|^(?:[+>|~=_`]|\*\s)|\\|~~|```|\t|<div(?!.*</div>)|<(?!!--|/?div\b|br>|/?a\b)[a-z/]"
    r"|^(?!- |\d+\. |:   |\n|#|<).+\n(?:[-+*] |\d+[.)] )|^\d+(?!\. )|^\d{3,}"
    r"|^(?:[-*+]|\d+\.)$|^(?:- |\d+\. ).*\n:"
    r"|^- .*\n\n?\d|^\d+\. .*\n\n?- |\*\*\s[^*\n]*\*\*|\w\*\w|\w_\w",
    re.MULTILINE,
)


def pasted_slips(body: str) -> list[Slip]:
    """Give all slips of ``body`` that are told, each once."""
    return list({(slip.line, slip.what): slip for slip in _slips(body) if slip.what}.values())


def _slips(body: str) -> Iterator[Slip]:
    text, origin = body, list(range(body.count("\n") + 1))
    for _ in range(ROUNDS):
        found = list(_known(text))
        if not found:
            break
        for slip in found:
            yield Slip(origin[slip.line], slip.what, slip.cure, slip.instead)
        lines = mended(text, found)
        origin = [origin[row.number] for row in lines]
        if joined(lines) == text:
            break
        text = joined(lines)
    if not any(slip.what and slip.instead is None for slip in found):
        yield from _different(text, origin)


def mended_body(body: str) -> str:
    """Give ``body`` with every slip mended that needs no person; the same again if asked twice."""
    for _ in range(ROUNDS):
        text = joined(mended(body, _known(body)))
        if text == body:
            break
        body = text
    return body


def _known(body: str) -> Iterator[Slip]:
    for rules in (mark_slips, bullet_slips, list_slips):
        yield from rules(body)


def _different(body: str, origin: list[int]) -> Iterator[Slip]:
    """Give the first place where the build and GitHub’s preview differ, whatever the reason."""
    # A box left open is told elsewhere, and would make all that follows differ.
    if not UNUSUAL.search(body) or body.count("<div") != body.count("</div>"):
        return
    seen, made = previewed(body), built(body)
    made += [Piece(0, (), "")] * (len(seen) - len(made))
    for one, other in zip(seen, made, strict=False):
        if not _are_alike(one, other):
            yield Slip(origin[one.line], *_told(one, other))
            return


def _are_alike(one: Piece, other: Piece) -> bool:
    """Tell whether readers get what the preview shows, or words better set than there."""
    bare, set_better = EMPHASIS.sub("", one.text), len(other.text) < len(one.text)
    same = one.text == other.text or (set_better and bare == EMPHASIS.sub("", other.text))
    return same and one.stands_in == other.stands_in


def _told(one: Piece, other: Piece) -> tuple[str, str]:
    if one.stands_in == other.stands_in:
        what = "The site would show this otherwise than GitHub’s preview does."
        advice = (
            "Write it in plainer Markdown: marks close to their words, nothing of other programs."
        )
        return what, advice
    shown = one.stands_in[-1] if one.stands_in else "plain text"
    instead = other.stands_in[-1] if other.stands_in else "plain text"
    if shown == instead:
        shown, instead = (
            " in ".join(reversed(one.stands_in)),
            " in ".join(reversed(other.stands_in)),
        )
    what = f"GitHub’s preview shows this as {shown}, the site would show {instead}."
    advice = "Leave an empty line before and after it; indent what belongs to a list by 4 spaces."
    return what, advice
