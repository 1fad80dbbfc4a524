"""Names of pages: made from their titles, in lower case, with hyphens."""

import re
import unicodedata

LONGEST = 60
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def slug(title: str) -> str:
    """Give the kebab-case name for ``title``: ``I don’t know`` becomes ``i-dont-know``."""
    bare = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", bare))
    while len(words) > 1 and len("-".join(words)) > LONGEST:
        words.pop()
    return "-".join(words)[:LONGEST]


def is_name(text: str) -> bool:
    """Tell whether ``text`` can be the name of a page or folder."""
    return bool(NAME.fullmatch(text))
