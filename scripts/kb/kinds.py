"""Every kind of page in one table: its folder, its readers, and what is asked of it.

Whatever differs from kind to kind is read from here. So is the one list of pages that a reader may
need to hide: these have the Leave button, and no browser and no cache may keep them.
"""

from dataclasses import dataclass

CLIENT, THERAPIST, EVERYONE = "client", "therapist", "everyone"
SHEETS = "guide/sheets/"
# Pages beside the folders that speak of a reader's own trouble, or hold what they typed.
ON_ONES_OWN_TROUBLE = ("help-now", "in-your-own-words", "index", "search", "staying-safe-online")


@dataclass(frozen=True)
class Limits:
    """What a page may not exceed: school grade, words in a sentence (mean, longest), paragraph.

    The figures of client pages follow the plain-language standards of health publishers.
    """

    grade: float
    mean: float
    longest: int
    paragraph: int


@dataclass(frozen=True)
class Kind:
    """One kind of page. ``months`` is the time after which it is to be reviewed again."""

    audience: str
    months: int
    can_leave: bool
    limits: Limits
    label: str = ""  # how lists name its readers
    schema: str = ""  # its readers as schema.org names them
    template: str = ""  # what a new page starts from, in docs/_templates
    pages: str = ""  # how notes call such pages


SHORT = Limits(7.0, 12.0, 25, 3)
# The name of each kind is that of its folder below docs; “site” is what lies in none of them.
KINDS = {
    "guide": Kind(CLIENT, 12, True, SHORT, "for clients", "Patient", "guide.md", "guide pages"),
    "therapists": Kind(
        THERAPIST,
        24,
        False,
        Limits(13.0, 20.0, 35, 6),
        "for therapists",
        "Clinician",
        "concept.md",
        "therapists’ pages",
    ),
    # Read by people in trouble, too, who come to them from a search.
    "articles": Kind(
        EVERYONE, 12, True, Limits(7.0, 13.0, 30, 12), template="article.md", pages="articles"
    ),
    "site": Kind(EVERYONE, 12, False, SHORT, pages="pages beside the folders"),
}
SITE = "site"
# Where wording meant for clients alone holds: articles are read by both chairs.
FOR_CLIENTS = ("guide", SITE)
# A page on risk, of whatever kind, is reviewed soonest.
RISK_MONTHS = 6


def kind_of(path: str) -> str:
    """Give the kind of the page at ``path`` below docs: its folder, else ``site``."""
    folder, slash, _ = path.partition("/")
    return folder if slash and folder in KINDS and folder != SITE else SITE


def can_leave(key: str) -> bool:
    """Tell whether the page ``key`` is one that a reader may need to hide."""
    return KINDS[kind_of(key)].can_leave or key in ON_ONES_OWN_TROUBLE


def sensitive_folders() -> list[str]:
    """Give each folder below the site's address all of whose pages a reader may need to hide."""
    return [name for name, kind in KINDS.items() if kind.can_leave]


def sensitive_pages() -> list[str]:
    """Give the address of each single page that a reader may need to hide (empty for home)."""
    return ["" if key == "index" else key for key in ON_ONES_OWN_TROUBLE]
