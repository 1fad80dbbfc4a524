"""A help number that changed was checked anew, and no check is dated in days to come."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from kb.crisis_models import HelpLine
from kb.facts import crisis_lines_of
from kb.files import read_text
from kb.git import ask
from kb.problems import Problem
from kb.site import Site

FILE = "_data/crisis-lines.yml"
ONE_DAY = datetime.timedelta(days=1)  # it is tomorrow already in some places
CURE = "Call it or open its site, then put in the day on which you did."


@dataclass(frozen=True)
class Version:
    """The file as git keeps it: its text, and the day of the commit that made it so."""

    text: str
    day: datetime.date


def check(site: Site) -> Iterator[Problem]:
    """Give each number that changed under its old day, and each day after the last commit.

    The gate reads no clock: git tells the days. Where it does not answer, nothing is told.
    """
    versions = _versions(site)
    if not versions or not site.facts.is_sound("crisis-lines"):
        return
    newest, *older = versions
    if newest.text == read_text(site.docs / FILE, FILE)[0]:
        yield from _to_come(site, newest.day)
        yield from _changed(site, older)
    else:
        # Work not committed yet may well be dated today; which day that is, git cannot know.
        yield from _changed(site, versions)


def _versions(site: Site) -> list[Version]:
    """Give the last two versions of the file that git keeps, the newest first."""
    log = ask(site.docs, "log", "-2", "--format=%H %cs", "--", FILE) or ""
    found = []
    for entry in log.splitlines():
        commit, _, day = entry.partition(" ")
        text = ask(site.docs, "show", f"{commit}:./{FILE}")
        if text is not None:
            found.append(Version(text.replace("\r\n", "\n"), datetime.date.fromisoformat(day)))
    return found


def _to_come(site: Site, last: datetime.date) -> Iterator[Problem]:
    for index, line in enumerate(site.facts.crisis.lines):
        if line.checked > last + ONE_DAY:
            what = f"“checked” says {line.checked}, a day after this was committed ({last})."
            yield _problem(site, index, what)


def _changed(site: Site, before: list[Version]) -> Iterator[Problem]:
    earlier = crisis_lines_of(before[0].text) if before else None
    for index, line in enumerate(site.facts.crisis.lines):
        old = earlier.line(line.id) if earlier else None
        # A slip mended on the day of the check itself needs no other day.
        if old and _numbers(line) != _numbers(old) and _is_old(line, old, before[0].day):
            what = "The number changed, but “checked” did not."
            yield _problem(site, index, what)


def _is_old(line: HelpLine, old: HelpLine, day: datetime.date) -> bool:
    return line.checked <= old.checked and line.checked < day


def _numbers(line: HelpLine) -> tuple[str, ...]:
    call, text = line.call, line.text_to
    return call.dialled, call.extension, line.then_press, text.dialled, line.text_word.casefold()


def _problem(site: Site, index: int, what: str) -> Problem:
    source = site.facts.source("crisis-lines")
    return Problem(source.path, source.line("lines", index, "checked"), what, CURE)
