"""Makes a new page from docs/_templates: fills in what is known, leaves a mark for the rest."""

import re
from pathlib import Path

from kb.files import read_text
from kb.kinds import KINDS
from kb.problems import Refusal
from kb.publishing.front_text import join, quoted, split, with_block

FOLDER = "_templates"
# The templates show the pair as a comment, since not every page has one.
PAIR = re.compile(r"^# .*\n# pair:\n(?:#   - .*\n)+", re.MULTILINE)


def filled(docs: Path, kind: str, title: str, description: str, pair: str) -> str:
    """Give the text of a new page of ``kind``; empty facts keep the template's mark."""
    name = KINDS[kind].template
    text, problems = read_text(docs / FOLDER / name, f"docs/{FOLDER}/{name}")
    if text is None:
        raise Refusal(str(problems[0]))
    matter, body = split(text)
    for key, value in (("title", title), ("description", description)):
        if value:
            matter = with_block(matter, key, f"{key}: {quoted(value)}\n")
    if pair:
        # As a function, since what was typed may hold a backslash.
        matter = PAIR.sub(lambda _: f"pair:\n  - {pair}\n", matter, count=1)
    return join(matter, body)
