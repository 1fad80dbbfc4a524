"""Asks the search what readers type, and says where it shows another page than it should."""

from collections.abc import Iterator
from pathlib import Path

from kb.files import conflict_marks, read_text
from kb.problems import Problem, cure, did_you_mean, listed
from kb.search.engine import Engine, Found
from kb.search.index import build
from kb.search.records import records
from kb.search.score import address
from kb.search.words import read_words
from kb.site import Site
from kb.yaml_source import YamlSource, read_yaml

PATH = "_data/search-queries.yml"
NOTHING = "nothing"
CURES = (
    "Put the reader’s words under people_say on the page that should come first,"
    " or a word with the same meaning into docs/_data/search-words.yml."
)


def check(site: Site) -> Iterator[Problem]:
    """Give a problem for each fault in the search's own files, and for each query that misses."""
    if not (site.docs / PATH).exists():
        return
    words, problems = read_words(site.docs)
    source, faults = _queries(site.docs)
    yield from (*problems, *faults)
    # What could not be read cannot be found either, which is no fault of the search.
    if problems or not isinstance(source.value, dict) or not site.whole:
        return
    with Engine(build(records(site.pages, site.facts), words)) as engine:
        for query, wanted in source.value.items():
            yield from _asked(site, source, str(query), wanted, engine)


def _queries(docs: Path) -> tuple[YamlSource, list[Problem]]:
    shown = f"docs/{PATH}"
    text, problems = read_text(docs / PATH, shown)
    problems += conflict_marks(text or "", shown)
    if text is None or problems:
        return YamlSource(shown, None), problems
    source, faults = read_yaml(text, shown)
    if not faults and not isinstance(source.value, dict):
        what = "This file should hold one “query: page” a line."
        faults = [Problem(shown, 1, what, "Compare it with the comment at its top.")]
    return source, faults


def _asked(
    site: Site, source: YamlSource, query: str, wanted: object, engine: Engine
) -> Iterator[Problem]:
    line = source.line(query)
    keys = [str(key) for key in (wanted if isinstance(wanted, list) else [wanted])]
    if unknown := [key for key in keys if key not in site.pages and key != NOTHING]:
        for key in unknown:
            what = f"“{key}” is not a page."
            advice = cure(did_you_mean(key, site.pages), "Write its path below docs, without .md.")
            yield Problem(source.path, line, what, advice)
    elif missed := _miss(site, keys, engine.find(query)):
        yield Problem(source.path, line, f"A reader who types “{query}” {missed}.", CURES)


def _miss(site: Site, keys: list[str], found: Found) -> str:
    """Say how what was found differs from what should be, or nothing."""
    first = found.hits[0].title if found.hits else ""
    if keys == [NOTHING]:
        return f"gets “{first}”, though the site has no answer" if found.hits else ""
    if found.pages and found.pages[0] in {address(key) for key in keys}:
        return ""
    titles = listed(f"“{site.pages[key].title}”" for key in keys)
    gets = f"gets “{first}” first" if found.hits else "is told that nothing was found"
    return f"{gets}, not {titles}"
