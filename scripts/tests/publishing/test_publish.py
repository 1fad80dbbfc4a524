import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.environment import ROOT
from kb.output.own_server import contents_list, files
from kb.problems import Refusal
from kb.publishing import publish
from kb.publishing.review_page import main as review
from tests.own_repository import own_repository
from tests.small_site import CLIENT, SmallSite

DAY = datetime.date(2026, 11, 24)
GIVEN = ["--who", "anna", "--role", "reviewer", "--checked", "all"]
Run = Callable[..., tuple[int, str]]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    """Make a repository that is fit for release, whose check passes and whose build is quick."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    monkeypatch.setattr("kb.publishing.publish._check", lambda _root: None)
    monkeypatch.setattr("kb.publishing.publish._build", quick_build)
    monkeypatch.setattr("kb.output.own_server.contents_list", lambda _requirements: "{}\n")
    site = own_repository(tmp_path / "repository")
    site.replace("docs/_data/practice.yml", "example: true", "example: false")
    review(["help-now", *GIVEN], site.root, DAY)
    return site


def quick_build(_root: Path, built: Path) -> None:
    built.mkdir(parents=True)
    for name in ("index.html", "404.html"):
        (built / name).write_text("<script>new()</script>", "utf-8")


@pytest.fixture
def run(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = publish.main([*arguments], site.root, DAY)
        return status, capsys.readouterr().out

    return running


@pytest.fixture
def out(site: SmallSite) -> Path:
    """Give a folder in which an old site stands."""
    target = site.root.parent / "out" / "site"
    target.mkdir(parents=True)
    (target / "404.html").write_text("old", "utf-8")
    (target / "gone.html").write_text("old", "utf-8")
    return target


def test_the_new_site_takes_the_place_of_the_old_one_whole(run: Run, out: Path) -> None:
    status, said = run("--to", str(out))
    assert status == 0, said
    assert sorted(path.name for path in out.iterdir()) == ["404.html", "index.html"]
    assert sorted(path.name for path in out.parent.iterdir()) == ["site", "site-server"]


def test_what_a_server_needs_lies_beside_the_site(run: Run, out: Path) -> None:
    run("--to", str(out))
    beside = out.with_name("site-server")
    assert sorted(path.name for path in beside.iterdir()) == [
        "kb-cache.nginx.conf",
        "kb-headers.Caddyfile",
        "kb-headers.nginx.conf",
        "kb-redirects.Caddyfile",
        "kb-redirects.nginx.conf",
        "sbom.json",
    ]
    assert "sha256-" in (beside / "kb-headers.nginx.conf").read_text("utf-8")


def stands(out: Path) -> bool:
    """Tell whether the old site is there as it was, and nothing else."""
    whole = (out / "404.html").read_text("utf-8") == (out / "gone.html").read_text("utf-8") == "old"
    return whole and [path.name for path in out.parent.iterdir()] == ["site"]


def refusing(_root: Path, *_more: Path) -> None:
    raise Refusal("No.")


@pytest.mark.parametrize("step", ["_check", "_build"])
def test_what_fails_leaves_the_old_site_standing(
    run: Run, out: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    monkeypatch.setattr(publish, step, refusing)
    status, said = run("--to", str(out))
    assert (status, said) == (1, "No.\nNothing was published; the site stands as it was.\n")
    assert stands(out)


def test_a_swap_that_fails_half_way_puts_the_old_site_back(
    run: Run, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if Path(target) == out and self.name == "site":
            raise OSError(13, "Permission denied")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    status, said = run("--to", str(out))
    assert status == 1
    assert "Permission denied" in said
    assert (out / "gone.html").read_text("utf-8") == "old"


def test_what_is_not_fit_is_not_released_but_can_be_looked_at(
    site: SmallSite, run: Run, out: Path
) -> None:
    site.replace("docs/_data/practice.yml", "example: false", "example: true")
    status, said = run("--to", str(out))
    assert status == 1
    assert "docs/_data/practice.yml:1: These are still example values." in said
    assert stands(out)
    assert run("--preview", "--to", str(out))[0] == 0
    assert (out / "index.html").exists()


def test_a_release_notes_its_addresses_and_a_preview_does_not(
    site: SmallSite, run: Run, out: Path
) -> None:
    site.replace("docs/_data/published.txt", "guide/during/trust\n", "")
    run("--preview", "--to", str(out))
    assert "guide/during/trust\n" not in site.read("docs/_data/published.txt")
    status, said = run("--to", str(out))
    assert status == 0
    assert "Added to docs/_data/published.txt: 1 address." in said
    assert "guide/during/trust\n" in site.read("docs/_data/published.txt")


def test_the_list_of_addresses_keeps_those_that_are_gone(site: SmallSite, run: Run) -> None:
    (site.root / CLIENT).unlink()
    assert run("--addresses")[0] == 0
    assert "guide/during/trust\n" in site.read("docs/_data/published.txt")


@pytest.mark.parametrize("place", ["", "..", "docs", "docs/guide"])
def test_a_folder_that_holds_something_else_is_not_replaced(
    site: SmallSite, run: Run, place: str
) -> None:
    status, said = run("--preview", "--to", str(site.root / place))
    assert status == 1
    assert "holds something else than a built site" in said
    assert (site.root / CLIENT).exists()


def test_old_addresses_are_given_to_servers(site: SmallSite, tmp_path: Path) -> None:
    site.write("docs/_data/redirects.yml", "guide/old: guide/during/trust\nguide/x/index: index\n")
    texts = files(site.load(), tmp_path)
    assert texts["kb-redirects.nginx.conf"] == (
        "# Old addresses of pages that moved.\n"
        "location = /guide/old/ { return 301 /guide/during/trust/; }\n"
        "location = /guide/x/ { return 301 /; }\n"
    )
    assert "\tredir /guide/old/ /guide/during/trust/ 301\n" in texts["kb-redirects.Caddyfile"]


def test_the_list_of_packages_is_whole_and_the_same_each_time() -> None:
    requirements = ROOT / "requirements.txt"
    text = contents_list(requirements)
    assert text == contents_list(requirements)
    listed = json.loads(text)
    assert listed["bomFormat"] == "CycloneDX"
    named = {part["name"].lower() for part in listed["components"]}
    assert {"mkdocs", "mkdocs-material", "mkdocs-awesome-pages-plugin"} <= named
    assert len(named) > 50
    assert str(ROOT) not in text


@pytest.mark.parametrize("place", ["docs/new", "overrides/new", "scripts/new", "mkdocs.yml"])
def test_a_place_among_the_sources_is_refused(site: SmallSite, run: Run, place: str) -> None:
    status, said = run("--preview", "--to", str(site.root / place))
    assert status == 1
    assert "Choose a" in said
    assert not (site.root / "docs/new").exists()


def test_a_place_that_cannot_be_made_is_told(site: SmallSite, run: Run) -> None:
    status, said = run("--preview", "--to", str(site.root / "mkdocs.yml/inside/site"))
    assert status == 1
    assert "cannot be made (Not a directory). Choose another folder." in said


def test_a_list_of_addresses_that_cannot_be_read_is_not_made_anew(
    site: SmallSite, run: Run
) -> None:
    path = site.root / "docs/_data/published.txt"
    path.write_bytes(raw := path.read_text("utf-8").encode("utf-16"))
    status, said = run("--addresses")
    assert status == 1
    assert "docs/_data/published.txt:1: The byte 0xff is not UTF-8." in said
    assert path.read_bytes() == raw
