"""The second accessibility checker finds nothing on any kind of page, and does find what is bad."""

from pathlib import Path

import pytest

from tests.browser.conftest import SIZES, NewPage
from tests.browser.equal_access import certain_faults, load_engine
from tests.browser.looks import resize
from tests.browser.pages import samples

FIXTURES = Path(__file__).parent / "fixtures"
PARTS = 4  # shares of the pages, to be tried side by side


@pytest.mark.parametrize("part", range(PARTS))
def test_the_second_checker_finds_nothing_on_any_kind_of_page(
    new_page: NewPage, site: Path, part: int
) -> None:
    page = new_page(bypass_csp=True, reduced_motion="reduce")
    found = []
    for url in samples(site)[part::PARTS]:
        page.goto(url)
        load_engine(page)
        for name in ("small", "desk"):
            resize(page, SIZES[name])
            found += [f"/{url} ({name}) {fault}" for fault in certain_faults(page)]
    assert not found, "\n".join(found)


def test_the_second_checker_sees_planted_barriers(new_page: NewPage) -> None:
    page = new_page(bypass_csp=True)
    page.set_content((FIXTURES / "barriers.html").read_text("utf-8"))
    load_engine(page)
    rules = {fault.partition(":")[0] for fault in certain_faults(page)}
    assert {"text_contrast_sufficient", "img_alt_valid"} <= rules
