"""Does the cures that a machine can do (kb/fixes), and says what it did, line by line."""

import pkgutil
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from types import ModuleType

from kb import fixes
from kb.addresses import LIST, faults, published, with_keys
from kb.files import conflict_marks, read_text, replace_text
from kb.page_text import as_typed, hunks
from kb.pages import Page, parse_page
from kb.site import Site

FIXES: tuple[ModuleType, ...] = tuple(
    import_module(f"{fixes.__name__}.{found.name}")
    for found in pkgutil.iter_modules(fixes.__path__)
)
ROUNDS = 5  # a fix can uncover work for another; one that never ends is a fault of ours
LONGEST = 60
ADDRESSES = "The list of addresses was brought up to date:"


@dataclass(frozen=True)
class Done:
    """One run of lines that a fix changed: where (line of the file as it then was) and how."""

    path: str
    line: int
    does: str
    old: tuple[str, ...]
    new: tuple[str, ...]

    def __str__(self) -> str:
        """Give ``path:line: what was done: “old” → “new”``."""
        pairs = [f"{_short(self.old)} → {_short(self.new)}"]
        if len(self.old) == len(self.new):
            each = zip(self.old, self.new, strict=True)
            pairs = [f"{_short((old,))} → {_short((new,))}" for old, new in each]
        return f"{self.path}:{self.line}: {self.does} {'; '.join(pairs)}"


def put_right(site: Site, only: Container[str] | None = None) -> list[Done]:
    """Mend every page of ``site`` and the list of addresses; give what was done.

    With ``only``, other files (paths from the repository's top) are left alone.
    """
    done: list[Done] = []
    for page in site.pages.values():
        if only is None or page.shown in only:
            done += _mend(site, page)
    return done + list(_addresses(site))


def _mend(site: Site, page: Page) -> list[Done]:
    path = site.docs / page.path
    text, problems = read_text(path, page.shown)
    if text is None or problems or conflict_marks(text, page.shown):
        return []
    new, done = mended(text, page, site)
    if done:
        replace_text(path, as_typed(path.read_bytes().decode("utf-8"), new))
    return done


def mended(text: str, page: Page, site: Site) -> tuple[str, list[Done]]:
    """Give the text of ``page`` with every fix done, and what they did; writes nothing."""
    if parse_page(text, page.path)[1]:
        return text, []
    new, done = text, list[Done]()
    for _ in range(ROUNDS):
        new, more = _round(new, page, site)
        done += more
        if not more:
            return new, done
    return text, []


def _round(text: str, page: Page, site: Site) -> tuple[str, list[Done]]:
    done = []
    for module in FIXES:
        now, _ = parse_page(text, page.path)
        new = module.fix(text, replace(now, findings=page.findings), site)
        if new != text and not parse_page(new, page.path)[1]:
            found = hunks(text, new)
            done += [Done(page.shown, one.line, module.DOES, one.old, one.new) for one in found]
            text = new
    return text, done


def _addresses(site: Site) -> Iterator[Done]:
    path, keys = site.docs / LIST, list(published(site.docs))
    text, _ = read_text(path, LIST)
    wanted = sorted({*keys, *site.pages})
    if text is None or faults(site.docs) or keys == wanted:
        return
    new = with_keys(site.docs, wanted)
    replace_text(path, as_typed(path.read_bytes().decode("utf-8"), new))
    for one in hunks(text, new):
        yield Done(f"docs/{LIST}", one.line, ADDRESSES, one.old, one.new)


def _short(lines: tuple[str, ...]) -> str:
    if not lines:
        return "nothing"
    text = " ".join(line.strip() for line in lines)
    return f"“{text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + '…'}”"
