"""Joins the parts of the search engine, the files in parts/, into the one script a worker runs.

There is no translation: comments go, the rest stays as it is written. The checks run the same
parts (kb.search.engine), so what is checked is what readers get.
"""

import re
from pathlib import Path

FOLDER = Path(__file__).parent / "parts"
PARTS = (
    "text",
    "words",
    "index",
    "meaning",
    "rank",
    "distress",
    "sections",
    "show",
    "about",
    "query",
)
WORKER = "worker"
COMMENT = re.compile(
    r"/\*.*?\*/|^[ \t]*//[^\n]*|(?<=[;,{])[ \t]+// [^\n]*", re.DOTALL | re.MULTILINE
)
EDGES = re.compile(r"^[ \t]+|[ \t]+$|^[ \t]*\n", re.MULTILINE)


def engine_script() -> str:
    """Give the parts that find and rank: they need neither page nor network."""
    return "\n".join(_part(name) for name in PARTS)


def worker_script() -> str:
    """Give the whole script of the worker, without comments."""
    whole = "\n".join([engine_script(), _part(WORKER)])
    return EDGES.sub("", COMMENT.sub("", whole))


def _part(name: str) -> str:
    return (FOLDER / f"{name}.js").read_text("utf-8")
