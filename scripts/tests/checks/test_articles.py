from pathlib import Path

import pytest

from tests.small_site import CLIENT, Break, small_site

FAULTS = {
    "a misspelt article": Break(
        CLIENT,
        "  - speaking-openly",
        "  - speaking-openyl",
        "openyl",
        "no article",
        "“speaking-openly”",
    ),
    "an article with its folder": Break(
        CLIENT,
        "  - speaking",
        "  - articles/speaking",
        "articles/",
        "no article",
        "“speaking-openly”",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_an_article_that_is_not_there_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))
