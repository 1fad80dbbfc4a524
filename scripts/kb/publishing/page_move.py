"""Works out all that changes when a page moves: links, pairs, menus, facts, the old address."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath

import yaml

from kb.addresses import LIST, with_keys
from kb.files import is_left_behind
from kb.kinds import KINDS
from kb.navigation import MENU_FILE
from kb.pages import Page, parse_page
from kb.problems import Refusal, did_you_mean, listed
from kb.publishing import relink
from kb.publishing.changes import Changes
from kb.publishing.front_text import join, quoted, split, with_block
from kb.publishing.menu_text import groups, with_entry, with_renamed, without_entry
from kb.publishing.relink import Move
from kb.publishing.templates import FOLDER
from kb.review import fingerprint, has_changed, review_of
from kb.site import Site

REDIRECTS = "docs/_data/redirects.yml"
NONE_YET = " No page has moved yet."
# Texts for ourselves, which name pages in passing.
HELP_TEXTS = ("README.md", ".github/*.md", "docs/_handbook/**/*.md")
TEST_DATA = ("scripts/tests/**/*.json", "scripts/tests/**/*.yml")


def planned(root: Path, site: Site, move: Move, title: str = "", group: str = "") -> Changes:
    """Give every change that moving a page brings; writes nothing. Raises Refusal."""
    changes = Changes(root)
    try:
        for page in site.pages.values():
            _page(changes, page, move, title if page.key == move.old else "")
        _templates(changes, site.docs, move)
        _menus(changes, move, group)
        _facts(changes, site, move)
    except yaml.YAMLError:
        raise Refusal("Not every file can be read. First: python3 scripts/check.py") from None
    for path in _matching(root, *HELP_TEXTS, *TEST_DATA):
        changes.write(path, relink.mentions(changes.text(path), move))
    changes.write(f"docs/{LIST}", with_keys(site.docs, [move.old, move.new]))
    return changes


def _page(changes: Changes, page: Page, move: Move, title: str) -> None:
    matter, body = split(changes.text(page.shown))
    matter = relink.front_matter(matter, move)
    if title:
        matter = with_block(matter, "title", f"title: {quoted(title)}\n")
    text = join(matter, relink.markdown(body, page.path, move))
    path = f"docs/{move.applied(page.key)}.md"
    changes.write(path, text if title else _still_reviewed(page, text))
    if path != page.shown:
        changes.remove(page.shown)


def _still_reviewed(page: Page, text: str) -> str:
    """Give the page with its review's fingerprint brought along: only addresses changed."""
    review = review_of(page)
    if review is None or has_changed(page, review):
        return text
    after, _ = parse_page(text, page.path)
    return text.replace(review.fingerprint, fingerprint(replace(after, findings=page.findings)))


def _templates(changes: Changes, docs: Path, move: Move) -> None:
    for kind, name in ((name, kind.template) for name, kind in KINDS.items()):
        path = f"docs/{FOLDER}/{name}"
        if (docs / FOLDER / name).is_file():
            # A template's links are written for the folder that its copies stand in.
            seat = f"{kind}/during/x.md" if kind == "guide" else f"{kind}/x.md"
            text = relink.markdown(changes.text(path), seat, move)
            changes.write(path, relink.mentions(text, move))


def _menus(changes: Changes, move: Move, group: str) -> None:
    old, new = PurePosixPath(f"{move.old}.md"), PurePosixPath(f"{move.new}.md")
    source, target = f"docs/{old.parent}/{MENU_FILE}", f"docs/{new.parent}/{MENU_FILE}"
    known = groups(changes.text(target))
    if group and group not in known:
        advice = did_you_mean(group, known) or f"Groups there: {listed(known) or 'none'}."
        raise Refusal(f"The menu {target} has no group “{group}”. {advice}")
    if source == target and not group:
        changes.write(source, with_renamed(changes.text(source), old.name, new.name))
        return
    changes.write(source, without_entry(changes.text(source), old.name))
    changes.write(target, with_entry(changes.text(target), new.name, group))


def _facts(changes: Changes, site: Site, move: Move) -> None:
    for path in _matching(changes.root, "docs/_data/*.yml"):
        text = relink.data(changes.text(path), move)
        changes.write(path, _redirected(text, site, move) if path == REDIRECTS else text)


def _redirected(text: str, site: Site, move: Move) -> str:
    """Give redirects.yml with the old address leading on, and none leading from the new one."""
    entries = {old: move.applied(new) for old, new in site.facts.redirects.items()}
    entries[move.old] = move.new
    entries.pop(move.new, None)
    comments = re.match(r"(?:#.*\n|\n)*", text)
    head = (comments[0] if comments else "").replace(NONE_YET, "").rstrip("\n")
    return f"{head}\n\n" + "".join(f"{old}: {new}\n" for old, new in sorted(entries.items()))


def _matching(root: Path, *patterns: str) -> Iterator[str]:
    found = (path for pattern in patterns for path in sorted(root.glob(pattern)))
    inside = (path.relative_to(root) for path in found if path.is_file())
    return (path.as_posix() for path in inside if not is_left_behind(path))
