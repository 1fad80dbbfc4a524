"""A small site with facts of two countries, for tests that edit them as staff would."""

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from kb.checks import facts_cross
from kb.environment import ROOT
from kb.render.help import crisis_lines
from kb.render.places import practice_contact, practice_fees
from kb.render.view import safety, view
from kb.site import Site, load_site
from tests.small_site import SmallSite, small_site

LINES, PRACTICE = "docs/_data/crisis-lines.yml", "docs/_data/practice.yml"
PLACES = "docs/_data/places.yml"
FILES = {
    LINES: """\
countries:
  canada:
    name: Canada
    short: Canada
    code: CA
    emergency:
      number: "911"
      text: In danger, call 911.
    first_line: canada-first
    ways: [call, text]
    regions: [ontario, quebec]
    text_codes: ["686868"]
  us:
    name: United States
    short: US
    code: US
    emergency:
      number: "911"
      text: In danger, call 911.
    first_line: us-first
    ways: [call, text]
    text_codes: ["741741"]
anywhere:
  name: Anywhere else
  first_line: finder
  emergency: Call your local emergency number.
note: They may call others.
lines:
  - id: canada-first
    name: First of Canada
    for_whom: Anyone
    country: canada
    call: "988"
    text_to: "988"
    hours: 24/7
    checked: 2026-11-20
    source: its site
    confidence: checked
  - id: us-first
    name: First of the US
    for_whom: Anyone
    country: us
    call: "988"
    text_to: "988"
    hours: 24/7
    checked: 2026-11-20
    source: its site
    confidence: checked
  - id: young
    name: Line for children
    for_whom: Young people
    country: canada
    call: 1-800-668-6868
    text_to: "686868"
    text_word: CONNECT
    hours: 24/7
    checked: 2026-11-20
    source: its site
    confidence: checked
  - id: us-text
    name: Text line of the US
    for_whom: Anyone by text
    country: us
    text_to: "741741"
    checked: 2026-11-20
    source: its site
    confidence: checked
  - id: finder
    name: Finder
    for_whom: Anyone anywhere
    country: anywhere
    web: https://finder.example.org/
    checked: 2026-11-20
    source: its site
    confidence: checked
""",
    PLACES: """\
ontario:
  name: Ontario
  country: canada
  privacy: [Private.]
  complaints: [Ask.]
  records: [See.]
elsewhere:
  name: Anywhere else
  country: anywhere
  privacy: [Ask.]
  complaints: [Ask.]
  records: [Ask.]
""",
}
INCLUDES = Environment(loader=FileSystemLoader(ROOT / "overrides"), autoescape=True)
INCLUDES.filters["url"] = lambda address: f"/{address}"


@dataclass(frozen=True)
class Shown:
    """What readers see: the bar of a client page, the help box, the help page and other parts."""

    bar: str
    box: str
    help_page: str
    practice: str
    footer: str


def staff_site(root: Path) -> SmallSite:
    """Make the site below ``root``."""
    site = small_site(root)
    site.replace(PRACTICE, "weather.gc.ca", "weather.example.com")
    for path, text in FILES.items():
        site.write(path, text)
    return site


def told(site: SmallSite) -> list[str]:
    """Give what is wrong with the facts."""
    loaded = load_site(site.root / "docs")
    return [str(one) for one in sorted({*loaded.problems, *facts_cross.check(loaded)})]


def shown(site: SmallSite) -> Shown:
    """Give what readers see of the facts; they must have no fault."""
    assert told(site) == []
    loaded = site.load()
    page = loaded.pages["guide/during/trust"]
    return Shown(
        bar=_template("includes/safety.html", loaded),
        box=crisis_lines(loaded, page, "first"),
        help_page=crisis_lines(loaded, page, "all"),
        practice=practice_contact(loaded, page, "") + practice_fees(loaded, page, ""),
        footer=_template("includes/review.html", loaded)
        + _template("partials/footer.html", loaded),
    )


def _template(name: str, site: Site) -> str:
    page = site.pages["guide/during/trust"]
    about = {"page": {"file": {"src_uri": page.path}}, "client": True, "config": {}}
    facts = {"kb": view(page, site), "safety": safety(site.facts)}
    return INCLUDES.get_template(name).render(**about, **facts, footer_menu=[])
