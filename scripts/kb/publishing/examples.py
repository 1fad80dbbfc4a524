"""Tells values that are made up, by the rules that set such values apart, not by a list of ours."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kb.files import read_text
from kb.problems import Problem
from kb.yaml_source import Place, YamlSource

# Never given to anybody in North America (ATIS-0300115), whatever the area code.
NUMBER = re.compile(r"(?<!\d)(?:\+?1[\s.-]?)?(?:\(?\d{3}[\s.)-]{0,3})?555[\s.)-]{0,3}01\d\d(?!\d)")
# Kept for examples and tests by RFC 2606 and RFC 6761.
HOST = re.compile(
    r"(?<![\w-])(?:example\.(?:com|net|org)|[\w-]+\.(?:example|test|invalid|localhost))(?![\w-])",
    re.IGNORECASE,
)
NAME = re.compile(r"\bExample|\(example\)")
TEAM = re.compile(r"@example[\w-]*/[\w-]+")
WHY = (
    (NUMBER, "555-0100 to 555-0199 are kept for examples"),
    (HOST, "this address is kept for examples"),
    (NAME, "it calls itself an example"),
)
CURE = "Put in the practice’s own."


def reason(value: str) -> str:
    """Give why ``value`` must be made up, or nothing where it may be real."""
    return next((why for rule, why in WHY if rule.search(value)), "")


def in_facts(source: YamlSource) -> Iterator[Problem]:
    """Give each value of a file of facts that must be made up."""
    for place, value in _texts(source.value, ()):
        if why := reason(value):
            what = f"“{place[-1]}” is still an example: {why}."
            yield Problem(source.path, source.line(*place), what, CURE)


def in_owners(path: Path, shown: str) -> Iterator[Problem]:
    """Give the first line of CODEOWNERS that asks a team which is made up."""
    text, _ = read_text(path, shown) if path.exists() else ("", [])
    for number, line in enumerate((text or "").splitlines(), 1):
        if not line.startswith("#") and (team := TEAM.search(line)):
            what = f"{team[0]} is an example, so nobody is asked to look at a change."
            yield Problem(shown, number, what, "Put in the practice’s own teams on every line.")
            return


def _texts(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _texts(part, (*place, str(key)))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from _texts(part, (*place, index))
