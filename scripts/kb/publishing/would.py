"""Says, before a change is taken in, what would be held back from release."""

import datetime
from html import escape
from pathlib import Path

from kb.publishing.numbers_alone import NUMBERS
from kb.publishing.release import cautions, refusals
from kb.site import Site

TITLE = "## If this is merged"
FIT = "The whole site would go out."
HELD = (
    "The site would stay as it is until this is put right."
    f" Only a change of {NUMBERS} would still go out, by itself."
)
SOON = "To be put right soon; it holds nothing up:"


def text(site: Site, root: Path, today: datetime.date) -> str:
    """Give, as Markdown, what a release of the present state would be refused for."""
    held = [str(problem) for problem in refusals(site, root, today)]
    soon = cautions(site, today) if not site.problems else []
    parts = [TITLE, HELD if held else FIT, _list(held), SOON if soon else "", _list(soon)]
    return "\n\n".join(part for part in parts if part)


def _list(lines: list[str]) -> str:
    return "\n".join(f"- {escape(line, quote=False)}" for line in lines)
