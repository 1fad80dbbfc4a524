"""Walks the models of the fact files: what belongs where, and what a cure may say of it."""

import types
import typing
from collections.abc import Iterable
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kb.yaml_source import Place


def type_at(wanted: Any, place: Place) -> Any:
    """Give the type that belongs at ``place`` below ``wanted``; None where nothing does."""
    for step in place:
        wanted = _step(_plain(wanted), step)
    return _plain(wanted)


def is_model(wanted: Any) -> bool:
    """Tell whether ``wanted`` is a group of “key: value” lines with keys that are known."""
    return isinstance(wanted, type) and issubclass(wanted, BaseModel)


def keys_of(model: Any) -> list[str]:
    """Give the keys of a model as they are typed."""
    return [key for key, _ in _fields(model)]


def example_at(wanted: Any, place: Place) -> str:
    """Give a line as it should be at ``place``, or an empty text."""
    found = _field(type_at(wanted, place[:-1]), str(place[-1]))
    return str(found.examples[0]) if found and found.examples else ""


def advice_at(wanted: Any, place: Place) -> str:
    """Give the cure of its own that the key at ``place`` has, or an empty text."""
    found = _field(type_at(wanted, place[:-1]), str(place[-1]))
    return found.description or "" if found else ""


def is_needed_at(wanted: Any, place: Place) -> bool:
    """Tell whether the key at ``place`` must be there."""
    found = _field(type_at(wanted, place[:-1]), str(place[-1]))
    return found is not None and found.is_required()


def _step(wanted: Any, step: str | int) -> Any:
    if is_model(wanted):
        found = _field(wanted, str(step))
        return found.annotation if found else None
    inner = [one for one in get_args(wanted) if one is not Ellipsis]
    return inner[-1] if inner else None


def _plain(wanted: Any) -> Any:
    """Give a type without what only says more of it (Annotated, “or None”)."""
    origin = get_origin(wanted)
    if origin is typing.Annotated:
        return _plain(get_args(wanted)[0])
    if origin in (types.UnionType, typing.Union):
        return _plain(next(one for one in get_args(wanted) if one is not type(None)))
    return wanted


def _fields(model: Any) -> Iterable[tuple[str, FieldInfo]]:
    stated = model.model_fields if is_model(model) else {}
    return [(field.alias or name, field) for name, field in stated.items()]


def _field(model: Any, key: str) -> FieldInfo | None:
    return next((field for name, field in _fields(model) if name == key), None)
