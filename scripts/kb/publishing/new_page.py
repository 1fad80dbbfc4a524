"""Writes a new page, or both halves of a pair, and gives it a place in the menu."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kb.addresses import LIST, with_keys
from kb.environment import ROOT
from kb.problems import Refusal, did_you_mean
from kb.publishing.changes import Changes
from kb.publishing.front_text import join, split, with_item
from kb.publishing.menu_text import with_entry
from kb.publishing.page_places import Place, find_place
from kb.publishing.questions import FOLDERS, complete
from kb.publishing.templates import filled
from kb.site import Site, load_site
from kb.slugs import is_name, slug

NEXT = """
Next: open {pages} and write over everything between [[ and ]].
Then: python3 scripts/check.py"""


@dataclass(frozen=True)
class Wanted:
    """One page to be written."""

    kind: str
    title: str
    name: str
    place: Place
    description: str = ""

    @property
    def key(self) -> str:
        """Give the new page's key."""
        return f"{self.place.folder}/{self.name}"


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Ask for what the arguments leave open, then write; give the exit status."""
    options = _options(arguments)
    try:
        complete(options, root / "docs")
        wanted = list(_wanted(options, root / "docs"))
        changes = plan(root, wanted, options.pair)
        changes.apply()
    except Refusal as reason:
        print(f"{reason}\nNothing was written.")
        return 1
    print(_told(wanted))
    return 0


def plan(root: Path, wanted: Sequence[Wanted], other: str = "") -> Changes:
    """Work out all that new pages change: themselves, the menu, the other half of a pair.

    ``other`` is the key of a page that is there already, or empty. Raises Refusal.
    """
    site = load_site(root / "docs")
    changes = Changes(root)
    _refuse_odd_pair(wanted, other)
    partners = dict(zip(wanted, [*(one.key for one in wanted[1:]), wanted[0].key], strict=True))
    for one in wanted:
        _refuse_clash(site, one)
        pair = other or (partners[one] if len(wanted) > 1 else "")
        text = filled(site.docs, one.kind, one.title, one.description, pair)
        changes.write(f"docs/{one.key}.md", text)
        menu = changes.text(one.place.menu)
        changes.write(one.place.menu, with_entry(menu, f"{one.name}.md", one.place.group))
    if other:
        _pair_with(site, changes, other, wanted[0])
    changes.write(f"docs/{LIST}", with_keys(site.docs, [one.key for one in wanted]))
    return changes


def _wanted(options: argparse.Namespace, docs: Path) -> list[Wanted]:
    kind = FOLDERS[options.kind]
    name = _name(options.name, options.title)
    place = find_place(docs, kind, options.place)
    first = Wanted(kind, options.title, name, place, options.description)
    if options.kind != "pair":
        return [first]
    title = options.therapist_title
    group = find_place(docs, "therapists", options.group)
    return [first, Wanted("therapists", title, _name(options.therapist_name, title), group)]


def _name(stated: str, title: str) -> str:
    name = stated or slug(title)
    if not is_name(name):
        advice = "Use small letters, digits and hyphens: --name how-trust-grows"
        raise Refusal(f"“{stated or title}” makes no name for a page. {advice}")
    if name == "index":
        raise Refusal("“index” is the front page of its folder. Choose another name: --name …")
    return name


def _refuse_odd_pair(wanted: Sequence[Wanted], other: str) -> None:
    if other and (len(wanted) > 1 or wanted[0].kind == "articles"):
        raise Refusal("Only one chair’s page can be joined to another page. Leave out: --pair")
    if len({one.title.casefold() for one in wanted}) < len(wanted):
        raise Refusal("Both pages of the pair would have the same title. Choose another for one.")


def _refuse_clash(site: Site, one: Wanted) -> None:
    path = site.docs / f"{one.key}.md"
    if path.exists() or path.with_suffix("").exists():
        raise Refusal(f"docs/{one.key}.md is there already. Choose another title, or: --name …")
    if one.key in site.facts.redirects:
        advice = "Choose another title, or: --name …"
        raise Refusal(f"“{one.key}” is the old address of another page. {advice}")
    for page in site.pages.values():
        if page.title.casefold() == one.title.casefold():
            raise Refusal(f"{page.shown} has this title already. Choose another.")


def _pair_with(site: Site, changes: Changes, other: str, one: Wanted) -> None:
    page = site.pages.get(other)
    if page is None or {page.kind, one.kind} != {"guide", "therapists"}:
        chairs = [key for key, each in site.pages.items() if each.kind in {"guide", "therapists"}]
        advice = did_you_mean(other, chairs) or "Take the key of a page such as therapists/trust."
        raise Refusal(f"“{other}” cannot be the other chair’s page. {advice}")
    if not isinstance(page.matter.value, dict):
        raise Refusal(f"The top of {page.shown} cannot be read. First: python3 scripts/check.py")
    matter, body = split(changes.text(page.shown))
    changes.write(page.shown, join(with_item(matter, "pair", one.key), body))


def _told(wanted: Sequence[Wanted]) -> str:
    lines = [f"Written: docs/{one.key}.md, in the menu at {one.place.shown}" for one in wanted]
    pages = "it" if len(wanted) == 1 else "both"
    return "\n".join(lines) + NEXT.format(pages=pages)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="new_page.py", description=__doc__)
    parser.add_argument("--kind", choices=sorted(FOLDERS), help="pair writes both chairs’ pages")
    parser.add_argument("--title", help="as readers see it, 60 characters at most")
    parser.add_argument("--in", dest="place", metavar="PLACE", help="folder, stage or menu group")
    parser.add_argument("--description", help="one plain sentence, 50 to 160 characters")
    parser.add_argument("--name", default="", help="file name, if not made from the title")
    parser.add_argument("--pair", default="", metavar="KEY", help="the other chair’s page")
    parser.add_argument("--therapist-title", help="with --kind pair: title of the concept")
    parser.add_argument("--group", help="with --kind pair: menu group of the concept")
    parser.add_argument("--therapist-name", default="", help="with --kind pair: its file name")
    return parser.parse_args(arguments)
