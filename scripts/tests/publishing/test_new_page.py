import io
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.publishing.new_page import main
from kb.slugs import slug
from tests.own_repository import own_repository, state
from tests.small_site import CLIENT, SmallSite

NEW = "docs/guide/during/when-it-feels-flat.md"
TITLE = "When it feels flat"
DESCRIPTION = "What a flat session can mean, and what you can say about it the next time you meet."
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    return own_repository(tmp_path)


@pytest.fixture
def run(
    site: SmallSite, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Run:
    """Run the command with arguments, and answers to its questions; give status and output."""

    def running(*arguments: str, answers: str = "") -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(answers))
        status = main([*arguments], site.root)
        return status, capsys.readouterr().out

    return running


def client(*more: str) -> list[str]:
    given = ["--kind", "client", "--title", TITLE, "--in", "during"]
    return [*given, "--description", DESCRIPTION, *more]


def unexpected(problems: list[str]) -> list[str]:
    """Leave out what is still to be written, and what only the real site has to link to."""
    known = (
        "Still to be written",
        "eubanks2018",
        "repair-outcome",
        "is not there. Correct the path",
    )
    return [one for one in problems if not any(words in one for words in known)]


def test_a_page_for_clients_is_written_and_placed(site: SmallSite, run: Run) -> None:
    status, said = run(*client())
    assert status == 0
    assert f"Written: {NEW}, in the menu at During therapy" in said
    assert site.read(NEW).startswith(f"---\ntitle: {TITLE}\ndescription: {DESCRIPTION}\n")
    assert "  - when-it-feels-flat.md\n  - ...\n" in site.read("docs/guide/during/.pages")


def test_the_gate_names_only_what_is_still_to_be_written(site: SmallSite, run: Run) -> None:
    run(*client())
    problems = site.problems()
    assert {problem.partition(":")[0] for problem in problems} == {NEW}
    assert len(problems) > 10
    assert [one for one in unexpected(problems) if "Write exactly three" not in one] == []


@pytest.mark.parametrize(
    ("kind", "place", "path"),
    [
        ("article", "articles", "docs/articles/when-it-feels-flat.md"),
        ("concept", "The relationship itself", "docs/therapists/when-it-feels-flat.md"),
    ],
)
def test_each_kind_names_only_what_is_still_to_be_written(
    site: SmallSite, run: Run, kind: str, place: str, path: str
) -> None:
    status, _ = run("--kind", kind, "--title", TITLE, "--in", place, "--description", DESCRIPTION)
    assert status == 0
    assert len(site.problems()) > 10
    assert unexpected(site.problems()) == []
    assert {problem.partition(":")[0] for problem in site.problems()} == {path}


def test_a_concept_stands_last_in_its_group(site: SmallSite, run: Run) -> None:
    arguments = ["--title", "Flatness", "--in", "the relationship itself", "--description", ""]
    run("--kind", "concept", *arguments)
    assert "    - repair.md\n    - flatness.md\n" in site.read("docs/therapists/.pages")


def test_a_pair_is_written_from_a_few_answers(site: SmallSite, run: Run) -> None:
    answers = f"4\n{TITLE}\nFlat sessions\n1\n\n"
    status, said = run(answers=answers)
    assert status == 0, said
    assert "pair:\n  - therapists/flat-sessions\n" in site.read(NEW)
    concept = site.read("docs/therapists/flat-sessions.md")
    assert "pair:\n  - guide/during/when-it-feels-flat\n" in concept
    assert not [one for one in site.problems() if "as its pair" in one]


def test_a_page_can_join_one_that_is_there(site: SmallSite, run: Run) -> None:
    status, _ = run(*client("--pair", "therapists/repair"))
    assert status == 0
    assert "pair:\n  - guide/during/when-it-feels-flat\n" in site.read("docs/therapists/repair.md")
    assert not [one for one in site.problems() if "as its pair" in one]


def test_a_page_whose_top_cannot_be_read_is_left_alone(site: SmallSite, run: Run) -> None:
    site.replace("docs/therapists/repair.md", "title: Repair", "title: Repair: again")
    before = site.read("docs/therapists/repair.md")
    status, said = run(*client("--pair", "therapists/repair"))
    assert status == 1
    assert "cannot be" in said
    assert site.read("docs/therapists/repair.md") == before


def test_the_address_joins_the_list_of_those_that_never_die(site: SmallSite, run: Run) -> None:
    run(*client())
    assert "guide/during/when-it-feels-flat\n" in site.read("docs/_data/published.txt")


