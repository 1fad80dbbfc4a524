"""Says what is due: reviews, numbers, addresses, outside links; as text, Markdown or a page.

Of all commands, only this one and publish.py read the clock; only this one uses the network.
"""

import argparse
import datetime
from collections.abc import Sequence
from pathlib import Path

from kb.environment import ROOT
from kb.files import replace_text
from kb.problems import Refusal
from kb.publishing import report_links, report_sections
from kb.publishing.report_text import as_html, as_markdown, as_text
from kb.site import load_site


def main(arguments: Sequence[str], root: Path = ROOT, today: datetime.date | None = None) -> int:
    """Print or write the report; take the command's arguments, give the exit status."""
    options = _options(arguments)
    day = today or datetime.datetime.now().astimezone().date()
    site = load_site(root / "docs")
    sections = report_sections.sections(site, day)
    if options.links:
        sections.append(report_links.section(site))
    try:
        if options.html:
            _write(options.html, root, as_html(sections, day))
        else:
            print(as_markdown(sections, day) if options.markdown else as_text(sections, day))
    except Refusal as reason:
        print(reason)
        return 1
    return 0


def _write(target: Path, root: Path, html: str) -> None:
    if (root / "docs").resolve() in target.resolve().parents:
        raise Refusal("A file in docs/ would be published. Choose a place outside it.")
    try:
        replace_text(target, html)
    except OSError as error:
        raise Refusal(f"{target} cannot be written ({error.strerror}). Choose another.") from None
    print(f"Written: {target}")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="report.py", description=__doc__)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--markdown", action="store_true", help="as Markdown, for an issue or mail")
    form.add_argument("--html", type=Path, metavar="FILE", help="as a page for staff, in FILE")
    parser.add_argument("--links", action="store_true", help="also try every outside link")
    return parser.parse_args(arguments)
