"""What tests of publishing may ask for."""

from pathlib import Path

import pytest

from kb.publishing import exchange
from kb.publishing.shelf import Shelf


@pytest.fixture(params=["at once", "in steps"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Give a place without a release, on a system that exchanges folders at once, or does not."""
    if request.param == "in steps":
        monkeypatch.setattr(exchange, "_at_once", lambda _one, _other: False)
    return Shelf(tmp_path / "site")
