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
<noscript><meta http-equiv="refresh" content="0; url={near}"></noscript>
<link rel="canonical" href="{url}">
<title>This page has moved</title>
</head>
<body>
<main><h1>This page has moved</h1>
<p><a href="{near}">Go to its new place</a></p></main>
<script>{script}</script>
</body>
</html>
"""
# A refresh would lose the part of the page that was asked for (#…), so it is for want of scripts.
SCRIPT = 'location.replace(document.querySelector("main a").href + location.hash)'
# Netlify answers with a page that is there unless a rule ends in “!”. Cloudflare passes over such
# rules, and heeds one without. Both take the first that they understand (tried in November 2026).
RULES = "{old} {new} 301!\n{old} {new} 301\n"


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
        folder = built / url_of(old)
        folder.mkdir(parents=True, exist_ok=True)
        page = _pointer(url_of(old), site.pages[new].url, site_url)
        (folder / "index.html").write_text(page, "utf-8", newline="\n")
        lines.append(RULES.format(old=f"/{url_of(old)}", new=f"/{site.pages[new].url}"))
    if lines:
        (built / "_redirects").write_text("".join(lines), "utf-8", newline="\n")


def _pointer(old: str, new: str, site_url: str) -> str:
    """Give the page at the address ``old``, which leads to ``new`` on the same site.

    The way is relative, so that a preview stays in the preview.
    """
    near = "../" * old.strip("/").count("/") + "../" + new
    policy = escape(meta_policy([SCRIPT]))
    return PAGE.format(policy=policy, url=escape(site_url + new), near=escape(near), script=SCRIPT)
