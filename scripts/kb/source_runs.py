"""Finds words of the practice's articles on a page, without keeping the articles.

The articles are the practice's own texts and are not in this repository. What is kept is a list of
salted hashes, four bytes for each run of six words in a row: enough to tell that a page repeats an
article, too little to read an article from. ``scripts/remember_articles.py`` makes the list.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2s
from pathlib import Path

from kb.files import read_text
from kb.problems import Problem

LIST = "_data/article-runs.txt"
RUN, STEP = 6, 3
# Looking at every third word finds each repeat of this many words for certain.
SHORTEST = RUN + STEP - 1
SALT = b"articles"
BYTES = 4
HEADER = (
    "# Salted hashes of each six words in a row in the practice's articles, so that a page which\n"
    "# repeats one is found. Made by scripts/remember_articles.py; nothing can be read from it.\n"
)
WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
NO_WORDS = re.compile(r"\]\([^)\n]*\)|\[\^[^\]\n]*\]|<[^<>\n]*>")
HASH = re.compile(rf"[0-9a-f]{{{2 * BYTES}}}")


@dataclass(frozen=True)
class Repeat:
    """Words that an article has in the same order: where in the text they begin, and the words."""

    start: int
    words: str


def hashes(text: str) -> set[bytes]:
    """Give the hash of each run of six words in ``text``."""
    found = [word for word, _ in _words(text)]
    return {_hash(found, place) for place in range(len(found) - RUN + 1)}


def listing(known: Iterable[bytes]) -> str:
    """Give the text of the list that holds these hashes."""
    return HEADER + "".join(f"{one.hex()}\n" for one in sorted(known))


def read_runs(docs: Path) -> tuple[set[bytes], list[Problem]]:
    """Read the list below ``docs``; where there is none, no page is compared."""
    if not (docs / LIST).is_file():
        return set(), []
    text, problems = read_text(docs / LIST, f"docs/{LIST}")
    known = set[bytes]()
    for number, line in enumerate((text or "").splitlines(), 1):
        if HASH.fullmatch(line):
            known.add(bytes.fromhex(line))
        elif line and not line.startswith("#"):
            what = "This line is no hash of a run of words."
            advice = "Delete it; scripts/remember_articles.py makes the list."
            problems = [*problems, Problem(f"docs/{LIST}", number, what, advice)]
    return known, problems


def repeats(text: str, known: set[bytes]) -> Iterator[Repeat]:
    """Give each run of eight or more words of ``text`` that stands in an article too."""
    found = list(_words(text))
    words, place = [word for word, _ in found], 0
    while place <= len(words) - RUN:
        if _hash(words, place) not in known:
            place += STEP
            continue
        first, last = _whole(words, place, known)
        if last - first >= SHORTEST:
            yield Repeat(found[first][1], " ".join(words[first:last]))
        place = last


def _whole(words: list[str], place: int, known: set[bytes]) -> tuple[int, int]:
    """Give where the repeat around ``place`` begins and ends."""
    first, last = place, place
    while first > 0 and _hash(words, first - 1) in known:
        first -= 1
    while last <= len(words) - RUN and _hash(words, last) in known:
        last += 1
    return first, last + RUN - 1


def _hash(words: list[str], place: int) -> bytes:
    run = " ".join(words[place : place + RUN]).encode()
    return blake2s(run, digest_size=BYTES, salt=SALT).digest()


def _words(text: str) -> Iterator[tuple[str, int]]:
    plain = NO_WORDS.sub(lambda found: " " * len(found[0]), text.lower().replace("’", "'"))
    for found in WORD.finditer(plain):
        yield found[0], found.start()
