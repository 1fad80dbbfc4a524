"""Lists the pages of a folder, of a group, or of the whole guide."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kb.markers import MARKER
from kb.navigation import Node
from kb.pages import Page
from kb.render.markers import UnknownMarker
from kb.render.parts import outside_code
from kb.site import Site, link_between, moved

GUIDE = "guide"
STAGES = ("before", "first-session", "during", "when-it-feels-wrong", "ending")
# These stand once on the page that gathers the chapters, or make sense only where they are.
ONLY_IN_PLACE = {"crisis-lines", "stage-contents", "sorter", "whole-guide"}
HEADING = re.compile(r"^(#{2,4}) ", re.MULTILINE)


def stage_contents(site: Site, page: Page, _argument: str) -> str:
    """Give the pages of the folder that ``page`` fronts, in menu order, with descriptions."""
    folder = PurePosixPath(page.path).parent.as_posix()
    node = site.menu.find(folder)
    if node is None:
        raise UnknownMarker("This folder has no menu.", f"Add docs/{folder}/.pages.")
    return "\n\n".join(_groups(site, page, node))


def entry(source: Page, target: Page) -> str:
    """Give one line of a list of pages: linked title, then what the page is about."""
    link = f"[{target.title}]({link_between(source, target.path)})"
    return f"- {link}\n    <br>{target.text('description')}"


def whole_guide(site: Site, page: Page, _argument: str) -> str:
    """Give every page of the guide's stages as one text, links and headings adapted."""
    keys = [key for stage in STAGES for key in _stage_keys(site, stage)]
    return "\n\n".join(_chapter(page, site.pages[key]) for key in keys)


def _stage_keys(site: Site, stage: str) -> Iterator[str]:
    node = site.menu.find(f"{GUIDE}/{stage}")
    for key in node.keys() if node else ():
        if key in site.pages:
            yield key


def _groups(site: Site, page: Page, node: Node) -> Iterator[str]:
    loose = [child.key for child in node.children if child.key]
    if listed := _list(site, page, loose):
        yield listed
    for child in node.children:
        if child.children and (rows := _list(site, page, list(child.keys()))):
            yield f"## {child.title or _front_title(site, child)}\n\n{rows}"


def _front_title(site: Site, node: Node) -> str:
    front = site.pages.get(f"{node.folder}/index")
    return front.title if front else node.folder


def _list(site: Site, page: Page, keys: list[str]) -> str:
    shown = [target for target in site.existing(tuple(keys)) if target.key != page.key]
    return "\n".join(entry(page, target) for target in shown)


def _chapter(whole: Page, page: Page) -> str:
    """Give a page as a chapter: title at level two, its own headings one level lower."""
    body = MARKER.sub(lambda found: "" if found[1] in ONLY_IN_PLACE else found[0], page.body)
    body = outside_code(body, lambda text: HEADING.sub(r"#\1 ", text))
    return f"## {page.title}\n\n{moved(body, page, whole).strip()}"
