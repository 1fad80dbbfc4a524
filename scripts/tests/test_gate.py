import json
import random
import re
import time
from pathlib import Path

import pytest

from kb import gate
from kb.environment import ROOT
from kb.problems import Problem
from kb.site import Site
from tests.small_site import ARTICLE, CLIENT, CONCEPT, FILES, Break, SmallSite, small_site

TOLD = re.compile(r"(?P<path>[^:]+):(?P<line>[1-9]\d*): (?P<what>.+?[.?]) (?P<cure>\S.*)")
TWENTY = {
    "1 a misspelt key of the front matter": Break(
        CLIENT, "people_say:", "peeple_say:", "peeple", "not a key", "Did you mean “people_say”?"
    ),
    "2 a title with a colon that is not quoted": Break(
        CLIENT,
        "title: Trust grows slowly",
        "title: Trust: slowly",
        "title:",
        "A colon",
        "quotation",
    ),
    "3 a tab in the front matter": Break(
        CLIENT, "  - scared", "\t- scared", "- scared", "There is a tab", "Use spaces"
    ),
    "4 a quotation mark that is never closed": Break(
        CLIENT, "title: Trust", 'title: "Trust', "title:", "cannot be read", "Compare it"
    ),
    "5 front matter that is not closed": Break(
        "docs/index.md",
        "---\n\nStart",
        "\nStart",
        "---",
        "never closed",
        "Add a line “---”",
    ),
    "6 a description that says too little": Break(
        "docs/index.md",
        "The front page of a small site that tests",
        "What tests",
        "description:",
        "characters",
        "50 to 160",
    ),
    "7 a misspelt page in the menu": Break(
        "docs/.pages", "- guide", "- giude", "giude", "not a page", "Did you mean “guide”?"
    ),
    "8 a misspelt key in the menu": Break(
        "docs/.pages", "nav:", "nva:", "nva:", "not a key", "Did you mean “nav”?"
    ),
    "9 a menu title that points at a missing file": Break(
        "docs/articles/.pages", "- index.md", "- All: indx.md", "indx", "not a page", "“index.md”"
    ),
    "10 a link to a missing page": Break(
        "docs/index.md", "during/trust.md", "during/trsut.md", "Start", "not there", "trust.md”?"
    ),
    "11 a link to a missing heading": Break(
        CLIENT, "#signs-in-the-room", "#signs-in-a-room", "More on", "no part", "signs-in-the-room"
    ),
    "12 a citation of a missing work": Break(
        ARTICLE, "[^noyce2018]", "[^noyce2008]", "Saying", "no work", "Did you mean “noyce2018”?"
    ),
    "13 a link to a missing term": Break(
        CLIENT, "glossary.md#repair", "glossary.md#repairs", "It is part", "no term", "“repair”"
    ),
    "14 a finding that is not there": Break(
        CONCEPT, "finding: alliance-outcome", "finding: alliance", "<!--", "no finding", "outcome”"
    ),
    "15 an image without a text": Break(
        ARTICLE, "Worries", "![](../assets/a.png) Worries", "Worries", "no text", "square brackets"
    ),
    "16 a pair that is not mutual": Break(
        CONCEPT,
        "guide/during/trust",
        "guide/index",
        "  - guide",
        "does not name",
        "Add “- therapists",
    ),
    "17 a phrase that the site does not use": Break(
        ARTICLE, "Worries", "He committed suicide. Worries", "Worries", "does not use", "died by"
    ),
    "18 a phone number": Break(
        ARTICLE, "Worries", "Call 988. Worries", "Worries", "“988” is typed", "crisis-lines: first"
    ),
    "19 a merge mark": Break(
        ARTICLE, "Worries", "<<<<<<< HEAD\nWorries", "<<<", "merge-conflict", "Keep the words"
    ),
    "20 a sentence that is too long": Break(
        CLIENT,
        "It grows in",
        "It grows " + "and grows " * 20 + "in",
        "It grows",
        "words",
        "Make two",
    ),
    "21 a heading that skips a level": Break(
        ARTICLE, "## Putting", "### Putting", "Putting", "skips a level", "Start it with"
    ),
    "22 a section that is missing": Break(
        CLIENT, "## When to act\n", "", "## Words", "“When to act” is missing", "Add it"
    ),
}


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


def run(site: SmallSite, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    status = gate.main(list(arguments), site.root)
    return status, capsys.readouterr().out


@pytest.mark.parametrize("fault", TWENTY.values(), ids=TWENTY.keys())
def test_twenty_kinds_of_broken_input_are_each_answered_with_line_and_cure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], fault: Break
) -> None:
    site = small_site(tmp_path)
    answers = fault.answers(site)
    status, out = run(site, capsys)
    assert status == 1
    assert answers
    assert all(answer in out for answer in answers)
    assert all(TOLD.fullmatch(answer) for answer in answers)


@pytest.mark.parametrize(
    ("raw", "line", "what"),
    [
        (b"---\ntitle: Caf\xe9\n---\n", 2, "0xe9 is not UTF-8. Save the file as UTF-8"),
        (b"---\ntitle: A\x00\n---\n", 2, "An invisible character (U+0000) stands here. Delete it"),
        (b"", 1, "does not start with front matter between two lines of “---”. Copy"),
        (b"x" * 1_100_000, 1, "This file has 1 MB; no page needs more than one. Split it"),
        (b"---\n- a\n---\n", 2, "holds no “key: value” lines. Start with “title:”"),
    ],
    ids=["another encoding", "an invisible character", "an empty file", "a huge file", "a list"],
)
def test_an_odd_file_is_answered_with_line_and_cure(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], raw: bytes, line: int, what: str
) -> None:
    site = small_site(tmp_path)
    (tmp_path / "docs/articles/odd.md").write_bytes(raw)
    status, out = run(site, capsys)
    assert status == 1
    assert f"docs/articles/odd.md:{line}: " in out
    assert what in out


