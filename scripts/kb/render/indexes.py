"""Lists that lead to pages: A to Z with every other name, and the readers' own words."""

from collections.abc import Iterator

from kb.kinds import KINDS
from kb.navigation import Node
from kb.pages import Page
from kb.render.contents import GUIDE, STAGES
from kb.site import Site, link_between


def a_to_z(site: Site, page: Page, _argument: str) -> str:
    """Give every page title and every other name of a concept, by letter."""
    letters: dict[str, list[str]] = {}
    for name, row in sorted(_names(site, page), key=lambda pair: _bare(pair[0]).lower()):
        letters.setdefault(_letter(name), []).append(row)
    jumps = " ".join(f"[{letter}](#{_anchor(letter)})" for letter in letters)
    return "\n\n".join(
        [f'<div class="letters" markdown="1">\n{jumps}\n</div>', *map(_block, letters.items())]
    )


def phrases(site: Site, page: Page, _argument: str) -> str:
    """Give the phrases of all client pages, grouped by where the reader is."""
    folders = [GUIDE, *(f"{GUIDE}/{stage}" for stage in (*STAGES, "sheets"))]
    return "\n\n".join(part for folder in folders for part in _folder(site, page, folder))


def _names(site: Site, page: Page) -> Iterator[tuple[str, str]]:
    for key in site.order:
        target = site.pages[key]
        readers = KINDS[target.kind].label
        if target.is_hub or not readers:
            continue
        link = f"[{target.title}]({link_between(page, target.path)})"
        yield target.title, f"- {link} *{readers}*"
        for name in target.items("also_called"):
            yield name, f"- {name}: see {link}"


def _letter(name: str) -> str:
    first = _bare(name)[:1].upper()
    return first if first.isalpha() else "0–9"


def _bare(name: str) -> str:
    """Give the name without a mark it starts with, as it is looked up."""
    return name.lstrip("“‘(")


def _anchor(letter: str) -> str:
    return letter.lower() if letter.isalpha() else "numbers"


def _block(entry: tuple[str, list[str]]) -> str:
    letter, rows = entry
    return f"## {letter} {{ #{_anchor(letter)} }}\n\n" + "\n".join(rows)


def _folder(site: Site, page: Page, folder: str) -> Iterator[str]:
    node, front = site.menu.find(folder), site.pages.get(f"{folder}/index")
    if node is None or front is None:
        return
    pages = [site.pages[key] for key in _own_keys(node, folder) if key in site.pages]
    rows = [_phrases(page, target) for target in pages if target.items("people_say")]
    if rows:
        yield f"## {front.title}"
        yield from rows


def _own_keys(node: Node, folder: str) -> Iterator[str]:
    # The guide's own folder holds the stages too; each stage has its own turn.
    for key in node.keys():
        if key.rpartition("/")[0] == folder:
            yield key


def _phrases(page: Page, target: Page) -> str:
    link = link_between(page, target.path)
    rows = "\n".join(f"- [{phrase}]({link})" for phrase in target.items("people_say"))
    return f'### {target.title}\n\n<div class="phrases" markdown="1">\n\n{rows}\n\n</div>'
