"""Shows what differs by place, and the practice's own facts."""

from collections.abc import Iterable
from typing import Any

from kb.pages import Page
from kb.render.help import place
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
    practice = site.facts.map("practice")
    rows = [fee for fee in practice.get("fees") or [] if isinstance(fee, dict)]
    fees = bullets(f"{fee.get('item', '')}: {fee.get('price', '')}" for fee in rows)
    cancellation = str(practice.get("cancellation") or "")
    return "\n\n".join(part for part in (_note(practice), fees, cancellation) if part)


def practice_contact(site: Site, _page: Page, _argument: str) -> str:
    """Give how to reach the practice, marked as an example until it is filled in."""
    practice = site.facts.map("practice")
    contact = practice.get("contact")
    stated = contact if isinstance(contact, dict) else {}
    rows = [str(practice.get("name", "")), *(f"{k.capitalize()}: {v}" for k, v in stated.items())]
    hours = str(practice.get("hours") or "")
    return "\n\n".join(part for part in (_note(practice), bullets(rows), hours) if part)


def bullets(items: Iterable[str]) -> str:
    """Give ``items`` as a Markdown list."""
    return "\n".join(f"- {item}" for item in items)


def _note(practice: dict[str, Any]) -> str:
    return EXAMPLE_NOTE if practice.get("example") else ""


def _by_place(site: Site, name: str) -> str:
    here = place(site.facts)
    places = site.facts.map("places")
    order = sorted(places, key=lambda key: (key != here, key == "elsewhere"))
    return "\n\n".join(_one(places[key], name) for key in order if places[key].get(name))


def _one(entry: dict[str, Any], name: str) -> str:
    return f"**{entry.get('name', '')}:**\n\n{bullets(_line(line) for line in entry[name])}"


def _line(line: Any) -> str:
    """Give a sentence as it is, and a regulator as a link with whom it licenses."""
    if not isinstance(line, dict):
        return str(line)
    name, url = str(line.get("name", "")), str(line.get("url") or "")
    linked = f"[{name}]({url})" if url else name
    return f"{linked}: {line.get('for', '')}"
