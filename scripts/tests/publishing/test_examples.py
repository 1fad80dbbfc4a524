"""Values that nobody can have are known by rule, whatever they are."""

from pathlib import Path

import pytest

from kb.publishing.examples import in_owners, reason
from kb.publishing.release import refusals
from tests.fit_site import DAY, fit_site
from tests.own_repository import keep
from tests.small_site import SmallSite

MADE_UP = [
    "416-555-0142", "(212) 555 0199", "+1.604.555.0100", "6045550123", "office@example.org",
    "https://www.EXAMPLE.com/a", "mailto:someone@kb.example.net", "https://kb.test/", "a@b.invalid",
    "https://practice.example", "Example Practice", "12 Example Street", "Exampleville",
    "$150 (example)",
]  # fmt: skip
REAL = [
    "416-555-0242", "555-1010", "416-979-0142", "office@examples.ca", "https://example.ca/",
    "https://my-example.com/", "https://test.ca/", "For example, on Mondays", "Exemplary Practice",
    "https://latest.org/", "$150", "",
]  # fmt: skip
EDITS = {
    "phone": ("416-979-0000", "416-555-0107"),
    "email": ("office@bothchairs.ca", "office@example.com"),
    "address": ("12 Corner Street", "1 Example Road"),
    "name": ("Corner Practice", "Example Practice of Two"),
    "price": ("$150", "$160 (example)"),
    "site_url": ("https://kb.bothchairs.ca/", "https://kb.example.org/"),
    "security_contact": ("mailto:security@bothchairs.ca", "mailto:security@example.org"),
    "complaint_contact": ("complaints@bothchairs.ca", "complaints@example.org"),
}


@pytest.mark.parametrize("value", MADE_UP)
def test_what_is_kept_for_examples_is_known(value: str) -> None:
    assert reason(value)


@pytest.mark.parametrize("value", REAL)
def test_what_may_be_real_is_let_be(value: str) -> None:
    assert reason(value) == ""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    return fit_site(tmp_path)


@pytest.mark.parametrize("key", EDITS)
def test_each_example_left_among_the_practices_values_is_refused(site: SmallSite, key: str) -> None:
    old, new = EDITS[key]
    for path in ("docs/_data/practice.yml", "mkdocs.yml"):
        site.write(path, site.read(path).replace(old, new))
    keep(site)
    (problem,) = refusals(site.load(), site.root, DAY)
    line = site.read("docs/_data/practice.yml").splitlines()[problem.line - 1]
    assert new in line
    assert f"“{key}” is still an example" in str(problem)


def test_an_owner_of_files_who_is_an_example_is_told_once(site: SmallSite) -> None:
    path = ".github/CODEOWNERS"
    site.write(path, "# @example/team\n* @corner/keepers\n/docs/ @example-practice/clinicians\n")
    (problem,) = in_owners(site.root / path, path)
    assert str(problem).startswith(f"{path}:3: @example-practice/clinicians is an example")
    site.write(path, "* @corner/keepers\n")
    assert list(in_owners(site.root / path, path)) == []
