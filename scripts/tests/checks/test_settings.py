from pathlib import Path

import pytest

from tests.small_site import SmallSite, small_site

FILE = "mkdocs.yml"


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """A small site whose settings join our code and templates."""
    return small_site(tmp_path)


def told(site: SmallSite) -> list[str]:
    return [one for one in site.problems() if one.startswith(FILE)]


def test_settings_that_join_our_code_and_templates_are_fine(site: SmallSite) -> None:
    assert not told(site)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("  - scripts/hooks.py", "  - other.py", "The site’s own code is not named"),
        ("hooks:\n  - scripts/hooks.py\n", "", "The site’s own code is not named"),
        ("  custom_dir: overrides\n", "", "The site’s own templates are not named"),
        ("theme:\n", "theme: [\n", "mkdocs.yml:"),
    ],
)
def test_settings_that_would_leave_them_out_are_told(
    site: SmallSite, old: str, new: str, what: str
) -> None:
    site.replace(FILE, old, new)
    assert any(what in one for one in told(site))


def test_missing_settings_are_one_problem(site: SmallSite) -> None:
    (site.root / FILE).unlink()
    (problem,) = told(site)
    assert "This file cannot be opened" in problem
