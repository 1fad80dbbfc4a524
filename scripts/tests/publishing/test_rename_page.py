import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.files import replace_text
from kb.publishing.rename_page import main
from kb.publishing.review_page import main as review
from kb.review import has_changed, review_of
from kb.search.score import load
from tests.own_repository import git, keep, own_repository, state
from tests.small_site import ARTICLE, CLIENT, CONCEPT, SmallSite

CONCEPTS, QUERIES = "scripts/tests/search/concepts.json", "scripts/tests/search/own.json"
OLD, NEW = "guide/during/trust", "guide/how-trust-grows"
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    site = own_repository(tmp_path)
    site.write(CONCEPTS, json.dumps({"trust": [OLD, "therapists/trust"]}))
    site.write(QUERIES, json.dumps([{"query": "i trust you", "kind": "", "concepts": [OLD]}]))
    site.write("docs/_handbook/how.md", f"Write `scripts/review_page.py {OLD}`.\n")
    site.write("docs/_data/search-words.yml", f"first:\n  - {OLD}\n")
    keep(site)
    return site


@pytest.fixture
def run(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str) -> tuple[int, str]:
        status = main([*arguments], site.root)
        return status, capsys.readouterr().out

    return running


def test_the_page_moves_and_the_gate_finds_nothing(site: SmallSite, run: Run) -> None:
    status, said = run(OLD, NEW)
    assert status == 0, said
    assert not (site.root / CLIENT).exists()
    assert (site.root / f"docs/{NEW}.md").exists()
    assert site.problems() == []


def test_whatever_named_the_page_names_its_new_place(site: SmallSite, run: Run) -> None:
    run(OLD, NEW)
    left = git(site.root, "grep", "--untracked", "--files-with-matches", OLD).split()
    assert left == ["docs/_data/published.txt", "docs/_data/redirects.yml"]


def test_what_editors_leave_beside_a_file_does_not_stop_a_move(site: SmallSite, run: Run) -> None:
    folders = (
        "docs/guide",
        "docs/_data",
        "docs/_handbook",
        "overrides",
        "scripts",
        "scripts/tests",
    )
    for folder in folders:
        (site.root / folder).mkdir(exist_ok=True)
        for name in ("._a.py", "._a.md", "~$a.yml"):
            (site.root / folder / name).write_bytes(b"\xff\0")
        (site.root / folder / ".#a.html").symlink_to("nowhere")
    status, said = run(OLD, NEW)
    assert status == 0, said


def test_a_judged_query_then_asks_for_the_page_at_its_new_place(site: SmallSite, run: Run) -> None:
    run(OLD, NEW)
    [query] = load(site.root / QUERIES, site.root / CONCEPTS)
    assert query.pages == {f"{NEW}/"}
    assert json.loads(site.read(CONCEPTS)) == {"trust": [NEW, "therapists/trust"]}


def test_no_test_is_told_to_change(site: SmallSite, run: Run) -> None:
    site.write("scripts/tests/test_some.py", f'KEY = "{OLD}"\n')
    keep(site)
    status, said = run(OLD, NEW)
    assert status == 0
    assert "test_some.py" not in said


def test_the_old_address_leads_to_the_new_one(site: SmallSite, run: Run) -> None:
    run(OLD, NEW)
    assert site.load().facts.redirects == {OLD: NEW}
    published = site.read("docs/_data/published.txt")
    assert f"{OLD}\n" in published and f"{NEW}\n" in published


def test_an_older_address_leads_to_the_newest_place_at_once(site: SmallSite, run: Run) -> None:
    run(OLD, NEW)
    keep(site)
    assert run(NEW, "guide/during/growing-trust")[0] == 0
    newest = "guide/during/growing-trust"
    assert site.load().facts.redirects == {OLD: newest, NEW: newest}
    assert site.problems() == []


def test_a_page_can_move_back(site: SmallSite, run: Run) -> None:
    run(OLD, NEW)
    keep(site)
    assert run(NEW, OLD)[0] == 0
    assert site.load().facts.redirects == {NEW: OLD}
    assert site.problems() == []


def test_a_page_keeps_its_title_unless_given_another(site: SmallSite, run: Run) -> None:
    run(OLD, NEW, "--title", "How trust: a sketch")
    assert site.load().pages[NEW].title == "How trust: a sketch"


def test_only_the_title_may_change_the_text_of_the_page(site: SmallSite, run: Run) -> None:
    before = site.load().pages[OLD]
    run(OLD, "guide/during/how-trust-grows")
    assert site.load().pages["guide/during/how-trust-grows"].body == before.body


def test_an_article_takes_its_short_name_along(site: SmallSite, run: Run) -> None:
    assert run("articles/speaking-openly", "articles/say-it")[0] == 0
    assert site.load().pages[OLD].items("articles") == ("say-it",)
    assert site.problems() == []


def test_a_concept_moves_within_its_menu(site: SmallSite, run: Run) -> None:
    site.replace("docs/therapists/.pages", "  - ...", "  - Other:\n    - index.md\n  - ...")
    site.replace("docs/therapists/.pages", "  - index.md\n", "")
    keep(site)
    assert run("therapists/repair", "therapists/mending", "--in", "Other")[0] == 0
    assert "  - Other:\n    - index.md\n    - mending.md\n" in site.read("docs/therapists/.pages")


