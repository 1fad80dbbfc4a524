"""Splits a BibTeX or BibLaTeX file into entries, so that one bad entry costs one entry."""

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from bibtexparser import model
from bibtexparser.splitter import Splitter

from kb.works.dates import MONTHS
from kb.works.faults import LOST_HEAD, broken, stray_field

# What it has to say about a bad entry is said here, in plain words.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
MACROS = {**{month: month for month in MONTHS}, "sept": "sep"}
TOKEN = re.compile(r'\s*(?:(?P<group>[{"])|(?P<bare>[^\s#{}"]+))')
NEXT_FIELD = re.compile(r"\s*([A-Za-z][\w-]*)\s*=\s*")


@dataclass(frozen=True)
class Fault:
    """What is wrong in one entry: its line, what and how to put it right."""

    line: int
    what: str
    cure: str


@dataclass
class Entry:
    """One entry as written: kind, key, line, and LaTeX by field name in small letters."""

    kind: str
    key: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, what: str, cure: str, name: str = "") -> None:
        """Note what is wrong with this entry, on the line of the field ``name``."""
        self.faults.append(Fault(self.lines.get(name, self.line), what, cure))


@dataclass
class Library:
    """The entries of one file in order, and what is wrong outside them."""

    entries: list[Entry] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)


def split(text: str) -> Library:
    """Read the text of a file; an entry that is broken is kept by its key, with its fault."""
    blocks = Splitter(text).split().blocks
    found, macros = Library(), dict(MACROS)
    for block in blocks:
        if isinstance(block, model.String):
            macros[block.key.lower()] = _value(block.value, macros, [])
    before: model.Block | None = None
    for block in blocks:
        line = (block.start_line or 0) + 1
        if isinstance(block, model.ImplicitComment):
            # Behind a broken entry, what is left of it is no second fault.
            if not isinstance(before, model.ParsingFailedBlock):
                _between(found, str(block.comment), line, isinstance(before, model.Entry))
        elif isinstance(block, model.DuplicateBlockKeyBlock):
            _again(found, block, line)
        elif (entry := _read(block, line, macros)) is not None:
            found.entries.append(entry)
        before = block
    return found


def _read(block: model.Block, line: int, macros: dict[str, str]) -> Entry | None:
    if isinstance(block, model.ParsingFailedBlock):
        whole = block.ignore_error_block  # there where only a field stands twice
        return _entry(whole, macros) if isinstance(whole, model.Entry) else _broken(block, line)
    return _entry(block, macros) if isinstance(block, model.Entry) else None


def _between(found: Library, comment: str, line: int, behind_entry: bool) -> None:
    """Note what stands between entries and is no comment."""
    if head := LOST_HEAD.search(comment):
        entry = Entry(head[1].lower(), head[2], line + comment.count("\n", 0, head.start()))
        entry.fault(f"“@” is missing before “{head[1]}{{{head[2]}”.", "Put it there.")
        found.entries.append(entry)
    elif (place := stray_field(comment)) is not None and behind_entry and found.entries:
        entry = found.entries[-1]
        last = next(reversed(entry.fields), "")
        what = f"“{entry.key}” ends with “{last}”, but more of it follows."
        entry.fault(what, "Look for a closing brace too many there.", last)
    elif place is not None:
        what = "This line stands outside of any entry."
        found.faults.append(Fault(line + place, what, "Put it into one, or delete it."))


def _again(found: Library, block: model.DuplicateBlockKeyBlock, line: int) -> None:
    what = f"The key “{block.key}” stands here a second time."
    found.faults.append(Fault(line, what, "Keep one of the two entries."))


def _broken(block: model.ParsingFailedBlock, line: int) -> Entry:
    kind, key, fault = broken(str(block.raw), line)
    return Entry(kind, key, line, faults=[Fault(*fault)])


def _entry(block: model.Entry, macros: dict[str, str]) -> Entry:
    entry = Entry(block.entry_type.lower(), block.key, (block.start_line or 0) + 1)
    if not entry.key:
        entry.fault("This entry has no key.", f"Write one after “@{entry.kind}{{”, and a comma.")
    for one in block.fields:
        for name, line, value in _fields(one.key, one.start_line + 1, str(one.value), entry):
            _add(entry, name.lower(), line, _value(value, macros, unknown := list[str]()))
            for macro in unknown:
                what = f"“{name}” of “{entry.key}” holds “{macro}” without braces."
                entry.fault(what, f"Write “{name} = {{{macro}}}”.", name.lower())
    return entry


def _add(entry: Entry, name: str, line: int, value: str) -> None:
    if name in entry.fields:
        what = f"“{name}” stands twice in “{entry.key}”."
        entry.faults.append(Fault(line, what, "Keep one of the two lines."))
        return
    entry.fields[name], entry.lines[name] = value, line


def _fields(name: str, line: int, value: str, entry: Entry) -> Iterator[tuple[str, int, str]]:
    """Give a field, and after a lost comma the fields that the splitter left in its value."""
    end = _end(value)
    rest = value[end:]
    yield name, line, value[:end]
    if not rest.strip():
        return
    following = NEXT_FIELD.match(rest)
    below = line + value.count("\n", 0, end + len(rest) - len(rest.lstrip()))
    if following:
        what = f"A comma is missing before “{following[1]}” in “{entry.key}”."
        entry.faults.append(Fault(below, what, f"Put one at the end of “{name} = …”."))
        yield from _fields(following[1], below, rest[following.end() :], entry)
    else:
        what = f"Something stands behind the closing sign of “{name}” in “{entry.key}”."
        entry.faults.append(Fault(below, what, "Put all of it into one pair of braces."))


def _end(value: str) -> int:
    """Give where a value ends: groups, words and numbers joined by “#”."""
    place = 0
    while token := TOKEN.match(value, place):
        place = _after_group(value, token.end("group")) if token["group"] else token.end()
        joint = re.compile(r"\s*#").match(value, place)
        if not joint:
            break
        place = joint.end()
    return place


def _after_group(value: str, start: int) -> int:
    closing, depth, place = ("}" if value[start - 1] == "{" else '"'), 0, start
    while place < len(value):
        sign = value[place]
        if sign == "\\":
            place += 1
        elif sign == closing and depth == 0:
            return place + 1
        elif sign in "{}":
            depth += 1 if sign == "{" else -1
        place += 1
    return len(value)


def _value(value: str, macros: dict[str, str], unknown: list[str]) -> str:
    """Give what a value says, its macros put in; adds to ``unknown`` those nobody defined."""
    parts, place = [], 0
    while token := TOKEN.match(value, place):
        if token["group"]:
            place = _after_group(value, token.end("group"))
            parts.append(value[token.end("group") : place - 1])
        else:
            place, word = token.end(), token["bare"]
            if not word.isdecimal() and word.lower() not in macros:
                unknown.append(word)
            parts.append(macros.get(word.lower(), word))
        joint = re.compile(r"\s*#").match(value, place)
        place = joint.end() if joint else len(value)
    return "".join(parts)
