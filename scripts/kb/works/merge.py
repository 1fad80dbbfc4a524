"""Compares exported works with ours, and puts the new ones into the text of references.bib."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, product
from string import ascii_lowercase

from kb.bibliography import Reference
from kb.works import dates
from kb.works.exports import Exported
from kb.works.item import Item
from kb.works.marks import plain
from kb.works.names import family
from kb.works.write import as_bibtex

ENTRY = re.compile(r"^@\w+\s*[{(]\s*([^,\s]+)\s*,", re.MULTILINE)
# What of a work can differ without being another work, and how it is called.
COMPARED = {
    "title": "title", "author": "authors", "editor": "editors", "issued": "date",
    "container-title": "journal or book", "volume": "volume", "issue": "issue", "page": "pages",
    "number": "number", "publisher": "publisher", "edition": "edition", "DOI": "DOI",
}  # fmt: skip
LONGEST = 20  # letters of a name in a key
# Letters that Unicode does not take apart.
PLAIN = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "\u0131": "i",
    }
)


@dataclass
class Comparison:
    """What an export holds: new works by their new keys, works that are there, and differences."""

    new: dict[str, Item] = field(default_factory=dict)
    there: list[str] = field(default_factory=list)
    differences: dict[str, list[str]] = field(default_factory=dict)


def compare(works: Iterable[Exported], ours: Mapping[str, Reference]) -> Comparison:
    """Tell new works from those that are there: by DOI, then by title and year."""
    found = Comparison()
    known = {mark: key for key, one in ours.items() for mark in _marks(one.csl)}
    for work in works:
        key = next((known[mark] for mark in _marks(work.item) if mark in known), None)
        if key is None:
            key = new_key(work.item, {*ours, *found.new})
            found.new[key] = {**work.item, "id": key}
            known |= dict.fromkeys(_marks(work.item), key)
        elif key in ours:
            found.there.append(key)
            if told := list(_differences(ours[key].csl, work.item)):
                found.differences[key] = told
        # Else it stands twice in the export, and is taken once.
    return found


def merged(text: str, new: Mapping[str, Item]) -> str:
    """Give the text of references.bib with the new works, each at its place among the keys."""
    for key, item in sorted(new.items()):
        entry = as_bibtex(key, item)
        follower = next((one for one in ENTRY.finditer(text) if one[1] > key), None)
        if follower is None:
            text = f"{text.rstrip()}\n\n{entry}".lstrip("\n")
        else:
            text = f"{text[: follower.start()]}{entry}\n{text[follower.start() :]}"
    return text


def new_key(item: Item, taken: Iterable[str]) -> str:
    """Give a key in our form: first name and year (``noyce2018``), a letter where it is taken."""
    people = item.get("author") or item.get("editor") or [{"literal": item.get("title", "")}]
    words = re.findall(r"[a-z0-9]+", _folded(family(people[0]).removeprefix("The ")))
    year = re.search(r"\d{4}", dates.in_words(item.get("issued")))
    start = ("".join(words)[:LONGEST] or "work") + (year[0] if year else "nd")
    used = {key.lower() for key in taken}
    letters = ("".join(end) for size in (1, 2, 3) for end in product(ascii_lowercase, repeat=size))
    return next(key for key in chain([start], (start + end for end in letters)) if key not in used)


def _marks(item: Item) -> Iterator[str]:
    """Give what a work is known by, the surest first."""
    if "DOI" in item:
        yield f"doi {item['DOI'].lower()}"
    title = "".join(re.findall(r"\w+", _folded(plain(str(item.get("title", ""))))))
    yield f"title {title} {dates.in_words(item.get('issued'), item.get('status', ''))}"


def _differences(ours: Item, theirs: Item) -> Iterator[str]:
    for name, called in COMPARED.items():
        old, new = _said(ours, name), _said(theirs, name)
        if new and _folded(old) != _folded(new):
            here = f"here “{old}”" if old else "not here"
            yield f"{called}: {here}, there “{new}”"


def _said(item: Item, name: str) -> str:
    value = item.get(name)
    if name == "issued":
        return dates.in_words(value) if value else ""
    if isinstance(value, list):
        return "; ".join(", ".join(person.values()) for person in value)
    return plain(str(value or ""))


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.lower().translate(PLAIN))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
