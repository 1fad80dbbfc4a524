"""The small site as a practice would have it on the day of its release: real values, all signed."""

import datetime
from pathlib import Path

from kb.publishing.review_page import main as review
from tests.own_repository import keep, own_repository
from tests.small_site import SmallSite

DAY = datetime.date(2026, 11, 24)
GIVEN = ["--who", "anna", "--role", "reviewer", "--checked", "all"]
FILES = ("docs/_data/practice.yml", "docs/_data/crisis-lines.yml", "mkdocs.yml")
OWN = {
    "example: true": "example: false",
    "example.org": "bothchairs.ca",
    "Example Practice": "Corner Practice",
    "12 Example Street": "12 Corner Street",
    "416-555-0142": "416-979-0000",
}


def fit_site(root: Path) -> SmallSite:
    """Make a repository with all committed, from which the site could be released on DAY."""
    site = own_repository(root)
    for path in FILES:
        text = site.read(path)
        for old, new in OWN.items():
            text = text.replace(old, new)
        site.write(path, text)
    sign(site, "help-now")
    keep(site)
    return site


def sign(site: SmallSite, key: str) -> None:
    """Record a review of the page as it stands."""
    assert review([key, *GIVEN], site.root, DAY) == 0
