"""Sets what the front matter says around a page's own text, in the order of the contract."""

import re
from collections.abc import Callable, Iterator

from kb.kinds import SHEETS
from kb.pages import Page
from kb.render.contents import entry
from kb.site import Site, link_between
from kb.situations import NEXT_STEP

SECOND_HEADING = re.compile(r"^## (?!At a glance)", re.MULTILINE)
SUPERVISION = "## Supervision questions"
ABOUT = (
    "This is the practice’s own view, rewritten from an earlier article of its own. "
    "A small number after a sentence leads to research, listed below. "
    "Where it says “we think”, it is what we think.\n\n"
    "The people in it are made up. AI tools helped to draft it, "
    "and the practice answers for it. "
    "Who has reviewed it stands in the last line of this page."
)
RELATION_NAMES = {
    "part of": "Part of",
    "takes in": "Takes in",
    "often confused with": "Often confused with",
    "can lead to": "Can lead to",
    "can come from": "Can come from",
    "what helps": "What helps",
    "helps with": "Helps with",
}


def framed(text: str, page: Page, site: Site) -> str:
    """Add to ``text``, the Markdown of ``page``, what its front matter and the site know of it."""
    frames: dict[str, Callable[[str, Page, Site], str]] = {
        "guide": _client,
        "therapists": _therapist,
        "articles": _article,
    }
    frame = frames.get(page.kind)
    return frame(text, page, site) if frame else text


def _client(text: str, page: Page, site: Site) -> str:
    # A sheet is to fit one printed page: its phrases serve the search alone.
    if page.key.startswith(SHEETS):
        return text
    text = NEXT_STEP.sub("\\g<0>\n{ .next-step }", text)
    return _joined(
        text,
        _section("You might say", _phrases(page)),
        _section("The therapist’s side", _entries(page, site, page.items("pair"))),
        _from_articles(page, site),
    )


def _therapist(text: str, page: Page, site: Site) -> str:
    text = _after_glance(text, _also_called(page))
    before, mark, after = text.partition(SUPERVISION)
    return _joined(
        before,
        _section("What clients say", _phrases(page)),
        mark + after,
        _section("Related", "\n".join(_relations(page, site))),
        _section("The client’s side", _entries(page, site, _client_side(page))),
        _section("Pages that mention this", _mentions(page, site)),
        _from_articles(page, site),
    )


def _article(text: str, page: Page, site: Site) -> str:
    """Add what an article is; its doors to other pages stand in its own sentences."""
    if page.is_hub:
        return text
    more = ""
    if about := site.pages.get("about"):
        more = f" More is in [{about.title.lower()}]({link_between(page, about.path)})."
    return _joined(text, _section("About this article", f"{ABOUT}{more}"))


def _client_side(page: Page) -> tuple[str, ...]:
    """Give the pair, or where a concept has none the page that tells its client side."""
    return page.items("pair") or page.items("client_side")


def _joined(*parts: str) -> str:
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def _section(title: str, content: str) -> str:
    return f"## {title}\n\n{content}" if content else ""


def _phrases(page: Page) -> str:
    rows = "\n".join(f"- “{phrase}”" for phrase in page.items("people_say"))
    return f'<div class="phrases" markdown="1">\n\n{rows}\n\n</div>' if rows else ""


def _entries(page: Page, site: Site, keys: tuple[str, ...]) -> str:
    rows = "\n".join(entry(page, target) for target in site.existing(keys))
    return f'<div class="other-side" markdown="1">\n\n{rows}\n\n</div>' if rows else ""


def _relations(page: Page, site: Site) -> Iterator[str]:
    relations = site.relations.get(page.key, {})
    for name, shown in RELATION_NAMES.items():
        found = site.existing(relations.get(name, ()))
        if links := ", ".join(f"[{one.title}]({link_between(page, one.path)})" for one in found):
            yield f"- {shown}: {links}"


def _mentions(page: Page, site: Site) -> str:
    shown = {
        *_client_side(page),
        *(k for keys in site.relations.get(page.key, {}).values() for k in keys),
    }
    keys = [key for key in site.mentions.get(page.key, ()) if key not in shown]
    found = [one for one in site.existing(tuple(keys)) if not one.is_hub]
    return ", ".join(f"[{one.title}]({link_between(page, one.path)})" for one in found)


def _from_articles(page: Page, site: Site) -> str:
    found = site.existing(tuple(f"articles/{slug}" for slug in page.items("articles")))
    links = ", ".join(f"[{one.title}]({link_between(page, one.path)})" for one in found)
    return (
        f'<p class="from-articles" markdown="1">From the practice’s articles: {links}.</p>'
        if links
        else ""
    )


def _also_called(page: Page) -> str:
    names = "; ".join(page.items("also_called"))
    return (
        f'<p class="also" markdown="1"><span class="label">Also called</span> {names}</p>'
        if names
        else ""
    )


def _after_glance(text: str, addition: str) -> str:
    """Put ``addition`` after the section At a glance: the first screen belongs to the answer."""
    found = SECOND_HEADING.search(text)
    if not found:
        return _joined(text, addition)
    return f"{text[: found.start()].rstrip()}\n\n{addition}\n\n{text[found.start() :]}"
