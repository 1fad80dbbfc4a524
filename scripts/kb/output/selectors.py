"""Tells which selectors of a stylesheet some built page can match. The parser is tinycss2."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

import tinycss2

# Set by our scripts, or by browsers, while a page is used: so on no page as it was built.
ALWAYS = {"js", "kb-blank", "map--picked", "picked", "html", "head", "body", "tbody", "mark"}
HTML_NAME = re.compile(r"<([a-zA-Z][\w-]*)")
HTML_VALUE = r"""\s{}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))"""
HTML_CLASS = re.compile(HTML_VALUE.format("class"), re.IGNORECASE)
HTML_ID = re.compile(HTML_VALUE.format("id"), re.IGNORECASE)


@dataclass
class Names:
    """The element names, classes and ids that stand on the built pages."""

    found: set[str] = field(default_factory=lambda: set(ALWAYS) | {f".{name}" for name in ALWAYS})

    def read(self, html: str) -> None:
        """Note every name of one page."""
        self.found |= {name.lower() for name in HTML_NAME.findall(html)}
        for value in _values(HTML_CLASS, html):
            self.found |= {f".{name}" for name in value.split()}
        self.found |= {f"#{name}" for name in _values(HTML_ID, html)}

    def allow(self, selector: str) -> bool:
        """Tell whether some element of some page may match ``selector``."""
        return all(name in self.found for name in _wanted(selector))


def _values(attribute: re.Pattern[str], html: str) -> set[str]:
    return {unescape("".join(forms)) for forms in attribute.findall(html)}


def _wanted(selector: str) -> Iterator[str]:
    """Give the names that must stand on a page: ``p``, ``.class``, ``#id``.

    What stands in brackets is a condition on state or attributes, not a name to look for.
    """
    before = ""
    for token in tinycss2.parse_component_value_list(selector, skip_comments=True):
        if token.type == "hash":
            yield f"#{token.value}"
        elif token.type == "ident" and before != ":":
            yield f".{token.value}" if before == "." else token.lower_value
        before = token.value if token.type == "literal" else ""
