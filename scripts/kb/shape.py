"""Hold typed-in data against its expected shape, and say in plain words where it differs."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from kb.problems import Problem, cure, did_you_mean, listed
from kb.yaml_source import Place, YamlSource

TEXT, NUMBER, DATE, LIST, MAP, YES_NO = "text", "number", "date", "list", "map", "yes_no"
SPOKEN = {
    TEXT: "a text",
    NUMBER: "a number",
    DATE: "a date such as 2026-11-24",
    LIST: "a list",
    MAP: "a group of “key: value” lines",
    YES_NO: "true or false",
}


@dataclass(frozen=True)
class Field:
    """What one key may hold: ``kinds`` in the words above, and an example for the cure."""

    kinds: tuple[str, ...]
    required: bool = False
    example: str = ""


def kind_of(value: Any) -> str:
    """Name the kind of a YAML value; a value YAML reads as nothing has no kind."""
    if isinstance(value, bool):
        return YES_NO
    if isinstance(value, datetime.date):
        # With a time of day it cannot be reckoned with: noon here is another day elsewhere.
        return "moment" if isinstance(value, datetime.datetime) else DATE
    for kind, python in ((TEXT, str), (NUMBER, (int, float)), (LIST, list), (MAP, dict)):
        if isinstance(value, python):
            return kind
    return ""


def misfits(
    source: YamlSource, fields: Mapping[str, Field], place: Place = (), name: str = "this entry"
) -> Iterator[Problem]:
    """Give each difference between the map at ``place`` and ``fields``.

    Takes the source, the allowed keys, where in the source to look and what to call it.
    """
    value = at(source.value, place)
    if not isinstance(value, dict):
        what = f"{name} should be a group of “key: value” lines."
        yield Problem(source.path, source.line(*place), what, "Compare it with its neighbours.")
        return
    yield from _unknown(source, fields, place, value)
    for key, field in fields.items():
        if key not in value and field.required and key not in meant(value, fields):
            what = f"“{key}” is missing from {name}."
            yield Problem(source.path, source.line(*place), what, _add(key, field))
        elif key in value:
            yield from _kind_misfit(source, (*place, key), value[key], field)


def meant(value: Iterable[Any], known: Iterable[str]) -> set[str]:
    """Give the known keys that misspelt ones of ``value`` were surely meant to be."""
    known = list(known)
    near = (get_close_matches(str(key), known, n=1) for key in value if key not in known)
    return {found[0] for found in near if found}


def at(value: Any, place: Place) -> Any:
    """Give the part of ``value`` at ``place``, or None where there is no such part."""
    for step in place:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _unknown(
    source: YamlSource, fields: Mapping[str, Field], place: Place, value: dict[Any, Any]
) -> Iterator[Problem]:
    for key in value:
        if key not in fields:
            known = f"Known here: {listed(fields)}."
            advice = did_you_mean(str(key), fields) or known
            what = f"“{key}” is not a key this site knows."
            yield Problem(source.path, source.line(*place, str(key)), what, advice)


def _kind_misfit(source: YamlSource, place: Place, value: Any, field: Field) -> Iterator[Problem]:
    kind = kind_of(value)
    if kind in field.kinds and value not in ("", [], {}):
        return
    line, key = source.line(*place), place[-1]
    if kind == "" or value in ("", [], {}):
        advice = cure(
            "Fill it in, or delete the line.", field.example and f"Example: {field.example}"
        )
        yield Problem(source.path, line, f"“{key}” is empty.", advice)
        return
    expected = " or ".join(SPOKEN[name] for name in field.kinds)
    advice = field.example and f"Example: {field.example}"
    quote = "Put it in quotation marks." if TEXT in field.kinds and kind != LIST else ""
    what = f"“{key}” should be {expected}."
    yield Problem(source.path, line, what, cure(quote, advice) or "Compare it with its neighbours.")


def _add(key: str, field: Field) -> str:
    return f"Add a line, for example “{field.example or key + ': …'}”."
