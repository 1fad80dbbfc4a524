"""Every link leads somewhere on this site or to a whole address, and says where."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from kb.anchors import all_anchors, anchors
from kb.asset_files import is_there, other_case
from kb.open_text import open_text
from kb.pages import Page
from kb.problems import Problem, did_you_mean
from kb.prose import Link
from kb.reading import reading
from kb.site import Site, link_between
from kb.web_links import outside_fault

EMPTY_WORDS = {"here", "click here", "click", "link", "this link", "this page", "read more", "more"}
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
# A drive’s letter, a server’s share, or a file’s address on one’s own computer.
OWN_COMPUTER = re.compile(r"[A-Za-z]:[\\/]|\\\\|file:", re.IGNORECASE)
OUTSIDE = ("https://", "http://", "mailto:", "tel:", "sms:")
BROKEN = re.compile(r"\]\(|\] \(\S+\.md")
FORBIDDEN = re.compile(r"\]\(\s*<?\s*((?:javascript|vbscript|data|file)\s*:[^\s)>]{0,40})", re.I)
SITE_URL = re.compile(r"^site_url:\s*[\"']?(https?://[^\s\"']+)", re.MULTILINE)
GLOSSARY = "glossary"


def check(site: Site) -> Iterator[Problem]:
    """Give every link that leads nowhere, or does not say where it leads."""
    own = _own_address(site)
    for page in site.pages.values():
        for link in reading(page).links:
            if not link.is_image:
                yield from _words(page, link)
                yield from _target(site, page, link, own)
        yield from _broken(page)


def _own_address(site: Site) -> str:
    file = site.docs.parent / "mkdocs.yml"
    text = file.read_text("utf-8", errors="replace") if file.is_file() else ""
    found = SITE_URL.search(text)
    return found[1].rstrip("/") if found else ""


def _words(page: Page, link: Link) -> Iterator[Problem]:
    words = link.text.strip(" .…→>").lower()
    if not words:
        what = "This link has no words."
    elif words in EMPTY_WORDS:
        what = f"“{link.text}” does not say where the link leads."
    else:
        return
    yield Problem(page.shown, link.line, what, "Link the words that name the page it leads to.")


def _target(site: Site, page: Page, link: Link, own: str) -> Iterator[Problem]:
    target = unquote(link.target)
    if _is_address(target):
        problem = _address(target, own) or outside_fault(link.target)
    else:
        problem = _path(site, page, target)
    if problem:
        yield Problem(page.shown, link.line, *problem)


def _is_address(target: str) -> bool:
    return not target or target.startswith(("/", "\\\\")) or bool(SCHEME.match(target))


def _address(target: str, own: str) -> tuple[str, str] | None:
    if not target:
        return "This link leads nowhere.", "Put the page’s file between the round brackets."
    if OWN_COMPUTER.match(target):
        what = f"“{target[:60]}” is a file of one computer, which no reader has."
        return what, "Put the file in docs/assets and link to it there, or take the link out."
    if target.startswith("//"):
        return f"“{target}” does not say how to get there.", f"Write “https:{target}”."
    if target.startswith("/") or (own and f"{target}/".startswith(f"{own}/")):
        what = f"“{target}” is a whole address on this site."
        return what, "Write the way from this page to the file, such as ../glossary.md."
    if not target.lower().startswith(OUTSIDE):
        return f"“{target[:60]}” is not an address that links can use.", "Write https://…"
    return None


def _path(site: Site, page: Page, target: str) -> tuple[str, str] | None:
    file, _, anchor = target.partition("#")
    file = file.partition("?")[0]
    path = posixpath.normpath(posixpath.join(PurePosixPath(page.path).parent, file))
    path = path if file else page.path
    if fault := _odd_path(target) or _out_of_pages(target, path):
        return fault
    if path.removesuffix(".md") in site.pages and path.endswith(".md"):
        return _anchor(site, site.pages[path.removesuffix(".md")], anchor)
    if not path.endswith(".md") and is_there(site.docs, path):
        return None
    return _missing(site, page, path, target)


def _out_of_pages(target: str, path: str) -> tuple[str, str] | None:
    if path.startswith("..") or path == ".":
        return f"“{target}” leads out of the pages.", "Link to a page inside docs."
    if any(part.startswith(("_", ".")) for part in path.split("/")):
        return f"“{target}” is in a folder that is not published.", "Link to a page for readers."
    return None


def _missing(site: Site, page: Page, path: str, target: str) -> tuple[str, str]:
    if real := other_case(site.docs, path):
        what = f"“{target}” is not there: small and capital letters differ."
        return what, f"Write “{link_between(page, real)}”."
    return f"“{target}” is not there.", _nearest(site.pages, page, path)


def _odd_path(target: str) -> tuple[str, str] | None:
    file = target.partition("#")[0]
    if "\\" in file:
        return f"“{target}” holds “\\”.", "Write “/” in its place, as in ../glossary.md."
    if " " in file:
        what = f"“{target}” holds a space, which many programs cut the address at."
        return what, "Give the file a name with hyphens for spaces, and link to that."
    return None


def _nearest(pages: Mapping[str, Page], page: Page, path: str) -> str:
    key = path.removesuffix(".html").removesuffix(".md")
    name = PurePosixPath(key).name
    same = [other for other in pages if PurePosixPath(other).name == name]
    inside = [f"{key}/index"] if f"{key}/index" in pages else []
    for found in [key] * (key in pages) + inside + same[:1]:
        return f"Did you mean “{link_between(page, pages[found].path)}”?"
    links = [link_between(page, other.path) for other in pages.values()]
    written = link_between(page, path)
    return did_you_mean(written, links) or "Correct the path, or take the link out."


def _anchor(site: Site, target: Page, anchor: str) -> tuple[str, str] | None:
    # Terms of the glossary are another promise.
    if not (anchor and target.readable) or target.key == GLOSSARY or anchor in anchors(target.body):
        return None
    built = all_anchors(target, site)
    if anchor in built:
        return None
    what = f"{target.shown} has no part “#{anchor}”."
    advice = did_you_mean(anchor, built) or "Take “#” and what follows out of the link."
    return what, advice


def _broken(page: Page) -> Iterator[Problem]:
    for line in open_text(page.body, page.first_line):
        # The parser leaves a link that it cannot read as the text it is.
        if found := FORBIDDEN.search(line.text):
            what = f"“{found[1]}” is not an address that links can use."
            yield Problem(page.shown, line.number, what, "Write https://…, or take the link out.")
        elif BROKEN.search(line.text):
            what = "A link in this line does not work."
            advice = "Write [words](file.md): no space between the brackets or in the path."
            yield Problem(page.shown, line.number, what, advice)
