"""Shows a research finding: claim, figure, strength, and what it does not show."""

from collections.abc import Iterator
from html import escape

from kb.fact_models import Finding
from kb.pages import Page
from kb.problems import did_you_mean
from kb.render.markers import UnknownMarker
from kb.site import Site

# The label says these words already.
NOT_SHOWN = "It does not show "
HOW_READ = {
    "second-hand": "In a summary, not in the paper itself",
    "from memory": "Not read again for this page, so no figure is given",
}


def finding(site: Site, _page: Page, name: str) -> str:
    """Give the block for the finding ``name``. Raises UnknownMarker if there is none."""
    entry = site.facts.findings.get(name)
    if entry is None and not site.facts.is_sound("findings"):
        # What is wrong in the file is told there; that nothing can be shown only follows from it.
        return ""
    if entry is None:
        cure = did_you_mean(name, site.facts.findings) or "Look in docs/_data/findings.yml."
        raise UnknownMarker(f"There is no finding “{name}”.", cure)
    lines = "\n\n".join(_lines(entry))
    return f'<div class="finding" markdown="1">\n\n{lines}\n\n</div>'


def sample(entry: Finding) -> str:
    """Give the size of what was studied: ``k = 82, N = 6,138``."""
    sizes = {"k": entry.k, "N": entry.n}
    return ", ".join(f"{letter} = {size:,}" for letter, size in sizes.items() if size is not None)


def _lines(entry: Finding) -> Iterator[str]:
    yield f"{entry.claim}{marks(entry)}"
    if figure := _figure(entry):
        yield _labelled("Figure", figure)
    yield _labelled("Strength", entry.strength)
    yield _limits(entry.does_not_show)
    if how := HOW_READ.get(entry.confidence):
        yield _labelled("How it was read", how)


def marks(entry: Finding) -> str:
    """Give the marks that cite the works behind a finding."""
    return "".join(f"[^{key}]" for key in entry.references)


def _figure(entry: Finding) -> str:
    figure, size = entry.figure, sample(entry)
    # The figure as printed often names k and N itself.
    told = "k =" in figure or "N =" in figure
    return "; ".join(part for part in (figure, "" if told else size) if part)


def _limits(text: str) -> str:
    bare = text.removeprefix(NOT_SHOWN)
    return _labelled("Limits" if bare == text else "Does not show", bare)


def _labelled(label: str, text: str) -> str:
    return f'<span class="label">{escape(label)}</span> {text.removesuffix(".")}.'
