"""The list of every address that was ever published: none of them may die."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kb.files import conflict_marks, read_text
from kb.problems import Problem, Refusal
from kb.site import Site
from kb.slugs import is_name

LIST = "_data/published.txt"
HEADER = """\
# Every page that ever had an address, one key a line, in order. Lines are only added:
# a published address never dies. A page that moves keeps its old line and gets a new one.
# The commands keep this list: new_page.py, rename_page.py, publish.py.
"""


def published(docs: Path) -> dict[str, int]:
    """Give each published key with its line in the list."""
    lines = enumerate(_read(docs)[0].splitlines(), start=1)
    return {line.strip(): number for number, line in lines if line.strip() and line[0] != "#"}


def faults(docs: Path) -> list[Problem]:
    """Give why the list cannot be read. Whoever writes it anew then loses addresses for good."""
    return _read(docs)[1]


def _read(docs: Path) -> tuple[str, list[Problem]]:
    shown = f"docs/{LIST}"
    text, problems = read_text(docs / LIST, shown)
    if text is not None and not text.strip():
        # Made anew from the pages of today, it would forget every address of the past.
        problems.append(Problem(shown, 1, "This list is empty.", f"Type: git restore {shown}"))
    return text or "", problems + conflict_marks(text or "", shown)


def with_keys(docs: Path, keys: Iterable[str]) -> str:
    """Give the text of the list with ``keys`` added; raises Refusal where it cannot be read."""
    if (docs / LIST).exists() and (found := faults(docs)):
        raise Refusal(str(found[0]))
    comments = [f"{line}\n" for line in _read(docs)[0].splitlines() if line.startswith("#")]
    lines = (f"{key}\n" for key in sorted({*published(docs), *filter(is_lasting, keys)}))
    return "".join([*(comments or [HEADER]), *lines])


def is_lasting(key: str) -> bool:
    """Tell whether ``key`` may be an address for good; another name is to be changed first."""
    return all(is_name(part) for part in key.split("/"))


def unlisted(site: Site) -> list[str]:
    """Give the keys of pages that are not in the list yet."""
    known = published(site.docs)
    return sorted(key for key in site.pages if key not in known and is_lasting(key))


def is_garbled(site: Site) -> bool:
    """Tell whether the list names not one page of today: then it is no longer the list."""
    return bool(site.pages) and not set(published(site.docs)) & set(site.pages)


def dead(site: Site) -> Iterator[tuple[str, int]]:
    """Give each published key, with its line, that leads neither to a page nor onward."""
    moved = site.facts.redirects
    if not site.facts.is_sound("redirects"):
        return
    for key, line in published(site.docs).items():
        if key not in site.pages and key not in moved:
            yield key, line
