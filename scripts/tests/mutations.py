"""Hundreds of ways in which a file can be odd or broken, the same ones each time.

Each is made in the small site. ``SECRET`` stands in a file beside the site, which nothing may show.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, product
from pathlib import Path
from typing import Any, TypeVar

from tests.mutation_bodies import BODIES, DATA_TEXTS
from tests.mutation_changes import (
    MATTER_KEYS,
    bodied,
    folder,
    gone,
    headed,
    pointed,
    recoded,
    valued,
    written,
    wrong_at,
)
from tests.mutation_texts import HEADS, MENUS, VALUES
from tests.small_site import ARTICLE, CLIENT, CONCEPT, SmallSite, small_site

SECRET = "the-words-of-a-file-outside"
MENU_FILES = ("docs/.pages", "docs/therapists/.pages")
YAML_FILES = (
    "crisis-lines", "findings", "glossary", "people", "places", "practice", "redirects",
    "source-points", "wording",
)  # fmt: skip
DATA_FILES = (
    *(f"{name}.yml" for name in YAML_FILES),
    "references.bib",
    "published.txt",
    "search-words.yml",
)
BYTES = {
    "UTF-16": lambda raw: raw.decode().encode("utf-16"),
    "UTF-16 without its mark": lambda raw: raw.decode().encode("utf-16-le"),
    "Latin-1": lambda raw: "Café – “words”".encode("cp1252") + raw,
    "NUL bytes": lambda raw: raw.replace(b" ", b"\0", 3),
    "a lone surrogate": lambda raw: raw + b"\xed\xa0\x80\n",
    "a byte order mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "line ends of Windows": lambda raw: raw.replace(b"\n", b"\r\n"),
    "line ends of old Macs": lambda raw: raw.replace(b"\n", b"\r"),
    "no last line end": lambda raw: raw.rstrip(),
    "half of it": lambda raw: raw[: len(raw) // 2],
    "its bytes backwards": lambda raw: raw[::-1],
    "control letters": lambda raw: raw + b"\x07\x1b[31m\x7f\n",
    "a picture": lambda raw: b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
}
WRONG: tuple[Any, ...] = (7, None, True, "words", "", [], [None, 7], {}, {"a": ["b"]})
Change = Callable[[SmallSite], object]
A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True)
class Mutation:
    """A change to make to the small site, by name."""

    name: str
    change: Change


def mutations() -> list[Mutation]:
    """Give every mutation."""
    kinds = (_matter(), _menus(), _data(), _leaves(), _bodies(), _bytes(), _places())
    return list(chain.from_iterable(kinds))


def _third(first: Iterable[A], second: Iterable[B]) -> Iterator[tuple[A, B]]:
    """Give every third pair, so that each of both comes up several times, and time is left."""
    for one, other in product(enumerate(first), enumerate(second)):
        if (one[0] + other[0]) % 3 == 0:
            yield one[1], other[1]


def _matter() -> Iterator[Mutation]:
    for name, head in HEADS.items():
        yield Mutation(f"{name} in a page", partial(headed, head=head))
    for key, value in _third(MATTER_KEYS, VALUES):
        yield Mutation(f"“{key}: {value}” in a page", partial(valued, key=key, value=value))


def _menus() -> Iterator[Mutation]:
    for number, (name, text) in enumerate(MENUS.items()):
        path = MENU_FILES[number % 2]
        yield Mutation(f"{name} in {path}", partial(written, path=path, text=text))


def _data() -> Iterator[Mutation]:
    for (name, text), file in _third(DATA_TEXTS.items(), DATA_FILES):
        path = f"docs/_data/{file}"
        yield Mutation(f"{name} in {path}", partial(written, path=path, text=text))
    for file in DATA_FILES:
        yield Mutation(f"{file} gone", partial(gone, path=f"docs/_data/{file}"))
        yield Mutation(f"{file} a folder", partial(folder, path=f"docs/_data/{file}"))


def _leaves() -> Iterator[Mutation]:
    """Put a wrong value in each place of each data file, in turn."""
    for name, place in product(YAML_FILES, range(8)):
        value = WRONG[(place + len(name)) % len(WRONG)]
        path, spot = f"docs/_data/{name}.yml", 3 * place
        change = partial(wrong_at, path=path, place=spot, value=value)
        yield Mutation(f"{value!r} as value {spot} of {path}", change)


def _bodies() -> Iterator[Mutation]:
    for number, (name, text) in enumerate(BODIES.items()):
        path = (CLIENT, CONCEPT, ARTICLE)[number % 3]
        yield Mutation(f"{name} as a page’s text", partial(bodied, path=path, text=text))
        yield Mutation(f"{name} as a whole page", partial(written, path=path, text=text))


def _bytes() -> Iterator[Mutation]:
    files = (CLIENT, MENU_FILES[1], "docs/_data/findings.yml", "docs/_data/references.bib")
    for (name, edit), path in product(BYTES.items(), files):
        yield Mutation(f"{name} in {path}", partial(recoded, path=path, edit=edit))


PAGE = (
    "---\ntitle: Odd\ndescription: A page that stands under an odd name or in an odd place.\n---\n"
)
ODD_NAMES = (
    "With Spaces.md", "ünïcödé.md", "UPPER.MD", "page.markdown", ".hidden.md", "_ours.md", "-a.md",
    "dots..md", "...md", "a.b.c.md", "con.md", "a&b.md", "a'b.md", 'a"b.md', "a#b.md", "a?b.md",
    "a%20b.md", "<b>.md", "[a](b).md", "{{a}}.md", "a\nb.md", "a\tb.md", "e\u0301.md", "👩.md",
    f"{'long-' * 40}.md", "index.html", "README.md", "404.md", "sitemap.xml", "trust.txt",
    "Trust.md", ".pages.md", "nul\u200b.md", "dir.md/index.md", "a b/c d.md",
    f"{'deep/' * 30}page.md", "assets/page.md", "node_modules/page.md", "guide.md",
    "guide/during.md", "therapists/trust/index.md",
)  # fmt: skip


def _places() -> Iterator[Mutation]:
    for name in ODD_NAMES:
        yield Mutation(f"a page named {name!r}", partial(written, path=f"docs/{name}", text=PAGE))
    for path in (CLIENT, *MENU_FILES, "docs/help-now.md", "docs/guide/index.md"):
        yield Mutation(f"a folder as {path}", partial(folder, path=path))
        yield Mutation(f"no {path}", partial(gone, path=path))
    for path, target in product(
        (CLIENT, "docs/new.md", "docs/therapists/new", "docs/a.png"), LINKS
    ):
        yield Mutation(f"{path} a pointer to {target}", partial(pointed, path=path, target=target))
    for path in (
        MENU_FILES[1],
        "docs/_data/findings.yml",
        "docs/_data/references.bib",
        "docs/_data",
    ):
        yield Mutation(f"{path} a pointer", partial(pointed, path=path, target="outside/secret.md"))
    yield Mutation("a file as a folder", partial(written, path="docs/articles2", text="words\n"))


LINKS = ("outside", "outside/secret.md", "site/docs", "site/docs/guide/during/new.md", "nowhere")


def guarded_site(place: Path) -> SmallSite:
    """Make the small site in ``place``, and beside it the file that nothing may show."""
    (place / "outside").mkdir()
    (place / "outside/secret.md").write_text(f"---\ntitle: A\n---\n\n{SECRET}\n", "utf-8")
    return small_site(place / "site")


def named(mutation: Mutation) -> str:
    """Give the mutation's name as a test may have it."""
    return mutation.name[:80].encode("ascii", "replace").decode()
