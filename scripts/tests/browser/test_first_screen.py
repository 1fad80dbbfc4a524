"""The answer stands in the first screen: a therapist between two sessions does not scroll."""

from pathlib import Path

import pytest

from tests.browser.conftest import NewPage
from tests.browser.looks import is_whole
from tests.browser.pages import with_heading

WHOLE_GUIDE = "guide/whole-guide/"  # all client pages after one another


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_at_a_glance_is_in_the_first_screen_of_every_concept(
    new_page: NewPage, site: Path, size: str
) -> None:
    page = new_page(size)
    concepts = with_heading(site, "therapists", "at-a-glance")
    below = [url for url in concepts if page.goto(url) and not is_whole(page, "#at-a-glance + *")]
    assert concepts
    assert not below


@pytest.mark.parametrize("size", ["desk", "phone"])
def test_in_short_is_in_the_first_screen_of_every_client_page(
    new_page: NewPage, site: Path, size: str
) -> None:
    page = new_page(size)
    clients = [url for url in with_heading(site, "guide", "in-short") if url != WHOLE_GUIDE]
    below = [url for url in clients if page.goto(url) and not is_whole(page, "#in-short + *")]
    assert clients
    assert not below


def test_what_lies_further_down_would_be_found(new_page: NewPage) -> None:
    page = new_page("phone")
    page.goto("therapists/repair/")
    assert not is_whole(page, "#supervision-questions + *")
