"""Single faults as staff make them, each of which the gate answers with one message.

A fault is a change to the small site, and the file (perhaps with words of the message) it is
told on.
"""

from collections.abc import Callable, Iterator
from functools import partial

from tests.mutation_changes import recoded
from tests.small_site import ARTICLE, CLIENT, CONCEPT, FILES, OTHER_CONCEPT, SmallSite

Fault = tuple[Callable[[SmallSite], object], str]
PAGES = (CLIENT, CONCEPT, OTHER_CONCEPT, ARTICLE, "docs/glossary.md", "docs/therapists/index.md")
# A line of each kind of page, before which something is put.
PLACES = {
    CLIENT: "It grows in small",
    CONCEPT: "It shows",
    ARTICLE: "Worries",
    "docs/index.md": "Start",
}
CONFLICT = b"\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> two\n"
RAW = {
    "another encoding": lambda raw: raw.replace(b"\n\n", b"\n\nCaf\xe9 ", 1),
    "two bytes a letter": lambda raw: raw.decode().encode("utf-16"),
    "a colon in the title": lambda raw: raw.replace(b"title: ", b"title: A: "),
    "front matter never closed": lambda raw: raw.replace(b"---\n\n", b"\n", 1),
    "no front matter": lambda raw: raw.split(b"---\n", 2)[2],
    "an empty line at the top": lambda raw: b"\n" + raw,
    "a conflict in the text": lambda raw: raw + CONFLICT,
    "a conflict at the top": lambda raw: CONFLICT[1:] + raw,
    "a tab": lambda raw: raw.replace(b"description: ", b"\tdescription: ", 1),
    "a quotation mark never closed": lambda raw: raw.replace(b"title: ", b'title: "', 1),
    "a key twice": lambda raw: raw.replace(b"title: ", b"title: B\ntitle: ", 1),
    "a key misspelt": lambda raw: raw.replace(b"title: ", b"titel: ", 1),
    "nothing in it": lambda raw: b"",
    "a letter that no one sees": lambda raw: raw.replace(b"\n\n", b"\n\n\x00", 1),
}
TYPED = {
    "a box of another site": '!!! note "Do not wait"\n    Some words here.\n\n',
    "a box with a gap": "!!! note\n\n    Some words here.\n\n    More!\n\n",
    "a line that makes a heading": "Some words.\n---\n\n",
    "a first heading": "# Some words\n\n",
    "a heading without a space": "##Some words\n\n",
    "a box never closed": "<div>\n\n",
    "a heading in bold": "**Some words**\n\n",
    "pasted bullets": "• Some words\n• More words\n\n",
    "a link to nowhere": "[Some words](nowhere.md) ",
    "a comment": "<!-- a note to you -->\n\n",
    "a comment never closed": "<!-- a note to you\n\n",
    "code never closed": "```\n\n",
    "a note by hand": "[^a]: Words.\n\n",
    "a gap left": "[[Your words]]\n\n",
    "an empty heading": "## \n\n",
    "a marker misspelt": "<!-- findin: alliance-outcome -->\n\n",
}
DATA = {
    "another encoding": lambda raw: raw + b"# caf\xe9\n",
    "a conflict": lambda raw: raw + CONFLICT,
}
YAML = {
    "a quotation mark never closed": lambda raw: raw.replace(b": ", b": '", 1),
    "a tab": lambda raw: raw.replace(b"\n  ", b"\n\t", 1),
    "a list instead": lambda raw: b"- a\n",
    "nothing in it": lambda raw: b"",
}
MAY_BE_EMPTY = ("people.yml", "redirects.yml", "source-points.yml")
# Each line that a mark starts, with a fixed space after the mark.
MARKED = {
    CLIENT: ("## In short", "## How", "### Usual", "- You test", "- “I am", "- They keep"),
    CONCEPT: ("## At a", "## Signs", "### The client", "1. Do", "- Small", "## Evidence"),
}
PHRASES = """\
people_say:
  - I dont trust my therapist
  - how long until I trust
  - scared to open up
"""
STATED: dict[str, tuple[str, str, str]] = {
    "a pair that is a number": (CLIENT, "pair:\n  - therapists/trust\n", "pair: 7\n"),
    "a pair of nothing": (CLIENT, "pair:\n  - therapists/trust\n", "pair:\n"),
    "a title that is a list": (CLIENT, "title: Trust grows slowly", "title: [7]"),
    "phrases that are a text": (CLIENT, PHRASES, "people_say: true\n"),
    "a group of the front page": (
        "docs/therapists/.pages",
        "  - index.md\n",
        "  - '': [index.md]\n",
    ),
    "a key of the pair misspelt": (CLIENT, "pair:", "piar:"),
    "people_say misspelt": (CLIENT, "people_say:", "people_says:"),
    "a pair taken out of one page": (CLIENT, "pair:\n  - therapists/trust\n", ""),
    "a pair misspelt": (CLIENT, "- therapists/trust\n", "- therapists/trsut\n"),
    "a pair on the same side": (CLIENT, "- therapists/trust\n", "- guide/index\n"),
    "a relation misspelt": (CONCEPT, "what helps:", "what help:"),
    "a related page misspelt": (CONCEPT, "- therapists/repair", "- therapists/repir"),
    "a title of two pages": (CLIENT, "title: Trust grows slowly", "title: Trust in therapy"),
    "a section without its heading": (CLIENT, "## In short\n", ""),
    "a page of the menu misspelt": ("docs/therapists/.pages", "- trust.md", "- trsut.md"),
    "a menu without its rest": ("docs/.pages", "  - ...\n", ""),
    "a term’s name changed": ("docs/_data/glossary.yml", "- id: repair", "- id: mend"),
    "a finding’s name changed": ("docs/_data/findings.yml", "alliance-outcome:", "alliance:"),
}


def single_faults() -> Iterator[tuple[str, Fault]]:
    """Give every fault by name."""
    for path in PAGES:
        for name, edit in RAW.items():
            yield f"{name} in {path}", (partial(recoded, path=path, edit=edit), path)
    for path, words in PLACES.items():
        for name, text in TYPED.items():
            yield f"{name} in {path}", (_put(path, words, text + words), path)
    for path, lines in MARKED.items():
        for line in lines:
            fixed = line.replace(" ", "\u00a0", 1)
            yield f"a fixed space in “{line}”", (_put(path, line, fixed), path)
    for name, change in STATED.items():
        yield name, (_put(*change), "")
    yield (
        "a page with a bad name",
        (_named("docs/articles/Odd name.md"), "docs/articles/Odd name.md"),
    )
    yield "another list of addresses", (_listed("just words\n"), "docs/_data/published.txt")
    yield from _of_data()


def _put(path: str, old: str, new: str) -> Callable[[SmallSite], object]:
    return lambda site: site.replace(path, old, new)


def _named(path: str) -> Callable[[SmallSite], object]:
    def change(site: SmallSite) -> None:
        text = site.read(ARTICLE).replace("title: Speaking", "title: Odd").replace("Why", "That")
        site.write(path, text)

    return change


def _listed(text: str) -> Callable[[SmallSite], object]:
    return lambda site: site.write("docs/_data/published.txt", text)


def _of_data() -> Iterator[tuple[str, Fault]]:
    for path, text in FILES.items():
        edits = DATA if "_data" in path or path.endswith(".pages") else {}
        if path.endswith(".yml") and edits and ":" in text and not path.endswith(MAY_BE_EMPTY):
            edits = DATA | YAML
        for name, edit in edits.items():
            if not (name == "a list instead" and text.startswith("- ")):
                yield f"{name} in {path}", (partial(recoded, path=path, edit=edit), path)
