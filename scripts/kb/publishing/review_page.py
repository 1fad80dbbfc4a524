"""Records a clinical review at the top of the page that was reviewed."""

import argparse
import calendar
import datetime
from collections.abc import Sequence
from pathlib import Path

from kb.environment import ROOT
from kb.pages import Page
from kb.problems import Refusal, did_you_mean, listed
from kb.publishing.changes import Changes
from kb.publishing.front_text import join, quoted, split, with_block
from kb.review import fingerprint, months, spoken
from kb.site import Site, load_site


def main(arguments: Sequence[str], root: Path = ROOT, today: datetime.date | None = None) -> int:
    """Record one review; take the command's arguments, give the exit status."""
    options = _options(arguments)
    site = load_site(root / "docs")
    try:
        _refuse_empty(options)
        page = _page(site, options.page)
        who = _person(site, options.who)
        day = today or datetime.datetime.now().astimezone().date()
        _record(root, page, who, options, day)
    except Refusal as reason:
        print(f"{reason}\nNothing was written.")
        return 1
    return 0


def block(page: Page, who: str, role: str, checked: str, day: datetime.date) -> str:
    """Give the lines that record a review of ``page`` as it stands."""
    following = later(day, months(page))
    return (
        "review:\n"
        f"  who: {quoted(who)}\n"
        f"  role: {quoted(role)}\n"
        f"  date: {day}\n"
        f"  checked: {quoted(checked)}\n"
        f"  next: {following}\n"
        f'  fingerprint: "{fingerprint(page)}"\n'
    )


def later(day: datetime.date, months: int) -> datetime.date:
    """Give the same day some months later, or the last day of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(day.day, last))


def _record(
    root: Path, page: Page, who: str, options: argparse.Namespace, day: datetime.date
) -> None:
    changes = Changes(root)
    matter, body = split(changes.text(page.shown))
    lines = block(page, who, options.role, options.checked, day)
    changes.write(page.shown, join(with_block(matter, "review", lines), body))
    changes.apply()
    due = spoken(later(day, months(page)))
    print(f"Recorded in {page.shown}: reviewed by {who} today; next review by {due}.")


def _refuse_empty(options: argparse.Namespace) -> None:
    for name in ("role", "checked"):
        if not getattr(options, name).strip():
            raise Refusal(f"“--{name}” is empty. Say it in a few words.")


def _page(site: Site, typed: str) -> Page:
    key = typed.strip().replace("\\", "/").removeprefix("docs/").removesuffix(".md")
    page = site.pages.get(key)
    if page is None:
        raise Refusal(f"There is no page “{key}”. {did_you_mean(key, site.pages)}".strip())
    if not isinstance(page.matter.value, dict):
        raise Refusal(f"The top of {page.shown} cannot be read. First: python3 scripts/check.py")
    return page


def _person(site: Site, typed: str) -> str:
    """Give the reviewer's key in people.yml; the name that stands there will do."""
    people = site.facts.people
    names = {key: person.name for key, person in people.items()}
    for key, name in names.items():
        if typed in {key, name}:
            return key
    advice = did_you_mean(typed, [*names, *names.values()])
    known = f"Listed there: {listed(names)}." if names else "Nobody is listed there yet."
    raise Refusal(
        f"“{typed}” is not in docs/_data/people.yml. {advice or known}"
        " Add a reviewer there first, with their consent."
    )


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="review_page.py", description=__doc__)
    parser.add_argument("page", help="the page, such as guide/during/trust")
    parser.add_argument("--who", required=True, help="the reviewer, as listed in people.yml")
    parser.add_argument("--role", required=True, help="such as: clinical reviewer")
    parser.add_argument("--checked", required=True, help="such as: wording, figures and risk")
    return parser.parse_args(arguments)
