"""Shows what differs by place, and the practice's own facts."""

from collections.abc import Iterable

from kb.crisis_models import ANYWHERE
from kb.fact_models import Place, Practice, Regulator
from kb.pages import Page
from kb.site import Site

EXAMPLE_NOTE = "*These are example values. The practice has not filled in its own yet.*"


def privacy_by_place(site: Site, _page: Page, _argument: str) -> str:
    """Give the privacy rules of each place, the practice's own first."""
    return _by_place(site, "privacy")


def complaints_by_place(site: Site, _page: Page, _argument: str) -> str:
    """Give where to complain in each place, the practice's own first."""
    return _by_place(site, "complaints")


def regulators_by_place(site: Site, _page: Page, _argument: str) -> str:
    """Give who licenses therapists in each place, the practice's own first."""
    return _by_place(site, "regulators")


def law_by_place(site: Site, _page: Page, _argument: str) -> str:
    """Give what therapists need to know of the rules of each place."""
    return _by_place(site, "clinician")


def records_by_place(site: Site, _page: Page, _argument: str) -> str:
    """Give how to see a record in each place, the practice's own first."""
    return _by_place(site, "records")


def practice_fees(site: Site, _page: Page, _argument: str) -> str:
    """Give the practice's fees, marked as examples until they are filled in."""
    practice = site.facts.practice
    fees = bullets(f"{fee.item}: {fee.price}" for fee in practice.fees)
    return "\n\n".join(part for part in (_note(practice), fees, practice.cancellation) if part)


def practice_contact(site: Site, _page: Page, _argument: str) -> str:
    """Give how to reach the practice, marked as an example until it is filled in."""
    practice = site.facts.practice
    rows = [practice.name, *(f"{name.capitalize()}: {value}" for name, value in practice.contact)]
    return "\n\n".join(part for part in (_note(practice), bullets(rows), practice.hours) if part)


def bullets(items: Iterable[str]) -> str:
    """Give ``items`` as a Markdown list."""
    return "\n".join(f"- {item}" for item in items)


def _note(practice: Practice) -> str:
    return EXAMPLE_NOTE if practice.example else ""


def _by_place(site: Site, name: str) -> str:
    here, places = site.facts.practice.place, site.facts.places
    order = sorted(places, key=lambda key: (key != here, places[key].country == ANYWHERE))
    return "\n\n".join(_one(places[key], name) for key in order if getattr(places[key], name))


def _one(place: Place, name: str) -> str:
    return f"**{place.name}:**\n\n{bullets(map(_line, getattr(place, name)))}"


def _line(line: str | Regulator) -> str:
    """Give a sentence as it is, and a regulator as a link with whom it licenses."""
    if isinstance(line, str):
        return line
    linked = f"[{line.name}]({line.url})" if line.url else line.name
    return f"{linked}: {line.licenses}"
