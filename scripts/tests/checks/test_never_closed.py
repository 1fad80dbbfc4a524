from pathlib import Path

import pytest

from tests.small_site import ARTICLE, small_site


@pytest.mark.parametrize(
    ("opened", "name"),
    [
        ("```", "block of code"),
        ("~~~ text", "block of code"),
        ("````\n```", "block of code"),
        ("- One\n\n    ```", "block of code"),
        ("<!-- a note", "comment"),
        ("<!-- a note -->\n\n<!-- another", "comment"),
    ],
)
def test_what_would_swallow_the_rest_of_a_page_is_told(
    tmp_path: Path, opened: str, name: str
) -> None:
    site = small_site(tmp_path)
    site.add(ARTICLE, f"{opened}\n\n## A heading\n\nHe said!")
    told = [one for one in site.problems() if "never closed" in one]
    assert len(told) == 1
    assert f"This {name} is never closed" in told[0]


@pytest.mark.parametrize(
    "closed",
    ["```\na\n```", "- One\n\n    ```\n    a\n    ```", "> ```\n> a\n> ```", "```\n<!-- a\n```"],
)
def test_what_is_closed_is_fine(tmp_path: Path, closed: str) -> None:
    site = small_site(tmp_path)
    site.add(ARTICLE, f"{closed}\n\nMore words.")
    assert not [one for one in site.problems() if "never closed" in one]
