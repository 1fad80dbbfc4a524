from pathlib import Path

import pytest

from tests.small_site import ARTICLE, small_site


@pytest.mark.parametrize(
    "text", ["[a](http://[::1)", "<https://a]b>", "![c](//[d)", "[e](https://exa℀mple.org)"]
)
def test_an_address_that_no_browser_can_read_is_told(tmp_path: Path, text: str) -> None:
    site = small_site(tmp_path)
    line = site.add(ARTICLE, text)
    start = f"{ARTICLE}:{line}: “"
    found = [one for one in site.problems() if one.startswith(start)]
    assert any("is not an address of the web. Copy it again" in one for one in found)


def test_other_addresses_are_accepted(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.add(
        ARTICLE, "Read [the college’s rules](https://crpo.ca/a_(b)?c=[d]#e), or http://[::1]/."
    )
    assert not any("not an address of the web" in one for one in site.problems())