def test_a_sound_site_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(small_site(tmp_path), capsys) == (0, "All 12 pages are fine.\n")


def test_windows_line_ends_and_a_byte_order_mark_are_accepted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = small_site(tmp_path)
    for path in FILES:
        if path.startswith("docs/"):
            text = site.read(path).replace("\n", "\r\n")
            (tmp_path / path).write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert run(site, capsys) == (0, "All 12 pages are fine.\n")


def test_problems_are_grouped_by_page_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "Worries grow", "Worries grow!\nThey grow!")
    site.replace(CLIENT, "It grows in small steps.", "It grows!")
    _, out = run(site, capsys)
    blocks = out.split("\n\n")
    assert blocks[0].startswith(f"Speaking openly\n  {ARTICLE}:6: ")
    assert blocks[0].count(f"\n  {ARTICLE}:") == 2
    assert blocks[1].startswith(f"Trust grows slowly\n  {CLIENT}:22: ")
    assert blocks[2] == "3 things to put right on 2 pages.\n"


def test_one_problem_is_one_thing_on_one_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "dark.", "dark!")
    assert run(site, capsys)[1].endswith("1 thing to put right on 1 page.\n")


def test_faults_in_the_menu_or_data_are_counted_in_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = small_site(tmp_path)
    site.replace("docs/.pages", "  - ...\n", "  - ...\n  - about\n")
    assert "in 1 file." in run(site, capsys)[1]


def test_on_github_each_problem_stands_as_the_problem_matcher_reads_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    site = small_site(tmp_path)
    site.replace(ARTICLE, "dark.", "dark!")
    first, problem, last = run(site, capsys)[1].splitlines()
    assert first == f"::add-matcher::{gate.MATCHER}"
    assert last == "1 thing to put right on 1 page."
    matcher = json.loads((ROOT / gate.MATCHER).read_text("utf-8"))
    (pattern,) = matcher["problemMatcher"][0]["pattern"]
    found = re.fullmatch(pattern["regexp"], problem)
    assert found
    assert found[pattern["file"]] == ARTICLE
    assert found[pattern["line"]] == "6"
    assert "full stop" in found[pattern["message"]]
    assert not re.fullmatch(pattern["regexp"], last)


def test_a_folder_without_pages_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status = gate.main([], tmp_path)
    assert status == 1
    assert capsys.readouterr().out.startswith("There is no folder docs in")


def test_a_check_that_stumbles_is_one_problem_among_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = small_site(tmp_path)
    site.replace(ARTICLE, "dark.", "dark!")
    stumbling = next(one for one in gate.PROMISES if one.__name__.endswith(".pairs"))

    def stumble(_site: Site) -> list[Problem]:
        raise KeyError("odd")

    monkeypatch.setattr(stumbling, "check", stumble)
    problem, stumbled = site.problems()
    assert problem.startswith(ARTICLE)
    assert "pairs.py:1: The check “pairs” could not finish (KeyError: 'odd')." in stumbled


def test_every_promise_is_found_and_checks() -> None:
    names = {promise.__name__.rpartition(".")[2] for promise in gate.PROMISES}
    files = {path.stem for path in (ROOT / "scripts/kb/checks").glob("[a-z]*.py")}
    assert names == files
    assert all(callable(promise.check) for promise in gate.PROMISES)


def test_no_promise_knows_another() -> None:
    for path in (ROOT / "scripts/kb/checks").glob("*.py"):
        assert "kb.checks" not in path.read_text("utf-8"), path.name


@pytest.mark.parametrize("seed", range(60))
def test_text_damaged_at_random_never_makes_a_check_stumble(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    site = small_site(tmp_path)
    paths = [path for path in FILES if path.startswith("docs/")]
    for path in chance.sample(paths, 4):
        text = site.read(path)
        place = chance.randrange(len(text))
        pieces = [
            "",
            "\n",
            "---\n",
            "[",
            "](",
            "*",
            "<!--",
            "<div",
            "&a *a",
            ": ",
            "- ",
            "\t",
            "{",
            "“",
        ]
        cut = chance.choice([0, 0, 1, 30])
        site.write(path, text[:place] + chance.choice(pieces) * 3 + text[place + cut :])
    assert not [one for one in site.problems() if "could not finish" in one]


@pytest.mark.parametrize(
    "body",
    [
        "[" * 20_000,
        "](" * 20_000,
        "*" * 20_000,
        "> " * 5_000,
        "<!--" * 10_000,
        "[^" * 20_000,
        "<a " * 9_000,
        "`" * 20_000,
        "- " * 5_000,
        "a. " * 20_000,
        "![" * 10_000,
        "# " * 9_000,
        "|" * 20_000,
    ],
    ids=lambda body: f"{len(body)} letters of {body[:3]}",
)
def test_a_page_of_nothing_but_marks_is_read_in_good_time(tmp_path: Path, body: str) -> None:
    site = small_site(tmp_path)
    site.add(ARTICLE, body)
    start = time.perf_counter()
    assert not [one for one in site.problems() if "could not finish" in one]
    assert time.perf_counter() - start < 10
