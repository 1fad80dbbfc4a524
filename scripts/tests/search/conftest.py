"""What the tests of the search may ask for: the site's files, and the engine over them."""

from collections.abc import Iterator

import pytest

from kb.environment import ROOT
from kb.search.engine import Engine
from kb.search.index import build
from kb.search.records import records
from kb.site import Site, load_site


@pytest.fixture(scope="session")
def real() -> Site:
    """Give this project's own site."""
    return load_site(ROOT / "docs")


@pytest.fixture(scope="session")
def files(real: Site) -> dict[str, str]:
    """Give the files of the search as the build makes them."""
    return build(records(real.pages, real.facts))


@pytest.fixture(scope="session")
def engine(files: dict[str, str]) -> Iterator[Engine]:
    """Give the search over the whole site."""
    with Engine(files) as running:
        yield running
