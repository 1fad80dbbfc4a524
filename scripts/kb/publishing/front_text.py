"""Edits the front matter of a page as text, so that all else in it stays as it was typed."""

import re

import yaml

from kb.checks.front_matter import KEYS
from kb.files import INVISIBLE
from kb.pages import FRONT_MATTER
from kb.problems import Refusal

TOP_KEY = re.compile(r"^([A-Za-z_]+):", re.MULTILINE)


def split(text: str) -> tuple[str, str]:
    """Give a page's front matter (without its ``---`` lines) and the rest that follows it."""
    found = FRONT_MATTER.match(text)
    return (found[1], text[found.end() :]) if found else ("", text)


def join(matter: str, body: str) -> str:
    """Give the page made of front matter and body."""
    return f"---\n{matter}---\n{body}"


def with_block(matter: str, key: str, block: str) -> str:
    """Give the front matter with ``key`` set to ``block`` (its whole lines), in its right place."""
    blocks = _blocks(matter)
    blocks.pop(key, None)
    order = list(KEYS)
    before = {name for name in blocks if name not in order or order.index(name) < order.index(key)}
    head = "".join(text for name, text in blocks.items() if name in before)
    tail = "".join(text for name, text in blocks.items() if name not in before)
    return f"{head}{block}{tail}"


def with_item(matter: str, key: str, item: str) -> str:
    """Give the front matter with ``item`` added to the list ``key``."""
    value = yaml.safe_load(matter).get(key) or []
    items = [value] if isinstance(value, str) else list(value)
    if item in items:
        return matter
    lines = "".join(f"  - {one}\n" for one in [*items, item])
    return with_block(matter, key, f"{key}:\n{lines}")


def quoted(text: str) -> str:
    """Give ``text`` as YAML that is read back the same: plain where it can be, else in quotes.

    Raises Refusal where it holds what no file of ours may hold.
    """
    text = " ".join(text.split())
    if odd := INVISIBLE.search(text):
        what = f"An invisible character (U+{ord(odd.group()):04X}) stands in what was typed."
        raise Refusal(f"{what} Type the words again.")
    try:
        if yaml.safe_load(f"key: {text}") == {"key": text}:
            return text
    # What looks like a date or a number and is none is no fault of YAML's form.
    except (yaml.YAMLError, ValueError):
        pass
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _blocks(matter: str) -> dict[str, str]:
    """Give key → its lines; what stands above the first key belongs to it."""
    starts = [(found.start(), found[1]) for found in TOP_KEY.finditer(matter)]
    ends = [*(start for start, _ in starts[1:]), len(matter)]
    first = starts[0][0] if starts else 0
    blocks = {key: matter[at:end] for (at, key), end in zip(starts, ends, strict=True)}
    if starts and first:
        blocks[starts[0][1]] = matter[:first] + blocks[starts[0][1]]
    return blocks