def test_a_review_still_stands_when_only_addresses_changed(site: SmallSite, run: Run) -> None:
    concept = "therapists/trust"  # it shows a finding, which its review covers too
    site.replace(f"docs/{concept}.md", "It shows that", f"[It](../{OLD}.md) shows that")
    review([concept, "--who", "anna", "--role", "reviewer", "--checked", "all"], site.root)
    keep(site)
    run(OLD, NEW)
    page = site.load().pages[concept]
    stated = review_of(page)
    assert stated and not has_changed(page, stated)
    assert f"../{NEW}.md" in page.body


def test_a_review_that_no_longer_stood_does_not_stand_again(site: SmallSite, run: Run) -> None:
    review([OLD, "--who", "anna", "--role", "reviewer", "--checked", "all"], site.root)
    site.replace(CLIENT, "small steps", "tiny steps")
    keep(site)
    run(OLD, NEW)
    page = site.load().pages[NEW]
    stated = review_of(page)
    assert stated and has_changed(page, stated)


REFUSED = {
    "a page that is not there": (["guide/during/trsut", NEW], "Did you mean “guide/during/trust”?"),
    "a name that is taken": (["therapists/repair", "therapists/trust"], "is there already"),
    "a name in capitals": ([OLD, "guide/during/Trust"], "cannot be the name of a page"),
    "a folder that is not there": ([OLD, "guide/durin/x"], "Did you mean “guide/during”?"),
    "another kind of page": ([OLD, "therapists/how"], "start with guide/"),
    "the front page of a folder": (["guide/index", "guide/start"], "has a fixed place"),
    "a page of the site itself": (["help-now", "helping"], "has a fixed place"),
    "a group that is not there": ([OLD, NEW, "--in", "Nowhere"], "has no group “Nowhere”"),
}


@pytest.mark.parametrize(("arguments", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused_changes_nothing(
    site: SmallSite, run: Run, arguments: list[str], reason: str
) -> None:
    status, said = run(*arguments)
    assert status == 1
    assert reason in said
    assert said.endswith("Nothing was changed.\n")
    assert state(site) == ""


def test_uncommitted_work_in_a_page_to_be_changed_is_refused(site: SmallSite, run: Run) -> None:
    site.replace(CONCEPT, "kept promises", "promises")
    status, said = run(OLD, NEW)
    assert status == 1
    assert f"Not yet committed: {CONCEPT}" in said
    assert state(site) == f" M {CONCEPT}\n"


def test_a_page_never_committed_is_not_moved(site: SmallSite, run: Run) -> None:
    git(site.root, "rm", "--cached", "--quiet", CLIENT)
    status, said = run(OLD, NEW)
    assert status == 1
    assert CLIENT in said


def test_uncommitted_work_elsewhere_stays(site: SmallSite, run: Run) -> None:
    site.add(ARTICLE, "One more line.")
    assert run(OLD, NEW)[0] == 0
    assert "One more line." in site.read(ARTICLE)


def test_a_page_that_the_code_names_is_not_moved(site: SmallSite, run: Run) -> None:
    site.write("scripts/kb/some.py", f'KEY = "{OLD}"\n')
    keep(site)
    status, said = run(OLD, NEW)
    assert status == 1
    assert "The code names this page: scripts/kb/some.py." in said


def test_a_file_that_cannot_be_read_is_told_before_anything_moves(
    site: SmallSite, run: Run
) -> None:
    site.replace(CONCEPT, "title: Trust", "title: Trust: again")
    keep(site)
    status, said = run(OLD, NEW)
    assert status == 1
    assert "First: python3 scripts/check.py" in said
    assert state(site) == ""


def test_a_failed_write_puts_all_back(
    site: SmallSite, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(path: Path, text: str) -> None:
        if path.name == "published.txt":
            raise OSError(28, "No space left on device")
        replace_text(path, text)

    monkeypatch.setattr("kb.publishing.changes.replace_text", failing)
    status, said = run(OLD, NEW)
    assert status == 1
    assert "No space left on device" in said
    assert state(site) == ""


def undo(site: SmallSite, said: str) -> None:
    """Run the commands that the last line names."""
    for command in said.rsplit("To undo: ", 1)[1].strip().split(" && "):
        git(site.root, *command.split()[1:])


def test_git_brings_everything_back(site: SmallSite, run: Run) -> None:
    _, said = run(OLD, NEW)
    undo(site, said)
    assert state(site) == ""
    assert site.problems() == []


def test_undoing_keeps_work_that_has_nothing_to_do_with_the_move(site: SmallSite, run: Run) -> None:
    site.add("docs/help-now.md", "Work of an hour.")
    _, said = run(OLD, NEW)
    undo(site, said)
    assert state(site) == " M docs/help-now.md\n"


def test_a_list_of_addresses_that_cannot_be_read_is_never_written_anew(
    site: SmallSite, run: Run
) -> None:
    path = site.root / "docs/_data/published.txt"
    path.write_bytes(path.read_text("utf-8").encode("utf-16"))
    keep(site)
    status, said = run(OLD, NEW)
    assert status == 1
    assert "docs/_data/published.txt:1: The byte 0xff is not UTF-8." in said
    assert state(site) == ""


def test_a_move_that_is_stopped_half_way_puts_all_back(
    site: SmallSite, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopping(path: Path, text: str) -> None:
        replace_text(path, text)
        if path.name == "published.txt":
            raise KeyboardInterrupt

    monkeypatch.setattr("kb.publishing.changes.replace_text", stopping)
    with pytest.raises(KeyboardInterrupt):
        run(OLD, NEW)
    assert state(site) == ""
