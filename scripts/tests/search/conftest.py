"""What the tests of the search may ask for: the site's files, and the engine over them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.environment import ROOT
from kb.search.engine import Engine
from kb.search.index import build
from kb.search.records import records
from kb.search.score import address
from kb.site import Site, load_site

CONCEPTS = Path(__file__).parent / "concepts.json"


@pytest.fixture(scope="session")
def concepts() -> dict[str, list[str]]:
    """Give the addresses of the pages that answer each concept; a page that moves stays in it."""
    keys: dict[str, list[str]] = json.loads(CONCEPTS.read_text("utf-8"))
    return {concept: [address(key) for key in pages] for concept, pages in keys.items()}


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
