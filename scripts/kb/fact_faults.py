"""Says in our own words where a fact file differs from its model, each on its line."""

import re
from collections.abc import Callable, Iterator
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from kb.fact_types import OURS
from kb.fact_walk import advice_at, example_at, is_model, is_needed_at, keys_of, type_at
from kb.problems import Problem, cure, did_you_mean, listed
from kb.yaml_source import Place, YamlSource

QUOTED = re.compile("“(.*)”")
EMPTY: tuple[Any, ...] = (None, "", (), {})
TEXT = "a text"
# What each kind of error of the library means to who typed the value.
EXPECTED = {
    "string_type": TEXT,
    "string_too_short": TEXT,
    "int_type": "a number",
    "int_from_float": "a number",
    "float_type": "a number",
    "finite_number": "a number",
    "bool_type": "true or false",
    "date_type": "a date such as 2026-11-24",
    "tuple_type": "a list",
    "dict_type": "a group of “key: value” lines",
    "model_type": "a group of “key: value” lines",
}


def typed(source: YamlSource, wanted: Any) -> tuple[Any, list[Problem]]:
    """Give the value of ``source`` as ``wanted`` (a type), or None and every difference."""
    value = _frozen(source.value)
    try:
        held = TypeAdapter(wanted).validate_python(value)
        errors: list[ErrorDetails] = []
    except ValidationError as error:
        held, errors = None, error.errors(include_url=False)
    renamed = set(_renamed(wanted, errors))
    problems = {
        place: _problem(source, wanted, one)
        for one in errors
        if (place := _place(one)) not in renamed
    }
    for place in _empty(value, ()):
        if not any(place[: len(told)] == told for told in problems):
            problems[place] = _is_empty(source, wanted, place)
    return (None, list(problems.values())) if problems else (held, [])


def _renamed(wanted: Any, errors: list[ErrorDetails]) -> Iterator[Place]:
    """Give the keys that are missing only because they stand there misspelt."""
    for error in errors:
        if error["type"] == "extra_forbidden":
            *around, key = _place(error)
            near = did_you_mean(str(key), keys_of(type_at(wanted, tuple(around))))
            yield from ((*around, one) for one in QUOTED.findall(near))


def _frozen(value: Any) -> Any:
    """Give ``value`` with tuples for lists and texts for keys: nothing can change it later."""
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, dict):
        return {str(key): _frozen(part) for key, part in value.items()}
    return value


def _empty(value: Any, place: Place) -> Iterator[Place]:
    parts = value.items() if isinstance(value, dict) else ()
    for step, part in enumerate(value) if isinstance(value, tuple) else parts:
        if isinstance(value, dict) and _is_nothing(part):
            yield (*place, step)
        yield from _empty(part, (*place, step))


def _is_nothing(value: Any) -> bool:
    return value in EMPTY or (isinstance(value, str) and not value.strip())


def _place(error: ErrorDetails) -> Place:
    return error["loc"]


def _problem(source: YamlSource, wanted: Any, error: ErrorDetails) -> Problem:
    place, kind = _place(error), error["type"]
    say = SAYERS.get(kind)
    if say is None and place and not isinstance(place[-1], int) and _is_nothing(error["input"]):
        return _is_empty(source, wanted, place)
    what, advice = (say or _wrong_kind)(wanted, place, error)
    return Problem(source.path, source.line(*place), what, advice)


def _is_empty(source: YamlSource, wanted: Any, place: Place) -> Problem:
    what, advice = f"“{place[-1]}” is empty.", advice_at(wanted, place)
    fill = "Fill it in." if is_needed_at(wanted, place) else "Fill it in, or delete the line."
    told = advice or cure(fill, _shown(wanted, place))
    return Problem(source.path, source.line(*place), what, told)


Words = tuple[str, str]


def _missing(wanted: Any, place: Place, _error: ErrorDetails) -> Words:
    *around, key = place
    if isinstance(key, int):
        return _wrong_count(wanted, place, _error)
    spoken = _spoken(tuple(around))
    line = example_at(wanted, place) or f"{key}: …"
    advice = advice_at(wanted, place) or f"Add a line, for example “{line}”."
    return f"“{key}” is missing from {spoken}.", advice


def _unknown(wanted: Any, place: Place, _error: ErrorDetails) -> Words:
    key, known = str(place[-1]), keys_of(type_at(wanted, place[:-1]))
    advice = did_you_mean(key, known) or f"Known here: {listed(known)}."
    return f"“{key}” is not a key this site knows.", advice


def _no_choice(wanted: Any, place: Place, error: ErrorDetails) -> Words:
    choices = [str(one) for one in get_args(type_at(wanted, place))]
    key, value = _key(place), error["input"]
    if not isinstance(value, str):
        return f"“{key}” should be a text.", f"It can be {listed(choices)}."
    return f"“{value}” is not a word that “{key}” can take.", f"It can be {listed(choices)}."


def _in_our_words(_wanted: Any, _place: Place, error: ErrorDetails) -> Words:
    context = error["ctx"]
    return str(context["what"]), str(context["cure"])


def _wrong_kind(wanted: Any, place: Place, error: ErrorDetails) -> Words:
    expected = EXPECTED.get(error["type"], "what its example shows")
    if not place:
        name = "a list" if expected == "a list" else "“key: value”"
        return f"This file should be {name}.", "Compare it with the comment at its top."
    if isinstance(place[-1], int) or (len(place) == 1 and is_model(type_at(wanted, place))):
        return _wrong_item(place, expected)
    quote = "Put it in quotation marks." if _is_one_value(expected, error["input"]) else ""
    said = "" if quote and advice_at(wanted, place) else _shown(wanted, place)
    advice = cure(quote, said) or "Compare it with its neighbours."
    return f"“{place[-1]}” should be {expected}.", advice


def _wrong_item(place: Place, expected: str) -> Words:
    if expected.startswith("a group"):
        spoken = "this entry" if isinstance(place[-1], int) else f"“{place[-1]}”"
        return f"{spoken} should be {expected}.", "Compare it with its neighbours."
    advice = "Put it in quotation marks." if expected == TEXT else "Write it without letters."
    return f"“{_key(place)}” holds something that is not {expected}.", advice


def _is_one_value(expected: str, value: Any) -> bool:
    return expected == TEXT and not isinstance(value, (tuple, dict))


def _wrong_count(_wanted: Any, place: Place, _error: ErrorDetails) -> Words:
    return f"“{_key(place)}” should be two numbers.", "Example: interval: [0.23, 0.33]"


SAYERS: dict[str, Callable[[Any, Place, ErrorDetails], Words]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _no_choice,
    "too_long": _wrong_count,
    OURS: _in_our_words,
}


def _key(place: Place) -> str:
    return next(str(step) for step in reversed(place) if isinstance(step, str))


def _spoken(place: Place) -> str:
    if not place:
        return "this file"
    named = [step for step in place if isinstance(step, str)]
    return f"“{named[-1]}”" if named else "this entry"


def _shown(wanted: Any, place: Place) -> str:
    found = example_at(wanted, place)
    return f"Example: {found}" if found else ""
