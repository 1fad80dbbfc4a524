"""What the tests of the built site may ask for."""

from pathlib import Path

import pytest

from tests.site.built import NOT_FOUND, BuiltPage, read_site

Pages = dict[str, BuiltPage]


@pytest.fixture(scope="session")
def everything(site: Path) -> Pages:
    """Give every page a reader can meet, the one for wrong addresses too."""
    return read_site(site)


@pytest.fixture(scope="session")
def pages(everything: Pages) -> Pages:
    """Give every page that has an address of its own."""
    return {url: page for url, page in everything.items() if url != NOT_FOUND}


@pytest.fixture(scope="session")
def home(pages: Pages) -> BuiltPage:
    """Give the home page."""
    return pages[""]
