"""Lists every term with both its definitions, and every work that is cited."""

from collections.abc import Iterator
from html import escape

from kb.bibliography import Reference
from kb.fact_models import Term
from kb.markers import markers
from kb.pages import Page
from kb.render.sources import cited, entries_of
from kb.site import Site, link_between
from kb.works.marks import shown

RESEARCH = (
    "article-journal",
    "chapter",
    "thesis",
    "paper-conference",
    "manuscript",
    "dataset",
    "review",
)
KINDS = {
    **dict.fromkeys(RESEARCH, "research"),
    "book": "books",
    "entry-encyclopedia": "books",
}
KIND_NAMES = {"research": "Research", "books": "Books", "rules": "Law, rules and services"}


def glossary(site: Site, page: Page, _argument: str) -> str:
    """Give every term, with a plain definition and one for therapists."""
    entries = sorted(site.facts.terms.values(), key=lambda term: term.term.lower())
    return "\n\n".join(_term(site, page, entry) for entry in entries)


def references(site: Site, page: Page, _argument: str) -> str:
    """Give every reference in APA 7, what was read of it, and which pages cite it."""
    entries, used = entries_of(site.facts), citing_pages(site)
    known = site.facts.references
    rows = [
        _reference(page, known[key], entry, used.get(key, [])) for key, entry in entries.items()
    ]
    return f'{_filter()}\n\n<ul class="references" markdown="1">\n{"".join(rows)}</ul>'


def citing_pages(site: Site) -> dict[str, list[Page]]:
    """Give citation key → pages that cite it, in their text or through a finding."""
    found: dict[str, list[Page]] = {}
    for key in site.order:
        page = site.pages[key]
        for reference in dict.fromkeys(_cited_on(site, page)):
            found.setdefault(reference, []).append(page)
    return found


def _cited_on(site: Site, page: Page) -> Iterator[str]:
    yield from cited(page.body)
    for marker in markers(page):
        if marker.name == "finding" and (found := site.facts.findings.get(marker.argument)):
            yield from found.references


def _term(site: Site, page: Page, term: Term) -> str:
    lines = [f"## {term.term} {{ #{term.id} }}", term.plain]
    marks = "".join(f"[^{key}]" for key in term.keys if key in site.facts.references)
    lines.append(f'<span class="label">For therapists</span> {term.clinician}{marks}')
    for target in site.existing((term.see,)):
        lines.append(f"More: [{target.title}]({link_between(page, target.path)}).")
    return "\n\n".join(lines)


def _reference(page: Page, reference: Reference, entry: str, used: list[Page]) -> str:
    kind = KINDS.get(str(reference.csl.get("type")), "rules")
    links = ", ".join(f"[{other.title}]({link_between(page, other.path)})" for other in used)
    cited_on = f"Cited on: {links}." if used else "Not cited on a page yet."
    read = f"Read: {shown(reference.read.rstrip('.'))}. " if reference.read else ""
    return (
        f'<li id="{escape(reference.key)}" class="{kind}" markdown="span">'
        f"{entry} <small>{read}{cited_on}</small></li>\n"
    )


def _filter() -> str:
    """Give radio buttons that a rule of the stylesheet reads: no script is needed."""
    choices = {"all": "All", **KIND_NAMES}
    rows = "".join(
        f'<label><input type="radio" name="kind" id="kind-{key}"{" checked" * (key == "all")}> '
        f"{name}</label> "
        for key, name in choices.items()
    )
    return f'<fieldset class="filter"><legend>Kind of work</legend>{rows}</fieldset>'
