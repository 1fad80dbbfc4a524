"""Makes the one stylesheet: the rules of the theme that some page can use, then our own.

A rule is kept when every class, id and element in one of its selectors stands on some built
page, or is set by a script. All else is kept as it stands, or told. The parser is tinycss2.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import tinycss2

from kb.output.selectors import Names
from kb.problems import Problem

THEME = "assets/stylesheets/main.*.min.css"
# Laid over each other in the order of their numbers.
OURS = "assets/stylesheets/[0-9]*.css"
# At-rules that hold rules of the ordinary kind.
GROUPS = {"media", "supports", "layer", "container"}
# What is taken as it stands, whatever spaces it holds.
VERBATIM = re.compile(r"(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|url\([^)]*\))")
UNCLOSED = "A “{” that starts here is never closed.", "Add the “}” where this part ends."
UNREAD = "This is no style rule, so browsers pass over it.", "Look for a missing “{”, “}” or “;”."
FETCHED = "“@import” is left out of the site.", "Put the rules themselves into this file."


def cut(css: str, names: Names) -> str:
    """Give ``css`` without the rules that no page in ``names`` can use, and without spaces."""
    return "".join(_rules(_parsed(css), names))


@lru_cache(maxsize=64)
def faults(css: str, shown: str) -> tuple[Problem, ...]:
    """Give what of a stylesheet of ours would get lost, in it or in a browser."""
    return tuple(_faults(css, shown))


def our_sheets(folder: Path) -> list[Path]:
    """Give our own stylesheets in ``folder`` (the docs, or the built site), in order."""
    return sorted(folder.glob(OURS))


def theme_sheet(theme_dirs: Iterable[str]) -> Path:
    """Give the theme's own stylesheet. Raises FileNotFoundError if the theme has none."""
    for folder in theme_dirs:
        for path in sorted(Path(folder).glob(THEME)):
            return path
    raise FileNotFoundError(THEME)


def split_selectors(prelude: str) -> list[str]:
    """Split a list of selectors at its own commas, not at those in brackets."""
    parts: list[list[Any]] = [[]]
    for token in tinycss2.parse_component_value_list(prelude):
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [_squeezed(part, _tight_selector) for part in parts if _squeezed(part)]


def _faults(css: str, shown: str) -> Iterator[Problem]:
    tokens = tinycss2.parse_component_value_list(css)
    # What is open at the end is closed when it is written again.
    closed = tinycss2.serialize(tokens)
    rules = _parsed(tokens)
    for rule in rules:
        if any(token.type == "error" for token in _all_tokens(rule)):
            yield Problem(shown, rule.source_line, *UNREAD)
        elif rule.type == "at-rule" and rule.lower_at_keyword == "import":
            yield Problem(shown, rule.source_line, *FETCHED)
    if rules and closed.count("}") > css.count("}"):
        yield Problem(shown, rules[-1].source_line, *UNCLOSED)


def _parsed(css: str | list[Any]) -> list[Any]:
    return list(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))


def _all_tokens(rule: Any) -> Iterator[Any]:
    yield rule
    for name in ("prelude", "content", "arguments"):
        for token in getattr(rule, name, None) or ():
            yield from _all_tokens(token)


def _rules(rules: list[Any], names: Names) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield from _qualified(rule, names)
        elif rule.type == "at-rule":
            yield from _at_rule(rule, names)


def _qualified(rule: Any, names: Names) -> Iterator[str]:
    selectors = split_selectors(tinycss2.serialize(rule.prelude))
    kept = [selector for selector in selectors if names.allow(selector)]
    # Rules nested in it stay with it.
    body = _squeezed(rule.content)
    if kept and body:
        yield f"{','.join(kept)}{{{body}}}"


def _at_rule(rule: Any, names: Names) -> Iterator[str]:
    name, prelude = rule.lower_at_keyword, _squeezed(rule.prelude)
    head = f"@{name} {prelude}".rstrip()
    if name in {"charset", "import"}:
        return  # every file is UTF-8, and ``faults`` tells of the other
    if rule.content is None:
        yield f"{head};"
    elif name in GROUPS:
        inner = "".join(_rules(tinycss2.parse_rule_list(rule.content, True, True), names))
        if inner:
            yield f"{head}{{{inner}}}"
        elif name == "layer" and prelude:
            yield f"{head};"  # layers count in the order in which they are first named
    else:
        yield f"{head}{{{_squeezed(rule.content)}}}"


def _squeezed(tokens: Iterable[Any], tight: Callable[[str], str] | None = None) -> str:
    parts = VERBATIM.split(tinycss2.serialize(_without_comments(tokens)))
    parts[::2] = ((tight or _tight)(part) for part in parts[::2])
    return "".join(parts).strip().rstrip(";")


def _without_comments(tokens: Iterable[Any]) -> list[Any]:
    kept = [token for token in tokens if token.type != "comment"]
    for token in kept:
        for name in ("content", "arguments"):
            if isinstance(getattr(token, name, None), list):
                setattr(token, name, _without_comments(getattr(token, name)))
    return kept


def _tight(text: str) -> str:
    text = re.sub(r":\s+", ":", re.sub(r"\s+", " ", text))
    return re.sub(r"\s*([{};,])\s*", r"\1", text)


def _tight_selector(text: str) -> str:
    return re.sub(r"\s*([>+~])\s*", r"\1", _tight(text))
