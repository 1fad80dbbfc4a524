"""Each recipe of the handbook does what it says: its very lines are run, its examples are used."""

import re
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kb import gate
from kb.addresses import with_keys
from kb.environment import ROOT
from kb.publishing.menu_text import names, with_entry
from kb.render.page import rendered
from tests.own_repository import git, keep, own_repository, state
from tests.small_site import ARTICLE, CLIENT, CONCEPT, SmallSite

TEXT = (ROOT / "docs/_handbook/recipes.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINES, PLACES = "docs/_data/crisis-lines.yml", "docs/_data/places.yml"
MENU = "docs/articles/.pages"
MARKS = ("<<<<<<<", "=======", ">>>>>>>")
Cook = Callable[[str], str]


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """Give the small site, all committed, with this repository’s way to merge."""
    site = own_repository(tmp_path / "site")
    shutil.copy(ROOT / ".gitattributes", site.root)
    for name, value in (("user.name", "Tester"), ("user.email", "tester@example.org")):
        git(site.root, "config", name, value)
    keep(site)
    return site


@pytest.fixture
def run(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> Cook:
    """Give what runs one line of a recipe, with a page of the small site for the page it names."""

    def cook(line: str) -> str:
        program, *words = shlex.split(line)
        if program == "git":
            return git(site.root, *map(_here, words))
        assert words[0] == "scripts/check.py"
        gate.main(words[1:], site.root)
        return capsys.readouterr().out

    return cook


def _here(word: str) -> str:
    """Give a page of the small site for one of the whole site, which staff may rename."""
    return re.sub(r"docs/articles/\S+\.md", ARTICLE, re.sub(r"docs/guide/\S+\.md", CLIENT, word))


def blocks(heading: str, language: str) -> list[str]:
    """Give the blocks of a language below a heading."""
    (section,) = re.findall(rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)", TEXT, re.M | re.S)
    return [text for name, text in BLOCK.findall(section) if name == language]


def lines(heading: str) -> list[str]:
    return "".join(blocks(heading, "sh")).splitlines()


def test_one_file_goes_back_and_the_others_stay(site: SmallSite, run: Cook) -> None:
    before = site.read(CLIENT)
    for path in (CLIENT, CONCEPT):
        site.add(path, "Work.")
    git(site.root, "add", CLIENT)
    run(lines("Undo, before a commit")[0])
    assert site.read(CLIENT) == before
    assert state(site) == f" M {CONCEPT}\n"


def test_all_work_can_be_put_aside_and_brought_back(site: SmallSite, run: Cook) -> None:
    site.add(CLIENT, "Work.")
    site.write("docs/articles/new.md", "A new page.\n")
    work = state(site)
    _, aside, back = lines("Undo, before a commit")
    run(aside)
    assert state(site) == ""
    run(back)
    assert state(site) == work
    assert site.read("docs/articles/new.md") == "A new page.\n"


def test_a_commit_is_undone_by_another(site: SmallSite, run: Cook) -> None:
    before = site.read(CLIENT)
    site.add(CLIENT, "Work.")
    keep(site)
    revert, log = lines("Undo, after a commit")
    run(revert)
    assert site.read(CLIENT) == before
    assert len(run(log).splitlines()) == 3


def add_article(site: SmallSite, name: str) -> None:
    text = site.read(ARTICLE).replace("title: Speaking openly", f"title: {name.title()}")
    site.write(f"docs/articles/{name}.md", text.replace("aloud in therapy", f"aloud, {name}"))
    site.write(MENU, with_entry(site.read(MENU), f"{name}.md"))
    listed = with_keys(site.root / "docs", [f"articles/{name}"])
    site.write("docs/_data/published.txt", listed)


def test_two_people_add_a_page_to_one_section(site: SmallSite, run: Cook) -> None:
    origin = site.root.parent / "origin"
    git(site.root, "init", "--quiet", "--bare", str(origin))
    git(site.root, "remote", "add", "origin", str(origin))
    git(site.root, "switch", "--quiet", "--create", "mine")
    add_article(site, "first")
    keep(site)
    git(site.root, "switch", "--quiet", "main")
    add_article(site, "second")
    keep(site)
    git(site.root, "push", "--quiet", "origin", "main")
    git(site.root, "switch", "--quiet", "mine")
    said = [run(line) for line in lines("Two people in one menu")]
    assert sorted(names(site.read(MENU))) == ["...", "first.md", "index.md", "second.md"]
    assert said[-1] == "All 14 pages are fine.\n"


@pytest.mark.parametrize("line", ["  - index.md", "  - moved-away.md"])
def test_what_a_merge_can_leave_in_a_menu_is_told(site: SmallSite, run: Cook, line: str) -> None:
    site.replace(MENU, "  - ...", f"{line}\n  - ...")
    assert f"{MENU}:4: " in run("python3 scripts/check.py")


def test_a_page_taken_down_leaves_nothing_that_names_it(site: SmallSite, run: Cook) -> None:
    remove, check = lines("Take a page down")
    (target,) = re.findall(r"such as `articles/[a-z-]+: (\S+)`", TEXT)
    run(remove)
    site.write("docs/_data/redirects.yml", f"articles/speaking-openly: {target}\n")
    told = run(check)
    for path in (CLIENT, CONCEPT):
        assert f"{path}:" in told
        site.replace(path, "articles:\n  - speaking-openly\n", "")
    assert run(check).endswith("changed files are fine.\n")


def test_a_page_taken_down_must_lead_somewhere(site: SmallSite, run: Cook) -> None:
    remove, check = lines("Take a page down")
    run(remove)
    assert "leads nowhere. Say where it went" in run(check)


def test_the_machine_mends_and_says_so(site: SmallSite, run: Cook) -> None:
    site.add(ARTICLE, "-\u00a0One")
    (fix,) = lines("Small things, mended by the machine")
    assert ARTICLE in run(fix)
    assert run("python3 scripts/check.py") == "All 12 pages are fine.\n"


def put(site: SmallSite, name: str, source: str) -> None:
    """Put a picture of this repository into the small site."""
    (site.root / name).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / source, site.root / name)


def test_a_picture_and_a_drawing_are_shown(site: SmallSite, run: Cook) -> None:
    (picture,) = blocks("Add a picture", "markdown")
    (drawing,) = blocks("Add a drawing", "markdown")
    site.add(ARTICLE, picture)
    site.add(ARTICLE, drawing)
    assert run("python3 scripts/check.py").endswith("2 things to put right on 1 page.\n")
    made = next((ROOT / "docs/assets/drawings").glob("*.svg")).relative_to(ROOT)
    put(site, "docs/assets/two-chairs.png", "docs/assets/share.png")
    put(site, "docs/assets/drawings/two-chairs.svg", str(made))
    assert run("python3 scripts/check.py") == "All 12 pages are fine.\n"


def test_a_fee_can_name_its_day(site: SmallSite, run: Cook) -> None:
    (fee,) = blocks("A fee from a later date", "yaml")
    site.replace("docs/_data/practice.yml", "  - item: One session\n    price: $150\n", fee)
    assert run("python3 scripts/check.py") == "All 12 pages are fine.\n"


def test_a_country_and_a_place_can_be_added(site: SmallSite, run: Cook) -> None:
    country, line = blocks("Another country", "yaml")
    (place,) = blocks("Another province or state", "yaml")
    site.replace(LINES, "anywhere:\n", f"{country}anywhere:\n")
    site.write(LINES, f"{site.read(LINES)}{line}")
    site.write(PLACES, site.read(PLACES) + place.replace("[^key]", "[^noyce2018]"))
    site.replace("docs/_data/practice.yml", "place: ontario", "place: british-columbia")
    assert run("python3 scripts/check.py") == "All 12 pages are fine.\n"
    help_now = site.load().pages["help-now"]
    assert "116 123" in rendered(help_now, site.load())[0]


def test_a_review_is_signed_by_pasting_what_the_check_says(site: SmallSite, run: Cook) -> None:
    (review,) = blocks("Sign a review in the browser", "yaml")
    site.replace(CLIENT, "---\n\n## In", f"{review}---\n\n## In")
    told = run("python3 scripts/check.py")
    (line,) = re.findall(r"fingerprint: \"\w+\"", told)
    site.replace(CLIENT, review, f"{review}  {line}\n")
    assert run("python3 scripts/check.py") == "All 12 pages are fine.\n"


def test_the_recipes_are_found_from_their_table() -> None:
    anchors = [
        re.sub(r"[^a-z ]", "", name.lower()) for name in re.findall(r"^## (.+)$", TEXT, re.M)
    ]
    linked = re.findall(r"\]\(#([^)]+)\)", TEXT)
    assert sorted(linked) == sorted(anchor.replace(" ", "-") for anchor in anchors)


def test_no_recipe_restores_all_of_docs() -> None:
    for text in (ROOT / "docs/_handbook").rglob("*.md"):
        commands = "".join(text for name, text in BLOCK.findall(text.read_text("utf-8")))
        assert not re.search(r"git (restore|checkout) (\S+ )*docs/?$", commands, re.M), text.name
