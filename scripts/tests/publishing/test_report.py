import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from kb.publishing.report import main
from kb.publishing.report_sections import sections
from kb.publishing.review_page import main as review
from kb.review import fingerprint
from tests.own_repository import keep, own_repository
from tests.small_site import CLIENT, SmallSite, small_site

DAY = datetime.date(2026, 11, 24)
Run = Callable[..., tuple[int, str]]
GIVEN = ["--who", "anna", "--role", "reviewer", "--checked", "all"]


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    site = own_repository(tmp_path)
    review(["guide/during/trust", *GIVEN], tmp_path, DAY)
    keep(site)
    return site


@pytest.fixture
def run(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str, day: datetime.date = DAY) -> tuple[int, str]:
        capsys.readouterr()
        status = main([*arguments], site.root, day)
        return status, capsys.readouterr().out

    return running


def lines(site: SmallSite, title: str, day: datetime.date = DAY) -> tuple[str, ...]:
    """Give the lines of the one section whose title starts so."""
    (found,) = [one for one in sections(site.load(), day) if one.title.startswith(title)]
    return found.lines


def test_a_review_is_due_in_its_last_two_months_and_overdue_after(site: SmallSite) -> None:
    due = f"{CLIENT}: 24 November 2027 (last by Anna A.)"
    days = [datetime.date(2027, 9, 1), datetime.date(2027, 10, 1), datetime.date(2027, 11, 25)]
    assert [lines(site, "Reviews due", day) for day in days] == [(), (due,), ()]
    assert [lines(site, "Reviews overdue", day) for day in days] == [(), (), (due,)]


def test_a_page_changed_since_its_review_shows_with_its_fingerprint(site: SmallSite) -> None:
    assert lines(site, "Changed since") == ()
    site.replace(CLIENT, "small steps", "tiny steps")
    now = fingerprint(site.load().pages["guide/during/trust"])
    assert lines(site, "Changed since") == (
        f"{CLIENT}: reviewed 24 November 2026 by Anna A.; fingerprint now {now}",
    )


def test_pages_awaiting_review_are_listed_those_on_risk_first(site: SmallSite) -> None:
    waiting = lines(site, "Awaiting")
    assert waiting[0].startswith("docs/help-now.md: fingerprint ")
    assert waiting[0].endswith(", speaks of risk")
    assert not any(CLIENT in line for line in waiting)


def test_a_help_number_is_to_be_checked_after_ninety_days(site: SmallSite) -> None:
    assert lines(site, "Help numbers", datetime.date(2027, 2, 20)) == ()
    assert lines(site, "Help numbers", datetime.date(2027, 2, 21)) == (
        "A line for tests: last checked 91 days ago (docs/_data/crisis-lines.yml)",
    )


def test_example_values_and_unlisted_pages_are_told(site: SmallSite) -> None:
    site.replace("docs/_data/published.txt", "guide/during/trust\n", "")
    told = lines(site, "Before the next release")
    assert "docs/_data/practice.yml: still holds example values" in told
    assert f"{CLIENT}: not in docs/_data/published.txt" in told


def test_security_txt_is_told_a_month_before_it_runs_out(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")  # 21 September 2026: until 20 March 2027
    assert not any("security" in line for line in lines(site, "Before", DAY))
    assert any(
        "security.txt: runs out in 19 days" in line
        for line in lines(site, "Before", datetime.date(2027, 3, 1))
    )


def test_lines_are_counted_by_author(site: SmallSite) -> None:
    (line,) = lines(site, "Lines by author")
    assert line.startswith("Tester: ")


def test_without_git_the_rest_is_still_told(tmp_path: Path) -> None:
    assert lines(small_site(tmp_path), "Lines by author") == ()


def test_the_report_is_text_markdown_or_a_page(site: SmallSite, run: Run, tmp_path: Path) -> None:
    text, markdown = run()[1], run("--markdown")[1]
    assert text.startswith("What is due on 24 November 2026\n")
    assert markdown.startswith("# What is due on 24 November 2026\n")
    assert "- [ ] docs/help-now.md" in markdown
    status, said = run("--html", str(tmp_path / "report.html"))
    assert (status, said) == (0, f"Written: {tmp_path}/report.html\n")
    page = html.parse(str(tmp_path / "report.html")).getroot()
    assert page.xpath("count(//h2)") == markdown.count("\n## ")
    assert page.get("lang") == "en"


def test_the_page_for_staff_is_never_put_where_it_would_be_published(
    site: SmallSite, run: Run
) -> None:
    target = site.root / "docs" / "guide" / "report.html"
    status, said = run("--html", str(target))
    assert status == 1
    assert "would be published" in said
    assert not target.exists()


def test_a_day_still_to_come_is_told_since_it_hides_what_is_due(site: SmallSite) -> None:
    assert lines(site, "Dates still to come") == ()
    day = datetime.date(2026, 11, 20)
    assert lines(site, "Dates still to come", day) == (
        "docs/_data/crisis-lines.yml:23: “checked” says 2026-11-22, a day still to come."
        " Put in the day on which it was done.",
        "docs/_data/crisis-lines.yml:31: “checked” says 2026-11-23, a day still to come."
        " Put in the day on which it was done.",
        f"{CLIENT}:15: The review is dated 2026-11-24, a day still to come."
        " Put in the day on which it was done.",
    )


def test_a_day_with_a_time_of_day_is_read_as_that_day(site: SmallSite) -> None:
    site.replace(CLIENT, "date: 2026-11-24", "date: 2026-11-24T10:00:00Z")
    assert lines(site, "Changed since") == ()


def test_a_file_of_numbers_that_cannot_be_read_is_told_and_not_passed_over(site: SmallSite) -> None:
    site.replace("docs/_data/crisis-lines.yml", "2026-11-22", "2026-01-01T10:00:00")
    assert "First: python3 scripts/check.py" in lines(site, "Help numbers")[0]
