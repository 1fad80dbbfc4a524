"""Makes a CSL item ready for the processor, and guards the signs it would take for its own."""

import re
from typing import Any

from kb.works import marks

Item = dict[str, Any]
# Signs of our own, which the processor passes on: an address, “<”, “>”, and a leading article,
# which is kept in a sign that sorting overlooks (APA 9.44–9.49: groups and titles sort without it).
ADDRESS, LESS, MORE, AMPERSAND = "\ue010", "\ue011", "\ue012", "\ue013"
ARTICLES = {"The ": "\u2063", "An ": "\u2062", "A ": "\u2064"}
TYPED = {LESS: "<", MORE: ">", AMPERSAND: "&", ADDRESS: "\0"}


def ready(item: Item) -> Item:
    """Give the item as the style wants it."""
    found: Item = {
        name: _guarded(value) for name, value in item.items() if name not in {"DOI", "URL"}
    }
    found["id"] = item["id"]
    if "DOI" in item or "URL" in item:
        found["DOI" if "DOI" in item else "URL"] = ADDRESS
    _settle(found)
    if not re.search(r"^\d+$|\bed\.", edition := str(found.get("edition", "3"))):
        found["edition"] = f"{edition} ed."
    if "author" not in found and "editor" not in found:
        found["title"] = _sorted_without_article(str(found.get("title", "")))
    return found


def _settle(found: Item) -> None:
    """Settle what the style leaves to whoever fills in the fields."""
    kind, number = found["type"], str(found.get("number", ""))
    if kind == "thesis" and "publisher" in found:
        # APA 10.6 names the university with the kind of thesis wherever it was found.
        found["genre"] = f"{found.get('genre', 'Thesis')}, {found.pop('publisher')}"
    if kind == "report" and re.fullmatch(r"[\w./-]*\d[\w./-]*", number):
        found["number"] = f"No. {number}"
        found.setdefault("genre", "Report")
    if kind == "paper-conference" and "container-title" in found:
        found["type"] = "chapter"  # the style takes proceedings without editors for a journal
    if kind == "legislation" and number and not re.fullmatch(r"\d+[-–]\d+", number):
        # Only laws of the United States are “Pub. L. No. …”; elsewhere it is a chapter.
        source = (found.get("container-title"), found.pop("number"))
        found["container-title"] = ", ".join(part for part in source if part)


def _guarded(value: Any) -> Any:
    if isinstance(value, list):
        return [_guarded(one) for one in value]
    if isinstance(value, dict):
        guarded = {name: _guarded(one) for name, one in value.items()}
        return guarded | ({"literal": moved(guarded["literal"])} if "literal" in value else {})
    if not isinstance(value, str):
        return value
    return plainly(value)


def plainly(text: str) -> str:
    """Give ``text`` with the signs that the processor passes on, and its marks as tags."""
    text = text.replace("<", LESS).replace(">", MORE).replace("&", AMPERSAND)
    return marks.PRIVATE.sub(lambda mark: marks.TAGS.get(mark[0], mark[0]), text)


def _sorted_without_article(title: str) -> str:
    for article, sign in ARTICLES.items():
        if title.startswith(article):
            return sign + title.removeprefix(article)
    return title


def moved(group: str) -> str:
    """Put a group’s article behind its name: in front, even an unseen sign would be sorted by."""
    for article, sign in ARTICLES.items():
        if group.startswith(article):
            return group.removeprefix(article) + sign
    return group
