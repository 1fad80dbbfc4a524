"""Makes a new page from docs/_templates: fills in what is known, leaves a mark for the rest."""

import re
from pathlib import Path

from kb.files import read_text
from kb.problems import Refusal
from kb.publishing.front_text import join, quoted, split, with_block

FOLDER = "_templates"
# The templates show the pair as a comment, since not every page has one.
PAIR = re.compile(r"^# .*\n# pair:\n(?:#   - .*\n)+", re.MULTILINE)
TEMPLATES = {"articles": "article.md", "guide": "guide.md", "therapists": "concept.md"}


def filled(docs: Path, kind: str, title: str, description: str, pair: str) -> str:
    """Give the text of a new page of ``kind``; empty facts keep the template's mark."""
    shown = f"docs/{FOLDER}/{TEMPLATES[kind]}"
    text, problems = read_text(docs / FOLDER / TEMPLATES[kind], shown)
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
