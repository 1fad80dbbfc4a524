"""Shows a research finding: claim, figure, strength, and what it does not show."""

from collections.abc import Iterator
from html import escape
from typing import Any

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
    if entry is None:
        cure = did_you_mean(name, site.facts.findings) or "Look in docs/_data/findings.yml."
        raise UnknownMarker(f"There is no finding “{name}”.", cure)
    lines = "\n\n".join(_lines(entry))
    return f'<div class="finding" markdown="1">\n\n{lines}\n\n</div>'


def cited_keys(entry: dict[str, Any]) -> list[str]:
    """Give the citation keys of a finding."""
    stated = entry.get("references")
    return [key for key in stated if isinstance(key, str)] if isinstance(stated, list) else []


def sample(entry: dict[str, Any]) -> str:
    """Give the size of what was studied: ``k = 82, N = 6,138``."""
    parts = [
        f"{letter} = {entry[name]:,}"
        for name, letter in (("k", "k"), ("n", "N"))
        if isinstance(entry.get(name), int)
    ]
    return ", ".join(parts)


def _lines(entry: dict[str, Any]) -> Iterator[str]:
    yield f"{entry.get('claim', '')}{_marks(entry)}"
    if figure := _figure(entry):
        yield _labelled("Figure", figure)
    if entry.get("strength"):
        yield _labelled("Strength", str(entry["strength"]))
    if entry.get("does_not_show"):
        yield _limits(str(entry["does_not_show"]))
    if how := HOW_READ.get(str(entry.get("confidence"))):
        yield _labelled("How it was read", how)


def _marks(entry: dict[str, Any]) -> str:
    return "".join(f"[^{key}]" for key in cited_keys(entry))


def _figure(entry: dict[str, Any]) -> str:
    figure, size = str(entry.get("figure") or ""), sample(entry)
    # The figure as printed often names k and N itself.
    told = "k =" in figure or "N =" in figure
    return "; ".join(part for part in (figure, "" if told else size) if part)


def _limits(text: str) -> str:
    bare = text.removeprefix(NOT_SHOWN)
    return _labelled("Limits" if bare == text else "Does not show", bare)


def _labelled(label: str, text: str) -> str:
    return f'<span class="label">{escape(label)}</span> {text.removesuffix(".")}.'
