"""Keeps every address that was ever published alive: a page that moved leaves a pointer."""

from html import escape
from pathlib import Path

from kb.output.security import meta_policy
from kb.pages import url_of
from kb.site import Site

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={url}">
<link rel="canonical" href="{url}">
<title>This page has moved</title>
</head>
<body>
<main><h1>This page has moved</h1>
<p><a href="{url}">Go to its new place</a></p></main>
</body>
</html>
"""


def moves(site: Site) -> dict[str, str]:
    """Give old key → key of the page that took its place, from redirects.yml.

    A page of today never gives way to a pointer, and no pointer leads to a page that is not there.
    """
    stated = site.facts.redirects.items()
    return {old: new for old, new in stated if new in site.pages and old not in site.pages}


def write(built: Path, site: Site, site_url: str) -> None:
    """Write a page at every old address, and ``_redirects`` for hosts that read it."""
    lines = []
    for old, new in sorted(moves(site).items()):
        url = site_url + site.pages[new].url
        folder = built / url_of(old)
        folder.mkdir(parents=True, exist_ok=True)
        page = PAGE.format(policy=escape(meta_policy()), url=escape(url))
        (folder / "index.html").write_text(page, "utf-8", newline="\n")
        lines.append(f"/{url_of(old)} /{site.pages[new].url} 301")
    if lines:
        (built / "_redirects").write_text("\n".join(lines) + "\n", "utf-8", newline="\n")
