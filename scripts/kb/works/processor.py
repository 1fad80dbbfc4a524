"""Sets works in APA 7 with citeproc-js, the processor of Zotero, in the script engine (V8).

The processor, the style and the words it needs are kept in vendored/ (README.md there).
"""

import atexit
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape
from pathlib import Path

from py_mini_racer import JSEvalException, MiniRacer

from kb.works import marks
from kb.works.identifiers import doi_address
from kb.works.ready import ADDRESS, ARTICLES, TYPED, Item, moved, plainly, ready

FOLDER = Path(__file__).parent / "vendored"
START = """
const items = new Map();
const sys = {retrieveLocale: () => words, retrieveItem: (id) => items.get(id)};
const engine = new CSL.Engine(sys, style, "en-US", true);
engine.opt.development_extensions.wrap_url_and_doi = false;
globalThis.set = (text) => {
  // Emptied first: what the engine knows of a work stays with its id.
  engine.updateItems([]);
  items.clear();
  for (const item of JSON.parse(text)) items.set(item.id, item);
  engine.updateItems([...items.keys()]);
  const [about, entries] = engine.makeBibliography();
  return JSON.stringify(about.entry_ids.map((ids, place) => [ids[0], entries[place]]));
};
"""
# A title in place of an author can begin as a list or a heading does.
START_OF_BLOCK = re.compile(r"^(\d*)([.)+#-])")
UPRIGHT = re.compile(r'<span style="font-style:normal;">(.*?)</span>', re.DOTALL)
YEAR_LETTER = re.compile(r"\((\d{4}|n\.d\.)-?[a-z]{1,2}(?=[,)])")
AROUND = re.compile(r"^\s*<div[^>]*>|</div>\s*$")
# What the style leaves to mend, as APA 7 has it.
MENDS = (
    (re.compile(r",? &#38; et al\."), ", et al."),
    (re.compile(r"et al\.,? (?=\((?:Eds?|Trans)\.\))"), "et al. "),
    # A page without a date needs no day of retrieval unless it is meant to change.
    (re.compile(r"Retrieved (?=https?://|\ue010)"), ""),
    (re.compile(r"(?:Retrieved [^<>]*?, from )?https://doi\.org/(?=\ue010)"), ""),
    (re.compile(r"([?!.…])((?:</i>)?)\.(?=\s|$)"), r"\1\2"),
    (re.compile(r"<(i|sup|sub)></\1>"), ""),
)


@dataclass(frozen=True)
class Work:
    """One work as it is set: ``html`` with a linked address, its signs guarded from Markdown."""

    key: str
    html: str


def set_in_apa(items: Mapping[str, Item]) -> list[Work]:
    """Set the works in APA 7, in the order of APA’s list; alike ones get letters (2024a).

    Letters tell works apart, so one work that is here under two keys gets none. A work that the
    processor cannot set is shown by its title.
    """
    if not items:
        return []
    found = _all_set(items.values())
    first = _first_keys(found)
    if len(set(first.values())) < len(found):
        once = _all_set(items[key] for key in dict.fromkeys(first.values()))
        found = [(key, entry) for one, entry in once for key in first if first[key] == one]
    return [Work(key, _finished(entry, items[key])) for key, entry in found]


def _first_keys(found: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Give each key → the first key of the same work: its entry differs by a letter at most."""
    keys: dict[str, str] = {}
    return {key: keys.setdefault(YEAR_LETTER.sub(r"(\1", entry), key) for key, entry in found}


def _all_set(items: Iterable[Item]) -> list[tuple[str, str]]:
    wanted = list(items)
    try:
        return _set(wanted)
    except JSEvalException:
        # One work that the processor gives up on costs that work alone.
        _engine.cache_clear()
        return [entry for item in wanted for entry in _alone(item)]


def _set(items: Iterable[Item]) -> list[tuple[str, str]]:
    """Give key and entry of each work in the order of the list; raises JSEvalException."""
    text = json.dumps([ready(item) for item in items])
    found: list[tuple[str, str]] = json.loads(str(_engine().call("set", text)))
    return found


def _alone(item: Item) -> list[tuple[str, str]]:
    try:
        return _set([item])
    except JSEvalException:
        _engine.cache_clear()  # an engine that gave up in the middle knows half a work
        return [(item["id"], plainly(str(item.get("title", item["id"]))))]


@lru_cache(maxsize=1)
def _engine() -> MiniRacer:
    """Start the processor once: reading the style takes longer than setting a hundred works."""
    racer = MiniRacer()
    atexit.register(racer.close)  # one that is not closed can keep Python from ending
    style, words = (
        json.dumps((FOLDER / name).read_text("utf-8")) for name in ("apa.csl", "locales-en-US.xml")
    )
    racer.eval(f"var module = {{}}; {(FOLDER / 'citeproc.js').read_text('utf-8')}")
    racer.eval(f"{{const style = {style}, words = {words};{START}}}")
    return racer


def _groups(item: Item) -> Iterator[str]:
    for value in item.values():
        if isinstance(value, list):
            yield from (plainly(one["literal"]) for one in value if "literal" in one)


def _finished(entry: str, item: Item) -> str:
    """Give the entry as HTML that Markdown leaves alone."""
    html = UPRIGHT.sub(r"</i>\1<i>", AROUND.sub("", entry)).strip()
    for group in _groups(item):
        html = html.replace(moved(group), group)
    for pattern, mended in MENDS:
        html = pattern.sub(mended, html)
    for article, sign in ARTICLES.items():
        html = html.replace(sign, article)
    html = "".join(_part(part) for part in re.split(r"(<[^>]*>)", html))
    return START_OF_BLOCK.sub(r"\1\\\2", html).replace(ADDRESS, _link(item))


def _part(part: str) -> str:
    if part.startswith("<"):
        return part
    text = unescape(part)
    for sign, typed in TYPED.items():
        text = text.replace(sign, typed)
    return marks.shown(text).replace("\0", ADDRESS)


def _link(item: Item) -> str:
    address = doi_address(item["DOI"]) if "DOI" in item else str(item.get("URL", ""))
    return f'<a href="{escape(address)}" rel="noreferrer">{marks.shown(address)}</a>'
