"""Read YAML that people typed: its value, the line of every part, and faults in plain words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from kb.files import INVISIBLE
from kb.problems import Problem

WORDS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:null")
CUT = re.compile(r"[ \t]+#.*")
END = re.compile(r"stream end|end of stream")
NO_DAY = re.compile(r"month must be in|day is out of range|year \d+ is out of range")
Place = tuple[str | int, ...]


@dataclass(frozen=True)
class YamlSource:
    """A parsed YAML text: ``value``, and ``line(place)`` for each part of it."""

    path: str
    value: Any
    lines: dict[Place, int] = field(default_factory=dict)
    first_line: int = 1

    def line(self, *place: str | int) -> int:
        """Give the line of the part at ``place``, or of the nearest part around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, self.first_line)


class _Loader(yaml.SafeLoader):
    """Reads plain YAML only (references could make a small file endless); knows every line."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError("while scanning an alias", mark, "", mark)
        return super().compose_node(parent, index)

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            return super().construct_object(node, deep)
        # A date such as 2026-13-45, or a kind of value (“!!int”) that its text does not fit.
        except (ValueError, LookupError, AttributeError, TypeError) as error:
            mark = node.start_mark
            raise yaml.constructor.ConstructorError(None, None, str(error), mark) from error

    def construct_scalar(self, node: Any) -> Any:
        value = super().construct_scalar(node)
        # Written with a backslash (“\\0”), it passes the look at the letters of the file itself.
        if INVISIBLE.search(value):
            what = "a letter that cannot be seen, written with a backslash"
            raise yaml.constructor.ConstructorError(None, None, what, node.start_mark)
        return value


def _load(text: str) -> tuple[yaml.Node | None, Any]:
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        return node, loader.construct_document(node) if node else None
    finally:
        loader.dispose()


def read_yaml(
    text: str, path: str, first_line: int = 1, remarks: bool = False
) -> tuple[YamlSource, list[Problem]]:
    """Parse ``text`` that starts on ``first_line`` of ``path``.

    Gives the source (its value is None when the text cannot be read) and the faults found. With
    ``remarks``, a comment may follow a value on its line; staff lose words that way unawares.
    """
    source, problems = _read(text, path, first_line, remarks)
    return source, list(problems)


# A preview reads every file again after each change, and all but one are as they were.
@lru_cache(maxsize=8192)
def _read(
    text: str, path: str, first_line: int, remarks: bool
) -> tuple[YamlSource, tuple[Problem, ...]]:
    try:
        node, value = _load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return YamlSource(path, None, {}, first_line), (_fault(error, path, first_line, text),)
    lines: dict[Place, int] = {}
    doubled = list(_walk(node, (), lines, first_line)) if node else []
    problems = [_doubled(path, lines[place], str(place[-1])) for place in doubled]
    if node and CUT.search(text) and not remarks:
        problems += [
            _cut(path, first_line + line, *said) for line, *said in _remarks(node, text.split("\n"))
        ]
    return YamlSource(path, value, lines, first_line), tuple(problems)


def _remarks(node: yaml.Node, lines: list[str], key: str = "") -> Iterator[tuple[int, str, str]]:
    """Give line, value and cure wherever “#” ends an unquoted value."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _remarks(value, lines, str(name.value))
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _remarks(item, lines)
    elif isinstance(node, yaml.ScalarNode) and node.style is None:
        # What is empty ends right behind its colon or hyphen.
        end = node.end_mark if node.value else node.start_mark
        rest = lines[end.line][end.column :] if end.line < len(lines) else ""
        if found := CUT.match(rest):
            whole = f"{node.value}{found[0]}".strip()
            yield end.line, node.value, _uncut(node, f'{key}: "{whole}"' if key else f'"{whole}"')


def _uncut(node: yaml.Node, whole: str) -> str:
    # In quotation marks a date or a number would be a text.
    if node.tag not in WORDS or whole.count('"') > len('""'):
        return "Put the comment on a line of its own."
    return f"Write {whole}; or, if it is a comment, put it on a line of its own."


def _cut(path: str, line: int, value: str, advice: str) -> Problem:
    kept = f"only “{value}” is read here" if value else "nothing is read here"
    return Problem(path, line, f"“#” after a space starts a comment, so {kept}.", advice)


def _walk(node: yaml.Node, place: Place, lines: dict[Place, int], first: int) -> Iterator[Place]:
    """Note the line of every part below ``node``; give the keys that stand twice."""
    lines[place] = node.start_mark.line + first
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key_node, value_node in node.value:
            key = str(key_node.value)
            yield from _walk(value_node, (*place, key), lines, first)
            lines[*place, key] = key_node.start_mark.line + first
            if key in seen:
                yield (*place, key)
            seen.add(key)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*place, index), lines, first)


def _doubled(path: str, line: int, key: str) -> Problem:
    return Problem(path, line, f"“{key}” stands here a second time.", "Keep one of the two.")


def _fault(error: Exception, path: str, first_line: int, text: str) -> Problem:
    what = str(getattr(error, "problem", "") or error).splitlines()[0]
    marks = [getattr(error, "problem_mark", None), getattr(error, "context_mark", None)]
    # What is never closed is noticed at the end, and put right where it was opened.
    mark = next(filter(None, reversed(marks) if END.search(what) else marks), None)
    # A letter that YAML refuses comes without a mark, only with its place in the whole text.
    before = text.count("\n", 0, getattr(error, "position", 0))
    line = (mark.line if mark else before) + first_line
    if "mapping values are not allowed" in what:
        return Problem(
            path,
            line,
            "A colon inside a text confuses the file.",
            'Put the whole text in quotation marks: title: "Trust: how it grows".',
        )
    if getattr(error, "context", None) == "while scanning an alias":
        starred = "A text that starts with “*” confuses the file."
        return Problem(path, line, starred, "Put it in quotation marks.")
    if NO_DAY.search(what):
        return Problem(path, line, "There is no such day.", "Write a date such as 2026-11-24.")
    if "'\\t'" in what:
        return Problem(path, line, "There is a tab here.", "Use spaces to indent.")
    return Problem(
        path,
        line,
        f"This part cannot be read as YAML ({what}).",
        "Compare it with a page that works: one “key: value” a line, lists indented by two spaces.",
    )
