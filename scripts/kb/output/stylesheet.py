"""Makes the one stylesheet: the rules of the theme that some page can use, then our own.

A rule is kept when every class, id and element in one of its selectors stands on some built
page, or is named in ``ALWAYS`` because a script sets it. The parser is tinycss2.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import tinycss2

THEME = "assets/stylesheets/main.*.min.css"
# Laid over each other in the order of their numbers.
OURS = "assets/stylesheets/[0-9]*.css"
# Set by our scripts while a page is used, so on no page as it was built.
ALWAYS = {"js", "kb-blank", "map--picked", "picked", "html", "body", "mark"}
HTML_NAME = re.compile(r"<([a-zA-Z][\w-]*)")
HTML_CLASS = re.compile(r'\sclass="([^"]*)"')
HTML_ID = re.compile(r'\sid="([^"]*)"')
SELECTOR_NAME = re.compile(r"([.#]?)([a-zA-Z_][\w-]*)")
# What stands in brackets is a condition on state or attributes, not a name to look for.
ASIDE = re.compile(r"::?[\w-]+(\((?:[^()]|\([^()]*\))*\))?|\[[^\]]*\]")
# What is taken as it stands, whatever spaces it holds.
VERBATIM = re.compile(r"(\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|url\([^)]*\))")


@dataclass
class Names:
    """The element names, classes and ids that stand on the built pages."""

    found: set[str] = field(default_factory=lambda: set(ALWAYS) | {f".{name}" for name in ALWAYS})

    def read(self, html: str) -> None:
        """Note every name of one page."""
        self.found |= set(HTML_NAME.findall(html))
        for value in HTML_CLASS.findall(html):
            self.found |= {f".{name}" for name in value.split()}
        self.found |= {f"#{name}" for name in HTML_ID.findall(html)}

    def allow(self, selector: str) -> bool:
        """Tell whether some element of some page may match ``selector``."""
        bare = ASIDE.sub("", selector)
        return all(mark + name in self.found for mark, name in SELECTOR_NAME.findall(bare))


def cut(css: str, names: Names) -> str:
    """Give ``css`` without the rules that no page in ``names`` can use, and without spaces."""
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    return "".join(_rules(rules, names))


def our_sheets(folder: Path) -> list[Path]:
    """Give our own stylesheets in ``folder`` (the docs, or the built site), in order."""
    return sorted(folder.glob(OURS))


def theme_sheet(theme_dirs: Iterable[str]) -> Path:
    """Give the theme's own stylesheet. Raises FileNotFoundError if the theme has none."""
    for folder in theme_dirs:
        for path in sorted(Path(folder).glob(THEME)):
            return path
    raise FileNotFoundError(THEME)


def _rules(rules: list[Any], names: Names) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            yield from _qualified(rule, names)
        elif rule.type == "at-rule":
            yield from _at_rule(rule, names)


def _qualified(rule: Any, names: Names) -> Iterator[str]:
    selectors = split_selectors(tinycss2.serialize(rule.prelude))
    kept = [selector for selector in selectors if names.allow(selector)]
    body = _squeezed(tinycss2.serialize(rule.content))
    if kept and body:
        yield f"{','.join(kept)}{{{body}}}"


def _at_rule(rule: Any, names: Names) -> Iterator[str]:
    prelude = _squeezed(tinycss2.serialize(rule.prelude))
    if rule.content is None or rule.lower_at_keyword in {"charset", "import"}:
        return
    if rule.lower_at_keyword in {"media", "supports"}:
        inner = "".join(_rules(tinycss2.parse_rule_list(rule.content, True, True), names))
        if inner:
            yield f"@{rule.lower_at_keyword} {prelude}{{{inner}}}"
    elif rule.lower_at_keyword == "page":
        yield f"@page{prelude and f' {prelude}'}{{{_squeezed(tinycss2.serialize(rule.content))}}}"


def split_selectors(prelude: str) -> list[str]:
    """Split a list of selectors at its own commas, not at those in brackets."""
    parts: list[list[Any]] = [[]]
    for token in tinycss2.parse_component_value_list(prelude):
        if token == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    texts = (_squeezed(tinycss2.serialize(part)) for part in parts)
    return [re.sub(r"\s*([>+~])\s*", r"\1", text) for text in texts if text]


def _squeezed(text: str) -> str:
    parts = VERBATIM.split(text)
    parts[::2] = (_tight(part) for part in parts[::2])
    return "".join(parts).strip().rstrip(";")


def _tight(text: str) -> str:
    text = re.sub(r":\s+", ":", re.sub(r"\s+", " ", text))
    return re.sub(r"\s*([{};,])\s*", r"\1", text)
