"""Does the cures that a machine can do (kb/fixes), and says what it did, line by line."""

import pkgutil
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from types import ModuleType

from kb import fixes
from kb.addresses import LIST, faults, is_garbled, published, unlisted, with_keys
from kb.files import conflict_marks, read_text, replace_text
from kb.page_text import as_typed, hunks
from kb.pages import FIXED, Page, parse_page
from kb.site import Site

FIXES: tuple[ModuleType, ...] = tuple(
    import_module(f"{fixes.__name__}.{found.name}")
    for found in pkgutil.iter_modules(fixes.__path__)
)
ROUNDS = 5  # a fix can uncover work for another; one that never ends is a fault of ours
LONGEST, BEFORE = 60, 20
FIXED_SPACES = re.compile(f"[{FIXED}]")
UNWRITTEN = "This file could not be written ({}), so it stays as it was."
STUMBLED = "The fix “{}” could not finish here ({}: {}), a fault of ours; it changed nothing."
ADDRESSES = "The list of addresses was brought up to date:"


@dataclass(frozen=True)
class Done:
    """What a fix changed: where (a line of the file as it then was), and how."""

    path: str
    line: int
    does: str
    old: str
    new: str

    def __str__(self) -> str:
        """Give ``path:line: what was done: “old” → “new”``, from a little before the change."""
        pairs = enumerate(zip(self.old, self.new, strict=False))
        same = next((at for at, (one, other) in pairs if one != other), 0)
        start = max(same - BEFORE, 0)
        what = f"{_shown(self.old, start)} → {_shown(self.new, start)}"
        return (
            f"{self.path}:{self.line}: {self.does} {what if self.old or self.new else ''}".strip()
        )


def put_right(site: Site, only: Container[str] | None = None) -> list[Done]:
    """Mend every page of ``site`` and the list of addresses; give what was done.

    With ``only``, other files (paths from the repository's top) are left alone.
    """
    done: list[Done] = []
    for page in site.pages.values():
        if only is None or page.shown in only:
            done += _mend(site, page)
    done += _addresses(site)
    return sorted(done, key=lambda one: (one.path, one.line))


def _mend(site: Site, page: Page) -> list[Done]:
    path = site.docs / page.path
    text, problems = read_text(path, page.shown)
    if text is None or problems or conflict_marks(text, page.shown):
        return []
    new, done = mended(text, page, site)
    return done if new == text else _written(path, page.shown, new, done)


def _written(path: Path, shown: str, text: str, done: list[Done]) -> list[Done]:
    """Write the file and give what was done; where it cannot be written, that alone."""
    try:
        replace_text(path, as_typed(path.read_bytes().decode("utf-8"), text))
    except OSError as error:
        return [Done(shown, 1, UNWRITTEN.format(error.strerror or "unknown reason"), "", "")]
    return done


def mended(text: str, page: Page, site: Site) -> tuple[str, list[Done]]:
    """Give the text of ``page`` with every fix done, and what they did; writes nothing.

    A fix that stumbles is told too, and does not keep the others from their work.
    """
    if parse_page(text, page.path)[1]:
        return text, []
    new, done = text, list[Done]()
    for _ in range(ROUNDS):
        new, more, stumbled = _round(new, page, site)
        done += more
        if not more:
            return new, done + stumbled
    return text, []


def _round(text: str, page: Page, site: Site) -> tuple[str, list[Done], list[Done]]:
    done, stumbled = list[Done](), list[Done]()
    for module in FIXES:
        now, _ = parse_page(text, page.path)
        try:
            new = module.fix(text, replace(now, findings=page.findings), site)
        except Exception as error:
            what = STUMBLED.format(module.__name__.rpartition(".")[2], type(error).__name__, error)
            stumbled.append(Done(page.shown, 1, " ".join(what.split()), "", ""))
            continue
        if new != text and not parse_page(new, page.path)[1]:
            done += _done(page.shown, module.DOES, text, new)
            text = new
    return text, done, stumbled


def _addresses(site: Site) -> Iterator[Done]:
    path, keys = site.docs / LIST, list(published(site.docs))
    text, _ = read_text(path, LIST)
    wanted = sorted({*keys, *unlisted(site)})
    if text is None or faults(site.docs) or is_garbled(site) or keys == wanted:
        return
    new, shown = with_keys(site.docs, wanted), f"docs/{LIST}"
    yield from _written(path, shown, new, list(_done(shown, ADDRESSES, text, new)))


def _done(path: str, does: str, old: str, new: str) -> Iterator[Done]:
    """Give each line that changed, or each run of lines that came, went or moved."""
    for hunk in hunks(old, new):
        if len(hunk.old) == len(hunk.new):
            for index, pair in enumerate(zip(hunk.old, hunk.new, strict=True)):
                yield Done(path, hunk.line + index, does, *pair)
        else:
            yield Done(path, hunk.line, does, " ".join(hunk.old), " ".join(hunk.new))


def _shown(text: str, start: int) -> str:
    if not text:
        return "nothing"
    # A fixed space looks like an ordinary one, and is just what may have changed.
    part = FIXED_SPACES.sub("⍽", f"{'…' * bool(start)}{text[start:].strip()}")
    return f"“{part if len(part) <= LONGEST else part[: LONGEST - 1].rstrip() + '…'}”"
