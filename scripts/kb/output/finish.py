"""Gives the built site its last touches: search, one stylesheet, headers, redirects."""

import hashlib
import re
import shutil
from pathlib import Path

from kb.bibliography import as_file
from kb.output import host_files, redirects, security
from kb.output.selectors import Names
from kb.output.stylesheet import cut, our_sheets, theme_sheet
from kb.search.index import build as search_files
from kb.search.records import records
from kb.search.words import read_words
from kb.site import Site

SHEET = "assets/stylesheets/site.css"
SCRIPTS = ["assets/javascripts/kb.js"]
# Where spaces and empty lines mean something.
KEPT_SPACES = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2\s*>)", re.DOTALL | re.IGNORECASE)
INDENT = re.compile(r"(?<=\n)[ \t]+")
# Copied by MkDocs with the theme; no page asks for them.
UNUSED = (
    "assets/javascripts/bundle*",
    "assets/javascripts/lunr",
    "assets/javascripts/workers",
    "assets/stylesheets/*",
    "assets/images/favicon.png",
    "assets/drawings",
    "assets/share.svg",
)


def finish(built: Path, site: Site, site_url: str, *, preview: bool = False) -> None:
    """Complete the site in the folder ``built``. A preview gets search, and nothing slow."""
    entries = records(site.pages, site.facts)
    for name, text in search_files(entries, read_words(site.docs)[0]).items():
        _write(built / name, text)
    _write(built / "references.bib", as_file(site.facts.references))
    redirects.write(built, site, site_url)
    if preview:
        return
    pages = sorted(built.rglob("*.html"))
    sheet = _stylesheet(built, pages)
    scripts = _slim(pages, sheet)
    host_files.write(built, site, site_url, security.headers(scripts))


def preview_sheets(theme_dirs: list[str], docs: Path) -> list[str]:
    """Give the stylesheets of a preview: the theme's whole and ours, not cut."""
    ours = [path.relative_to(docs).as_posix() for path in our_sheets(docs)]
    return [f"assets/stylesheets/{theme_sheet(theme_dirs).name}", *ours]


def _stylesheet(built: Path, pages: list[Path]) -> str:
    """Write the one stylesheet under a name made from its content; give its path."""
    names = Names()
    for page in pages:
        names.read(page.read_text("utf-8"))
    theme = cut(theme_sheet([str(built)]).read_text("utf-8"), names)
    css = theme + "".join(cut(path.read_text("utf-8"), names) for path in our_sheets(built))
    _remove_unused(built)
    name = f"assets/stylesheets/site.{hashlib.sha256(css.encode()).hexdigest()[:10]}.css"
    _write(built / name, css)
    return name


def _slim(pages: list[Path], sheet: str) -> set[str]:
    """Point every page to ``sheet`` and drop indentation; give the inline scripts met."""
    scripts: set[str] = set()
    for page in pages:
        html = slim(page.read_text("utf-8").replace(SHEET, sheet))
        scripts.update(security.inline_scripts(html))
        _write(page, html)
    return scripts


def slim(html: str) -> str:
    """Give ``html`` without indentation and empty lines, except where a reader sees them."""
    parts = KEPT_SPACES.split(html)
    # Every third part is such a place, the one after it the name of its element.
    parts[::3] = (re.sub(r"\n\s*\n+", "\n", INDENT.sub("", part)) for part in parts[::3])
    del parts[2::3]
    return "".join(parts)


def _remove_unused(built: Path) -> None:
    for pattern in UNUSED:
        for path in built.glob(pattern):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
