"""Runs the site's own search engine, the very script that readers run, inside Python."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self

from py_mini_racer import MiniRacer

from kb.search.index import ANSWERS, FULL_TEXT
from kb.search.script import engine_script

# One engine, open over both files; results cross over as text.
START = """
const engine = KbQuery.open(JSON.parse(answers));
engine.addText(JSON.parse(fullText));
globalThis.ask = (query, audience) => JSON.stringify(engine.find(query, audience));
"""


@dataclass(frozen=True)
class Hit:
    """One result: address below the site's root, title, matching section, why it is there."""

    url: str
    title: str
    section: str
    line: str


@dataclass(frozen=True)
class Found:
    """What a query finds, in order, and whether help was put first."""

    help: bool
    hits: tuple[Hit, ...]

    @property
    def pages(self) -> tuple[str, ...]:
        """Give the address of each result without its section."""
        return tuple(hit.url.partition("#")[0] for hit in self.hits)


class Engine:
    """The search over one set of files, as ``kb.search.index.build`` makes them.

    Use it in a ``with`` block: an engine that is not closed can keep Python from ending.
    """

    def __init__(self, files: Mapping[str, str]) -> None:
        self._racer = MiniRacer()
        self._racer.eval(engine_script())
        self._racer.eval(
            f"{{const answers = {json.dumps(files[ANSWERS])};"
            f"const fullText = {json.dumps(files[FULL_TEXT])};{START}}}"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the script engine and its thread."""
        self._racer.close()

    def find(self, query: str, audience: str = "everyone") -> Found:
        """Give what a reader who types ``query`` gets."""
        raw = json.loads(str(self._racer.call("ask", query, audience)))
        return Found(bool(raw["help"]), tuple(_hit(result) for result in raw["results"]))


def _hit(raw: Mapping[str, object]) -> Hit:
    pieces = raw["line"]
    line = "".join(piece[0] for piece in pieces) if isinstance(pieces, list) else ""
    return Hit(str(raw["url"]), str(raw["title"]), str(raw["section"]), line)
