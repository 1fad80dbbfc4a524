"""The kinds of value that a fact can be, each with the words for what it cannot be."""

import datetime
import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError, PydanticKnownError

from kb.phone import PhoneNumber, parse_number
from kb.problems import cure

OURS = "ours"
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")
EMAIL = re.compile(r"[^\s@<>(),;:\"\\]+@([^\s@]+)")
HTTPS = "https://"
PRESSED = re.compile(r"(?:then\s+|,\s*)?press\s*(\d)\b", re.IGNORECASE)


class Model(BaseModel):
    """A group of “key: value” lines: frozen, and nothing is turned into another kind."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        allow_inf_nan=False,
        validate_by_alias=True,
        validate_by_name=False,
    )


def as_in(text: str, advice: str = "", **more: Any) -> Any:
    """Give a field whose cure shows the line ``text``; it must be there unless it has a default.

    ``advice`` takes the place of that cure where an example, copied, would do harm.
    """
    return Field(examples=[text], description=advice or None, **more)


def refusal(what: str, *advice: str) -> PydanticCustomError:
    """Give the error that says ``what`` is wrong and how to put it right."""
    return PydanticCustomError(OURS, "{what}", {"what": what, "cure": cure(*advice)})


def _phone(value: Any) -> PhoneNumber:
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    number = parse_number(value)
    if number is None:
        raise _no_number(value)
    return number


def _no_number(value: str) -> PydanticCustomError:
    what = f"“{value}” is not a number that a telephone can call."
    if found := PRESSED.search(value):
        return refusal(
            what, f'Write the number alone; the key goes below it: then_press: "{found[1]}"'
        )
    advice = "Write digits, with spaces or hyphens between them; words go under note."
    return refusal(what, advice)


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""


def host_of(address: str) -> str:
    """Give the host that a web address leads to, without ``www.``."""
    return _host(address).removeprefix("www.")


def _web(value: str) -> str:
    if (
        value.startswith(HTTPS)
        and HOST.fullmatch(_host(value))
        and not re.search(r"[\s<>\"]", value)
    ):
        return value
    bare = value.partition("://")[2] if value.startswith("http://") else value.lstrip("/")
    hope = f"{HTTPS}{bare}"
    near = HOST.fullmatch(_host(hope)) and not re.search(r"[\s<>\"@]", bare)
    advice = f"Did you mean “{hope}”?" if near else f"Write one that starts with {HTTPS}"
    raise refusal(f"“{value}” is not a whole web address.", advice)


def _folder(value: str) -> str:
    parts = urlsplit(value)
    if not parts.query and not parts.fragment and value.endswith("/"):
        return value
    bare = value.partition("?")[0].partition("#")[0].rstrip("/")
    what = f"“{value}” does not end with a slash, so no page can be added to it."
    raise refusal(what, f"Did you mean “{bare}/”?")


def _email(value: str) -> str:
    found = EMAIL.fullmatch(value)
    if found and HOST.fullmatch(found[1].lower()):
        return value
    raise refusal(f"“{value}” is not an e-mail address.", "Write it such as office@example.org.")


def _contact(value: str) -> str:
    scheme, colon, rest = value.partition(":")
    if scheme == "mailto" and colon:
        _email(rest)
    elif EMAIL.fullmatch(value):
        raise refusal(f"“{value}” is not an address.", f"Did you mean “mailto:{value}”?")
    elif not value.startswith(HTTPS):
        what = f"“{value}” cannot stand in security.txt."
        raise refusal(what, "Write an address such as mailto:security@… or https://…")
    else:
        _web(value)
    return value


def _wrapped(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Texts = tuple[Text, ...]
TextOrTexts = Annotated[Texts, BeforeValidator(_wrapped)]
Day = datetime.date
Phone = Annotated[PhoneNumber, BeforeValidator(_phone)]
WebAddress = Annotated[Text, AfterValidator(_web)]
# A web address to which the path of a page is added.
WebFolder = Annotated[WebAddress, AfterValidator(_folder)]
Email = Annotated[Text, AfterValidator(_email)]
# As RFC 9116 wants the contact of security.txt: an address with its scheme.
SecurityContact = Annotated[Text, AfterValidator(_contact)]
