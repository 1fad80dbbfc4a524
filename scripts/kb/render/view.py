"""What the templates need to know of a page, beyond its text."""

from dataclasses import dataclass
from pathlib import PurePosixPath

from kb.facts import Facts
from kb.first_help import first_help
from kb.kinds import EVERYONE, KINDS, can_leave
from kb.pages import Page
from kb.phone import NO_NUMBER
from kb.render.contents import STAGES
from kb.review import state_of
from kb.site import Site


@dataclass(frozen=True)
class Link:
    """A page to link to: its address from the site's root, title, and whether it is this one."""

    url: str
    title: str
    current: bool = False


@dataclass(frozen=True)
class View:
    """One page as the templates see it."""

    audience: str
    can_leave: bool
    tab: str
    stages: tuple[Link, ...]
    siblings: tuple[Link, ...]
    review: str
    examples: bool


@dataclass(frozen=True)
class Safety:
    """What the bar at the top of every page offers: numbers ready to dial, and a way out.

    ``text_shown`` holds the word to send, too, and ``press`` the key to press after the call.
    ``where`` says where the numbers work; without a country there is ``web`` in their place.
    """

    call: str
    dial: str
    text: str
    text_shown: str
    press: str
    where: str
    urgent: str
    urgent_dial: str
    web: str
    web_name: str
    leave_to: str
    edit: str


# What a page that is no page of ours (404) shows.
NOWHERE = View(EVERYONE, True, "", (), (), "", False)


def view(page: Page, site: Site) -> View:
    """Give the view of ``page``."""
    return View(
        audience=KINDS[page.kind].audience,
        can_leave=can_leave(page.key),
        tab=page.text("tab") or page.title,
        stages=_stages(page, site) if page.kind == "guide" else (),
        siblings=_siblings(page, site),
        review=state_of(page, site.facts.people),
        examples=site.facts.practice.example,
    )


def safety(facts: Facts) -> Safety:
    """Give what the safety bar needs, from crisis-lines.yml and practice.yml."""
    first = first_help(facts)
    line = first.line
    call, text = (line.call, line.text_to) if line else (NO_NUMBER, NO_NUMBER)
    web = line.web if line and not line.ways else ""
    return Safety(
        call=call.shown,
        dial=call.dialled,
        text=text.dialled,
        text_shown=f"{line.text_word} to {text.shown}" if line and line.text_word else text.shown,
        press=line.then_press if line else "",
        where=first.where,
        urgent=first.urgent.shown,
        urgent_dial=first.urgent.dialled,
        web=web,
        web_name=line.name if line else "",
        leave_to=facts.practice.leave_site_to,
        edit=facts.practice.edit_pages_at,
    )


def _stages(page: Page, site: Site) -> tuple[Link, ...]:
    here = PurePosixPath(page.path).parent.as_posix()
    nodes = (site.menu.find(f"guide/{stage}") for stage in STAGES)
    return tuple(Link(f"{node.folder}/", node.title, node.folder == here) for node in nodes if node)


def _siblings(page: Page, site: Site) -> tuple[Link, ...]:
    """Give the pages beside this one: of its group where the menu has groups."""
    folder = site.menu.find(PurePosixPath(page.path).parent.as_posix())
    if folder is None or page.kind == "site":
        return ()
    groups = [child for child in folder.children if child.children and page.key in child.keys()]
    keys = [node.key for node in (groups[0] if groups else folder).children if node.key]
    beside = site.existing(tuple(keys))
    # A page alone has nothing beside it to go to.
    return (
        tuple(Link(one.url, one.title, one == page) for one in beside) if beside != (page,) else ()
    )
