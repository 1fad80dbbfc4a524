"""Lists and tables that the site would not show as GitHub’s preview does, for lack of space."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token

from kb.pasted.slips import Slip
from kb.prose import tokens

STARTS = {"bullet_list_open", "ordered_list_open"}
ENDS = {"bullet_list_close", "ordered_list_close"}
INDENT = 4
YEAR = range(1000, 2200)
MARK = re.compile(r"(?:[-*+]|\d{1,9}[.)])(\s+|$)")
NUMBER = re.compile(r"([\s>]*\d+)\.")
# A list that holds one of these is left for a person to indent.
NOT_MOVED = {"fence", "code_block", "html_block", "table_open", "blockquote_open"}


@dataclass(frozen=True)
class List:
    """A list of a page: its tokens, and how many lists it stands in."""

    start: Token
    inside: tuple[Token, ...]
    depth: int


def list_slips(body: str) -> Iterator[Slip]:
    """Give each list and table of ``body`` that would be built otherwise than it is previewed."""
    lines = body.split("\n")
    for before, token in pairwise(tokens(body)):
        if token.type in {*STARTS, "table_open"} and token.map:
            yield from _touching(before, token, lines)
            yield from _joining(before, token)
    for one in _lists(tokens(body)):
        yield from _numbered(one, lines)
        if one.depth == 0:
            yield from _indented(one, lines)


def _touching(before: Token, token: Token, lines: list[str]) -> Iterator[Slip]:
    number = token.map[0] if token.map else 0
    above, line = lines[number - 1] if number else "", lines[number]
    in_list = token.level > 0 and not line.lstrip().startswith(">")
    if before.type != "paragraph_close" or not above.strip(" >") or in_list:
        return
    thing = "table" if token.type == "table_open" else "list"
    empty = ">" if line.lstrip().startswith(">") else ""
    what = f"This {thing} follows a line of text directly, so it would run on in one line."
    yield Slip(number, what, "Leave an empty line before it.", (empty, line))


def _joining(before: Token, token: Token) -> Iterator[Slip]:
    kinds = {before.type.removesuffix("_close"), token.type.removesuffix("_open")}
    if before.type in ENDS and token.type in STARTS and len(kinds) > 1 and token.map:
        what = "This list follows a list of another kind, so the two would be shown as one."
        advice = "Put a sentence between the two, or begin all their points with the same mark."
        yield Slip(token.map[0], what, advice)


def _lists(found: tuple[Token, ...]) -> Iterator[List]:
    opened = list[int]()
    for place, token in enumerate(found):
        if token.type in STARTS:
            opened.append(place)
        elif token.type in ENDS and opened:
            start = opened.pop()
            yield List(found[start], found[start + 1 : place], len(opened))


def _numbered(one: List, lines: list[str]) -> Iterator[Slip]:
    first = int(one.start.attrs.get("start", 1)) if one.start.type != "bullet_list_open" else 1
    number = one.start.map[0] if one.start.map else 0
    if not NUMBER.match(lines[number]):
        return  # a second mark on the line of another list, or one with a bracket
    if first in YEAR:
        text = NUMBER.sub(r"\1\\.", lines[number], count=1)
        what = f"“{first}.” at the start of a line begins a numbered list."
        advice = f"Put a word before it, or write “{first}\\.”."
        yield Slip(number, what, advice, (text,) if text != lines[number] else None)
    elif first != 1:
        what = f"This list starts with {first}, but readers would see 1."
        advice = (
            "Begin with “1. ”. If it goes on from a list above, indent what stands between them"
            " by four spaces."
        )
        yield Slip(number, what, advice)


def _indented(outer: List, lines: list[str]) -> Iterator[Slip]:
    """Give what stands in a list and is not indented by four spaces a level."""
    if not outer.start.map:
        return
    depths = dict(reversed([*_depths(outer)]))  # of two items on a line, the outer one
    told = [number for number in range(*outer.start.map) if _is_astray(number, depths, lines)]
    if not told:
        return
    can_move = not any(token.type in NOT_MOVED for token in outer.inside)
    for number in range(*outer.start.map):
        wanted = _wanted(number, depths)
        # Two spaces at the end break the line, and stay.
        right = f"{' ' * wanted}{lines[number].lstrip()}" if lines[number].strip() else ""
        mend = (right,) if can_move and right != lines[number] else None
        if number == told[0]:
            yield Slip(number, _what(number in depths, lines[number]), _advice(wanted), mend)
        elif mend:
            yield Slip(number, "", "", mend)


def _is_astray(number: int, depths: dict[int, int], lines: list[str]) -> bool:
    """Tell whether a line begins something that the build would put elsewhere."""
    indent, wanted = _indent(lines[number]), _wanted(number, depths)
    if number in depths:
        return depths[number] > 0 and indent != wanted
    begins = bool(lines[number].strip()) and not lines[number - 1].strip()
    return begins and indent < wanted


def _wanted(number: int, depths: dict[int, int]) -> int:
    """Give how many spaces a line of a list needs: four a level, four more for an item’s text."""
    above = (depths[line] for line in sorted(depths, reverse=True) if line <= number)
    depth = next(above, 0)
    return INDENT * (depth if number in depths else depth + 1)


def _what(is_item: bool, line: str) -> str:
    indent = _indent(line)
    if is_item:
        return f"This inner list is indented by {indent} spaces, so it would join the outer one."
    return f"This part of a list is indented by {indent} spaces, so it would stand outside."


def _advice(wanted: int) -> str:
    return f"Indent it by {wanted} spaces."


def _depths(outer: List) -> Iterator[tuple[int, int]]:
    """Give the line of each item with the number of lists around its own."""
    depth = 0
    for token in outer.inside:
        depth += (token.type in STARTS) - (token.type in ENDS)
        if token.type == "list_item_open" and token.map:
            yield token.map[0], depth


def _indent(line: str) -> int:
    expanded = line.expandtabs(INDENT)
    return len(expanded) - len(expanded.lstrip(" "))
