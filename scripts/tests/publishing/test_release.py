import datetime
from pathlib import Path

import pytest

from kb.publishing.release import cautions, refusals
from tests.fit_site import DAY, fit_site
from tests.own_repository import keep
from tests.small_site import CLIENT, SmallSite


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    """Make a site that is fit for release."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 21 September 2026
    return fit_site(tmp_path)


def told(site: SmallSite, day: datetime.date = DAY) -> list[str]:
    keep(site)
    return [str(problem) for problem in refusals(site.load(), site.root, day)]


def test_a_site_that_is_fit_is_not_refused(site: SmallSite) -> None:
    assert told(site) == []


def test_example_values_are_refused_on_their_line(site: SmallSite) -> None:
    site.replace("docs/_data/practice.yml", "example: false", "example: true")
    assert told(site) == [
        "docs/_data/practice.yml:1: These are still example values."
        " Put in the practice’s own, then write “example: false”."
    ]


def test_a_page_on_risk_without_a_review_is_refused_with_the_command(site: SmallSite) -> None:
    site.replace(CLIENT, "## In short", "<!-- crisis-lines: first -->\n\n## In short")
    (problem,) = told(site)
    assert problem.startswith(f"{CLIENT}:1: This page speaks of risk, and no clinician")
    assert "python3 scripts/review_page.py guide/during/trust --who" in problem


def test_a_page_on_risk_that_changed_after_its_review_is_refused(site: SmallSite) -> None:
    site.add("docs/help-now.md", "One more line.")
    (problem,) = told(site)
    assert "docs/help-now.md:4: This page speaks of risk, and has changed since" in problem


def test_other_pages_may_await_their_review(site: SmallSite) -> None:
    site.add(CLIENT, "One more line.")
    assert told(site) == []


def test_a_security_txt_that_would_soon_run_out_is_refused(site: SmallSite) -> None:
    (problem,) = told(site, datetime.date(2027, 3, 1))
    assert "security.txt of this build would run out on 2027-03-20" in problem


def test_two_addresses_for_one_site_are_refused(site: SmallSite) -> None:
    site.replace("mkdocs.yml", "https://kb.bothchairs.ca/", "https://other.bothchairs.ca/")
    (problem,) = told(site)
    assert problem.startswith("mkdocs.yml:2: “site_url” is https://other.bothchairs.ca/, but")


def test_an_old_check_of_a_number_is_told_but_never_holds_up_a_correction(site: SmallSite) -> None:
    late = datetime.date(2027, 2, 18)
    site.replace("docs/_data/crisis-lines.yml", "2026-11-22", "2026-01-01")
    assert told(site, late) == []
    assert cautions(site.load(), late) == [
        "A line for tests: last checked 413 days ago."
        " Check it, then change its date in docs/_data/crisis-lines.yml."
    ]


def test_a_check_dated_in_days_to_come_is_told_before_a_release(site: SmallSite) -> None:
    site.replace("docs/_data/crisis-lines.yml", "2026-11-22", "2027-11-22")
    (caution,) = cautions(site.load(), DAY)
    assert "“checked” says 2027-11-22, a day still to come." in caution


def test_a_review_of_a_page_on_risk_from_days_to_come_vouches_for_nothing(site: SmallSite) -> None:
    site.replace("docs/help-now.md", "date: 2026-11-24", "date: 2026-11-25")
    (problem,) = told(site)
    assert "This page speaks of risk, and its review is dated in days to come." in problem


def test_what_cannot_be_read_is_told_alone(site: SmallSite) -> None:
    site.write("docs/_data/practice.yml", "example: [\n")
    assert all("practice.yml:" in one and "example values" not in one for one in told(site))


def test_without_git_a_release_says_that_nobody_watches_what_goes_out(site: SmallSite) -> None:
    (site.root / ".git").rename(site.root / "elsewhere")
    assert cautions(site.load(), DAY) == [
        "This folder is not kept by git. So nobody can say whether all that goes out was committed."
    ]
