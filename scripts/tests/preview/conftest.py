"""What the tests of a preview may ask for."""

from pathlib import Path

import pytest

from tests.small_site import SmallSite, small_site


@pytest.fixture
def small(tmp_path: Path) -> SmallSite:
    """Give a small site of its own to each test."""
    return small_site(tmp_path)