REFUSED = {
    "a file that is there": (client("--name", "trust"), f"{CLIENT} is there already."),
    "a title that is taken": (
        ["--kind", "client", "--title", "Trust grows SLOWLY", "--in", "during"],
        f"{CLIENT} has this title already.",
    ),
    "a place that is not there": (
        ["--kind", "client", "--title", TITLE, "--in", "durin"],
        "Did you mean “during”?",
    ),
    "a name that is none": (client("--name", "Flat!"), "makes no name for a page"),
    "a title without letters": (
        ["--kind", "client", "--title", "信任", "--in", "during"],
        "makes no name for a page",
    ),
    "the front page of a folder": (client("--name", "index"), "front page of its folder"),
    "a pair that is not there": (
        client("--pair", "therapists/repiar"),
        "Did you mean “therapists/repair”?",
    ),
    "a pair from the same chair": (client("--pair", "guide/during/trust"), "other chair’s page"),
    "answers that end too soon": (["--kind", "client"], "Missing: --title"),
}


@pytest.mark.parametrize(("arguments", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused_changes_nothing(
    site: SmallSite, run: Run, arguments: list[str], reason: str
) -> None:
    status, said = run(*arguments)
    assert status == 1
    assert reason in said
    assert said.endswith("Nothing was written.\n")
    assert state(site) == ""


def test_an_old_address_is_not_used_again(site: SmallSite, run: Run) -> None:
    site.write("docs/_data/redirects.yml", "guide/during/when-it-feels-flat: guide/during/trust\n")
    status, said = run(*client())
    assert status == 1
    assert "the old address of another page" in said


def test_a_description_that_needs_quotation_marks_gets_them(site: SmallSite, run: Run) -> None:
    run(*client()[:-1], 'Flat: what it "means" and what to say about it when you meet again soon.')
    page = site.load().pages["guide/during/when-it-feels-flat"]
    assert page.text("description").startswith('Flat: what it "means"')


def test_a_wrong_number_is_asked_again(site: SmallSite, run: Run) -> None:
    status, said = run(answers=f"9\nclient\n{TITLE}\n\n")
    assert status == 0
    assert said.count("Number from 1 to 4:") == 2
    assert (site.root / NEW).exists()


def test_the_name_of_each_page_is_made_from_its_title() -> None:
    assert slug(TITLE) == "when-it-feels-flat"


@pytest.mark.parametrize("title", ["2026-13-45", "0x_", "!!int x", "1e400", "a: b # c"])
def test_a_title_that_looks_like_something_else_is_written_as_a_text(
    site: SmallSite, run: Run, title: str
) -> None:
    status, said = run(*client("--title", title, "--name", "odd"))
    assert status == 0, said
    assert site.load().pages["guide/during/odd"].title == title


@pytest.mark.parametrize("odd", ["\x1b", "\u200e\x07", "\udce9"])
def test_a_title_with_what_no_file_can_hold_is_refused(site: SmallSite, run: Run, odd: str) -> None:
    status, said = run(*client("--title", f"Flat {odd} days"))
    assert status == 1
    assert "An invisible character" in said
    assert state(site) == ""


def test_a_title_over_two_lines_becomes_one(site: SmallSite, run: Run) -> None:
    run(*client("--title", "Flat\n days", "--name", "odd"))
    assert site.load().pages["guide/during/odd"].title == "Flat days"


@pytest.mark.parametrize("key", ["a\\1b", "\\g<x>", "nobody"])
def test_an_odd_key_of_the_other_chair_is_refused(site: SmallSite, run: Run, key: str) -> None:
    status, said = run(*client("--pair", key))
    assert status == 1
    assert f"“{key}” cannot be the other chair’s page." in said
    assert state(site) == ""


def test_an_article_has_no_other_chair(site: SmallSite, run: Run) -> None:
    given = ["--kind", "article", "--title", "Odd", "--description", ""]
    status, said = run(*given, "--pair", "therapists/trust")
    assert status == 1
    assert "Leave out: --pair" in said
    assert state(site) == ""


def test_the_two_halves_of_a_pair_need_two_titles(site: SmallSite, run: Run) -> None:
    given = ["--kind", "pair", "--title", "Flat days", "--in", "during", "--description", ""]
    status, said = run(*given, "--therapist-title", "flat days", "--group", "therapists")
    assert status == 1
    assert "the same title" in said
    assert state(site) == ""
