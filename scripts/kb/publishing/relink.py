"""Rewrites what names a page, in every kind of text that can name one, when the page moves."""

import posixpath
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

import yaml

# The start of a link in a sentence, or of a line that gives a link's address: [name]: address
LINK = re.compile(r"(\]\(\s*<?|^ {0,3}\[[^\]^]+\]:\s*<?)([^)\s>]+)", re.MULTILINE)
PAGE_LISTS = {"pair", "related", "client_side"}
Place = tuple[str | int, ...]


@dataclass(frozen=True)
class Move:
    """A page's old key and its new one."""

    old: str
    new: str

    def applied(self, key: str) -> str:
        """Give ``key`` as it is after the move; an anchor stays on it."""
        bare, mark, anchor = key.partition("#")
        return f"{self.new}{mark}{anchor}" if bare == self.old else key


def markdown(text: str, path: str, move: Move) -> str:
    """Give the Markdown of the page at ``path`` (below docs) with every link leading right."""
    here = PurePosixPath(path).parent
    to = PurePosixPath(f"{move.applied(path.removesuffix('.md'))}.md").parent

    def led(found: re.Match[str]) -> str:
        file, mark, anchor = found[2].partition("#")
        if not file or ":" in file or file.startswith("/"):
            return found[0]
        target = posixpath.normpath(posixpath.join(here, file))
        moved = f"{move.new}.md" if target == f"{move.old}.md" else target
        if moved == target and here == to:
            return found[0]
        return f"{found[1]}{posixpath.relpath(moved, to)}{mark}{anchor}"

    return LINK.sub(led, text)


def front_matter(matter: str, move: Move) -> str:
    """Give front matter with the page's key, and an article's short name, replaced."""

    def renamed(place: Place, value: str) -> str:
        if place[0] in PAGE_LISTS:
            return move.applied(value)
        if place[0] == "articles" and f"articles/{value}" == move.old:
            return move.new.removeprefix("articles/")
        return value

    return scalars(matter, renamed)


def data(text: str, move: Move) -> str:
    """Give a YAML file of facts with every value that is the page's key replaced."""
    return scalars(text, lambda _place, value: move.applied(value))


def mentions(text: str, move: Move) -> str:
    """Give any text with the page's key replaced wherever it stands alone as a word."""
    return re.sub(rf"(?<![\w/-])(docs/)?{re.escape(move.old)}(?![\w/-])", rf"\1{move.new}", text)


def scalars(text: str, renamed: Callable[[Place, str], str]) -> str:
    """Give YAML with its values passed through ``renamed``; all else stays as it was typed."""
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    changes = []
    for place, node in _scalars(root, ()) if root else ():
        value = renamed(place, node.value)
        if value != node.value:
            shown = f"{node.style}{value}{node.style}" if node.style in {"'", '"'} else value
            changes.append((node.start_mark.index, node.end_mark.index, shown))
    for start, end, shown in sorted(changes, reverse=True):
        text = text[:start] + shown + text[end:]
    return text


def _scalars(node: yaml.Node, place: Place) -> Iterator[tuple[Place, yaml.ScalarNode]]:
    if isinstance(node, yaml.ScalarNode):
        yield place or ("",), node
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _scalars(item, (*place, index))
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(value, (*place, str(key.value)))
