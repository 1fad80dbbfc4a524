"""The files that the build makes for the search: the same each time, compact, light."""

import gzip
import json
from dataclasses import replace

from kb.environment import ROOT
from kb.search.index import (
    ANSWERS,
    FEWEST_PAGES,
    FULL_TEXT,
    LARGEST_ANSWERS,
    PER_PAGE,
    WORKER,
    Record,
    Section,
    build,
)
from kb.search.records import records
from kb.search.script import PARTS, worker_script
from kb.search.weight import Answer, within
from kb.site import Site

SCRIPTS = ("kb.js", "search-panel.js")
LIGHT = 60_000
PAGE = Record("a", "a/", "Title", "client", "What it is.", people_say=("one", "two"))


def packed(text: str) -> int:
    return len(gzip.compress(text.encode(), 6))


def test_the_same_pages_make_the_same_files(real: Site, files: dict[str, str]) -> None:
    assert build(records(real.pages, real.facts)) == files


def test_the_first_answer_of_the_site_is_light(real: Site, files: dict[str, str]) -> None:
    folder = ROOT / "docs/assets/javascripts"
    scripts = [(folder / name).read_text("utf-8") for name in SCRIPTS]
    # With more pages there is more to answer with; each may still weigh no more.
    limit = max(LIGHT, LIGHT * len(real.pages) / FEWEST_PAGES)
    assert sum(map(packed, [*scripts, files[WORKER], files[ANSWERS]])) <= limit


def test_three_thousand_pages_keep_the_first_answer_light(real: Site) -> None:
    own = records(real.pages, real.facts)
    many = [
        replace(
            own[number % len(own)],
            key=f"k{number}",
            url=f"u{number}/",
            title=f"{own[number % len(own)].title} {number * 7919 % 99991}",
            people_say=tuple(
                f"{phrase} {number * 104729 % 99991}"
                for phrase in own[number % len(own)].people_say
            ),
        )
        for number in range(3000)
    ]
    files = build(many)
    assert packed(files[ANSWERS]) <= LARGEST_ANSWERS
    assert packed(files[ANSWERS]) + packed(files[WORKER]) <= 400_000


def test_more_words_on_each_page_do_not_make_the_first_answer_heavy(real: Site) -> None:
    own = records(real.pages, real.facts)
    wordy = [
        replace(one, people_say=(*one.people_say, f"{n * 7919 % 99991} {n * 104729 % 99991} help"))
        for n, one in enumerate(own)
    ]
    assert packed(build(wordy)[ANSWERS]) <= PER_PAGE * max(FEWEST_PAGES, len(own))


def test_what_is_left_out_first_is_missed_least() -> None:
    answer = Answer("u/", "T", 1, "Summary.", ["a"] * 9, ["s"] * 9, [["h", "h"]], [1] * 9, 100)
    [light] = within(3, [answer], lambda rows: sum(bool(row.headings) for row in rows) * 9)
    assert (light.headings, light.summary, len(light.say)) == ([], "Summary.", 9)
    [lightest] = within(0, [answer], lambda _rows: 1)
    assert (lightest.summary, len(lightest.say), len(lightest.also)) == ("", 1, 3)


def test_headings_that_many_pages_share_are_not_answers() -> None:
    shared, own = Section("In short", "in-short", "Text."), Section("On owls", "on-owls", "Hoot.")
    many = [replace(PAGE, key=f"k{n}", url=f"k{n}/", sections=(shared,)) for n in range(9)]
    files = build([*many, replace(PAGE, sections=(shared, own))])
    assert json.loads(files[ANSWERS])["pages"][-1][6] == [["On owls"]]
    assert len(json.loads(files[FULL_TEXT])["sections"]) == 11


def test_the_worker_is_what_is_written_without_comments() -> None:
    script = worker_script()
    assert "/*" not in script
    assert "\n//" not in script
    assert script.count('"use strict";') == len(PARTS) + 1


def test_no_part_of_the_search_stores_sends_or_runs_text() -> None:
    folder = ROOT / "docs/assets/javascripts"
    script = worker_script() + "".join((folder / name).read_text("utf-8") for name in SCRIPTS)
    for word in (
        "localStorage", "sessionStorage", "indexedDB", "cookie", "sendBeacon", "XMLHttpRequest",
        "pushState", "replaceState", "console.", "innerHTML", "insertAdjacentHTML", "eval(",
        "new Function", "WebSocket",
    ):  # fmt: skip
        assert word not in script
