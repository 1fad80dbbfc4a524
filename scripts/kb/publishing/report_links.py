"""Tries every outside link of the site. The only part of the project that uses the network."""

import re
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from kb.prose import links
from kb.publishing.report_sections import Section
from kb.site import Site
from kb.works.identifiers import doi_address

SECONDS = 15
AT_ONCE = 8
FAILED = 400
GONE = {404, 410}
# Many sites turn programs away though the page is there: a person has to look.
TURNED_AWAY = {401, 403, 405, 406, 429, 451}
ADDRESS = re.compile(r"https?://[^\s\"'<>{}|\\^`]+")
OFFLINE = "No link could be reached: this computer seems to be offline."
EXAMPLE = "example.org"  # stands in practice.yml until the practice's own values do
Fetch = Callable[[str], int | str]


def section(site: Site, fetch: Fetch | None = None) -> Section:
    """Give the report's section on outside links. ``fetch`` gives a status, or what failed."""
    places = _places(site)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = dict(zip(places, pool.map(fetch or _answer, places), strict=True))
    title = f"Outside links ({len(places)} tried)"
    if places and all(isinstance(answer, str) for answer in answers.values()):
        return Section(title, "", (OFFLINE,))
    lines = (_line(url, answers[url], places[url]) for url in sorted(places))
    return Section(title, "Mend or replace these.", tuple(line for line in lines if line))


def _places(site: Site) -> dict[str, list[str]]:
    """Give each outside address with the files that name it."""
    found: dict[str, list[str]] = {}
    for url, path in _addresses(site):
        paths = found.setdefault(url, [])
        if path not in paths and EXAMPLE not in url:
            paths.append(path)
    return {url: paths for url, paths in found.items() if paths}


def _addresses(site: Site) -> Iterator[tuple[str, str]]:
    for page in site.pages.values():
        for link in links(page.body):
            if link.target.startswith(("http://", "https://")):
                yield link.target, page.shown
    for name in ("crisis-lines", "places", "practice"):
        for url in _within(site.facts.source(name).value):
            yield url, f"docs/_data/{name}.yml"
    for reference in site.facts.references.values():
        doi, web = reference.csl.get("DOI"), reference.csl.get("URL")
        if doi or web:
            yield doi_address(doi) if doi else str(web), "docs/_data/references.bib"


def _within(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield from (url.rstrip(".,;)") for url in ADDRESS.findall(value))
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _within(part)


def _line(url: str, answer: int | str, paths: list[str]) -> str:
    where = ", ".join(paths)
    if answer in GONE:
        return f"{url}: gone ({answer}). In {where}"
    if answer in TURNED_AWAY:
        return ""
    if isinstance(answer, str) or answer >= FAILED:
        return f"{url}: no good answer ({answer}); open it yourself. In {where}"
    return ""


def _answer(url: str) -> int | str:
    """Ask for ``url`` without keeping it; give the status, or why there is none."""
    request = urllib.request.Request(url, headers={"User-Agent": "kb-link-check"})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", error)
        return str(reason) or type(error).__name__
