from pathlib import Path

import pytest

from kb.review import fingerprint, has_changed, review_of
from tests.small_site import ARTICLE, CLIENT, CONCEPT, Break, small_site

REVIEW = """review:
  who: anna
  role: clinical reviewer
  date: 2026-11-01
  checked: wording and risk
  next: 2027-11-01
  fingerprint: "0123456789ab"
---

## In"""

FAULTS = {
    "a misspelt key is suggested": Break(
        CLIENT, "people_say:", "poeple_say:", "poeple_say", "not a key", "“people_say”"
    ),
    "a missing title is asked for": Break(
        CLIENT, "title: Trust grows slowly\n", "", "description:", "“title” is missing", "Add"
    ),
    "a missing description is asked for": Break(
        ARTICLE, "description: Why", "tab: Why", "title:", "“description” is missing", "Add"
    ),
    "an empty title is asked for": Break(
        CLIENT, "title: Trust grows slowly", "title:", "title:", "“title” is empty", "Fill it in"
    ),
    "a title that YAML takes for a number is quoted": Break(
        CLIENT,
        "title: Trust grows slowly",
        "title: 1984",
        "title:",
        "should be a text",
        "quotation",
    ),
    "a title of more than 60 characters is cut": Break(
        CLIENT, "Trust grows slowly", "Trust " * 11, "title:", "The title has", "Cut it to 60"
    ),
    "a title that another page has is changed": Break(
        CONCEPT, "title: Trust in therapy", "title: repair", "title:", "same title", "fits"
    ),
    "a description of fewer than 50 characters is lengthened": Break(
        ARTICLE,
        "Why it can help to say a worry aloud in therapy, and what",
        "What",
        "description:",
        "The description has",
        "50 to 160",
    ),
    "a description of more than 160 characters is cut": Break(
        ARTICLE, "Why it can", "Why " * 30, "description:", "The description has", "50 to 160"
    ),
    "keys out of order are put in order": Break(
        ARTICLE,
        "title: Speaking openly\n",
        "tab: Open\ntitle: Speaking openly\n",
        "tab:",
        "“tab” stands before “title”",
        "Keep this order",
    ),
    "other names on a client's page are moved": Break(
        CLIENT,
        "people_say:",
        "also_called: [faith]\npeople_say:",
        "also_called",
        "no use",
        "Delete it",
    ),
    "a list that is a text is made a list": Break(
        CONCEPT,
        "also_called:\n  - mutual trust",
        "also_called: mutual trust",
        "also_called",
        "should be a list",
        "Example",
    ),
    "a phrase with a colon is quoted": Break(
        CLIENT,
        "  - scared to open up",
        "  - he said: no",
        "he said",
        "not a plain text",
        "quotation",
    ),
    "a phrase that stands twice is told": Break(
        CLIENT,
        "  - scared to open up",
        '  - "how long until I trust"',
        '"how long',
        "stands twice",
        "Keep one",
    ),
    "fewer than three phrases on a situation are told": Break(
        CLIENT, "  - scared to open up\n", "", "people_say:", "fewer than 3", "Add what"
    ),
    "an unknown reviewer is added first": Break(
        CLIENT,
        "---\n\n## In",
        REVIEW.replace("anna", "nobody"),
        "who:",
        "is not in",
        "Add the person",
    ),
    "a misspelt key of a review is suggested": Break(
        CLIENT, "---\n\n## In", REVIEW.replace("role:", "roles:"), "roles:", "not a key", "“role”"
    ),
    "a next review before this one is told": Break(
        CLIENT, "---\n\n## In", REVIEW.replace("2027", "2025"), "next:", "before this one", "later"
    ),
    "a review without a day is told": Break(
        CLIENT,
        "---\n\n## In",
        REVIEW.replace("2026-11-01", "soon"),
        "  date:",
        "a date",
        "2026-11-24",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_in_the_front_matter_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


def test_a_whole_review_is_accepted(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "---\n\n## In", REVIEW)
    assert site.problems() == []


def test_one_pair_may_be_a_plain_text(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "pair:\n  - therapists/trust", "pair: therapists/trust")
    assert site.problems() == []


@pytest.mark.parametrize("signed", ["", "  fingerprint: later\n", '  fingerprint: "0123"\n'])
def test_a_review_without_its_fingerprint_is_told_the_line_to_add(
    tmp_path: Path, signed: str
) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "---\n\n## In", REVIEW.replace('  fingerprint: "0123456789ab"\n', signed))
    (problem,) = site.problems()
    line = problem.rpartition("writes there: ")[2]
    old = signed.strip() or "  next: 2027-11-01"
    site.replace(CLIENT, old, line if signed else f"{old}\n  {line}")
    assert site.problems() == []
    page = site.load().pages["guide/during/trust"]
    review = review_of(page)
    assert review is not None
    assert not has_changed(page, review)


def test_a_fingerprint_that_no_longer_fits_is_not_handed_out(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace(CLIENT, "---\n\n## In", REVIEW)
    assert fingerprint(site.load().pages["guide/during/trust"]) not in "".join(site.problems())
