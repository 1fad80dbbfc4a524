"""Brings the three levels of all client pages together on one page."""

from collections.abc import Iterator

from kb.pages import Page
from kb.render.contents import GUIDE, STAGES
from kb.render.places import bullets
from kb.site import Site, link_between, moved
from kb.situations import LEVELS, Situation, situation


def sorter(site: Site, page: Page, _argument: str) -> str:
    """Give every situation of the guide by stage: a list to jump from, then three levels each."""
    stages = [(front, found) for stage in STAGES for front, found in _stage(site, stage)]
    jumps = "\n\n".join(_jumps(front, found) for front, found in stages)
    shown = "\n\n".join(
        part
        for front, found in stages
        for part in (f"## {front.title}", *(_shown(page, one) for one in found))
    )
    return f"## Pick what is closest\n\n{jumps}\n\n{shown}" if stages else ""


def therapist_sorter(site: Site, page: Page, _argument: str) -> str:
    """Give what clients are told is not OK, each with the concepts that answer it."""
    found = (situation(site.pages[key]) for key in site.order if key.startswith(f"{GUIDE}/"))
    return "\n".join(
        _for_therapists(site, page, one) for one in found if one and one.page.items("pair")
    )


def _stage(site: Site, stage: str) -> Iterator[tuple[Page, list[Situation]]]:
    node = site.menu.find(f"{GUIDE}/{stage}")
    keys = [key for key in (node.keys() if node else ()) if key in site.pages]
    found = [one for key in keys if (one := situation(site.pages[key]))]
    front = site.pages.get(f"{GUIDE}/{stage}/index")
    if found and front:
        yield front, found


def _jumps(front: Page, found: list[Situation]) -> str:
    rows = bullets(f"[{one.page.title}](#{_anchor(one)})" for one in found)
    return f"**{front.title}:**\n\n{rows}"


def _anchor(one: Situation) -> str:
    # Not the title's own: a stage may carry the same words.
    return f"about-{one.page.key.rpartition('/')[2]}"


def _shown(page: Page, one: Situation) -> str:
    lists = "\n\n".join(_level(page, one, level) for level in LEVELS)
    words = f"Words: {one.words[0]}" if one.words else ""
    step = f"Next step: {moved(one.next_step, one.page, page)}" if one.next_step else ""
    link = link_between(page, one.page.path)
    title = f"### [{one.page.title}]({link}) {{ #{_anchor(one)} }}"
    after = "\n\n".join(part for part in (words, step) if part)
    return f'{title}\n\n<div class="sorter" markdown="1">\n\n{lists}\n\n</div>\n\n{after}'


def _level(page: Page, one: Situation, level: str) -> str:
    rows = bullets(moved(item, one.page, page) for item in one.levels[level])
    name = level.lower().replace(" ", "-")
    return f'<div class="level-{name}" markdown="1">\n\n**{level}:**\n\n{rows}\n\n</div>'


def _for_therapists(site: Site, page: Page, one: Situation) -> str:
    pairs = site.existing(one.page.items("pair"))
    concepts = ", ".join(f"[{pair.title}]({link_between(page, pair.path)})" for pair in pairs)
    told = " ".join(moved(item, one.page, page) for item in one.levels["Not OK"])
    client = f"[{one.page.title}]({link_between(page, one.page.path)})"
    return f"- **{client}.** Not OK: {told} See {concepts}."
