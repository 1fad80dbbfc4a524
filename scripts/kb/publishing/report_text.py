"""Gives the report its form: plain text, Markdown, or one page for staff."""

import datetime
from collections.abc import Sequence
from html import escape

from kb.publishing.report_sections import Section
from kb.review import spoken

NOTHING = "Nothing."
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto }}
li {{ overflow-wrap: anywhere }}
</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>For staff. This page is not part of the published site.</p>
{body}</main>
</body>
</html>
"""


def as_text(sections: Sequence[Section], day: datetime.date) -> str:
    """Give the report for a terminal."""
    parts = [_title(day)]
    for section in sections:
        lines = "\n".join(f"  {line}" for line in section.lines or (NOTHING,))
        parts.append(f"{_heading(section)}\n{lines}")
    return "\n\n".join(parts)


def as_markdown(sections: Sequence[Section], day: datetime.date) -> str:
    """Give the report as Markdown; each thing to do can be ticked off."""
    parts = [f"# {_title(day)}"]
    for section in sections:
        parts.append(f"## {_heading(section)}")
        if section.why and section.lines:
            parts.append(section.why)
        parts.append("\n".join(f"- [ ] {line}" for line in section.lines) or NOTHING)
    return "\n\n".join(parts)


def as_html(sections: Sequence[Section], day: datetime.date) -> str:
    """Give the report as one page that needs nothing else."""
    parts = []
    for section in sections:
        why = f"<p>{escape(section.why)}</p>\n" if section.why and section.lines else ""
        items = "".join(f"<li>{escape(line)}</li>\n" for line in section.lines)
        body = f"<ul>\n{items}</ul>" if items else f"<p>{NOTHING}</p>"
        parts.append(f"<h2>{escape(_heading(section))}</h2>\n{why}{body}\n")
    return PAGE.format(title=_title(day), body="".join(parts))


def _title(day: datetime.date) -> str:
    return f"What is due on {spoken(day)}"


def _heading(section: Section) -> str:
    return f"{section.title} ({len(section.lines)})"
