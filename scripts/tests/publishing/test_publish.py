import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kb.environment import ROOT
from kb.output.own_server import contents_list, files
from kb.problems import Refusal
from kb.publishing import publish
from tests.fit_site import DAY, fit_site
from tests.own_repository import keep
from tests.small_site import CLIENT, SmallSite

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SmallSite:
    """Make a repository that is fit for release, whose check passes and whose build is quick."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    monkeypatch.setattr("kb.publishing.publish._check", lambda _root: None)
    monkeypatch.setattr("kb.publishing.publish.build", quick_build)
    monkeypatch.setattr("kb.output.own_server.contents_list", lambda _requirements: "{}\n")
    return fit_site(tmp_path / "repository")


def quick_build(root: Path, built: Path, _moment: str) -> None:
    """Copy what a release is made from, so that the test sees what would be shown."""
    shutil.copytree(root / "docs", built)
    (built / "index.html").write_text("<script>new()</script>", "utf-8")


@pytest.fixture
def run(site: SmallSite, capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        status = publish.main([*arguments], site.root, DAY)
        return status, capsys.readouterr().out

    return running


@pytest.fixture
def out(site: SmallSite, run: Run) -> Path:
    """Give a folder in which an old release stands."""
    target = site.root.parent / "out" / "site"
    status, said = run("--to", str(target))
    assert status == 0, said
    site.replace(CLIENT, "small steps", "tiny steps")
    keep(site)
    return target


def shown(out: Path) -> str:
    """Give the word by which the old release and the new one differ."""
    return "old" if "small steps" in (out / "guide/during/trust.md").read_text("utf-8") else "new"


def test_the_new_site_takes_the_place_of_the_old_one_whole(run: Run, out: Path) -> None:
    assert shown(out) == "old"
    assert run("--to", str(out))[0] == 0
    assert shown(out) == "new"
    assert sorted(path.name for path in out.parent.iterdir()) == [
        ".site-releases",
        "site",
        "site-server",
    ]


def test_one_command_brings_the_release_before_back(run: Run, out: Path) -> None:
    run("--to", str(out))
    status, said = run("--back", "--to", str(out))
    assert (status, shown(out)) == (0, "old")
    assert said.startswith("Live again: the release of 2026-11-24, commit ")
    assert run("--back", "--to", str(out))[0] == 0
    assert shown(out) == "new"


def test_what_a_server_needs_lies_beside_the_site(run: Run, out: Path) -> None:
    beside = out.with_name("site-server")
    assert sorted(path.name for path in beside.iterdir()) == [
        ".kb-release.json",
        "kb-cache.nginx.conf",
        "kb-headers.Caddyfile",
        "kb-headers.nginx.conf",
        "kb-redirects.Caddyfile",
        "kb-redirects.nginx.conf",
        "sbom.json",
    ]
    assert "sha256-" in (beside / "kb-headers.nginx.conf").read_text("utf-8")


def refusing(*_more: object) -> None:
    raise Refusal("No.")


@pytest.mark.parametrize("step", ["_check", "build", "swap"])
def test_what_fails_leaves_the_old_site_standing(
    run: Run, out: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    monkeypatch.setattr(publish, step, refusing)
    status, said = run("--to", str(out))
    assert (status, said) == (1, "No.\nNothing was published; the site stands as it was.\n")
    assert shown(out) == "old"
    assert sorted(path.name for path in (out.parent / ".site-releases").iterdir()) == [
        "README.txt",
        "lock",
    ]


def test_what_is_not_fit_is_not_released_but_can_be_looked_at(
    site: SmallSite, run: Run, out: Path
) -> None:
    site.replace("docs/_data/practice.yml", "example: false", "example: true")
    keep(site)
    status, said = run("--to", str(out))
    assert status == 1
    assert "docs/_data/practice.yml:1: These are still example values." in said
    assert shown(out) == "old"
    assert run("--preview", "--to", str(out.with_name("preview")))[0] == 0
    assert shown(out.with_name("preview")) == "new"


def test_a_preview_never_takes_the_place_of_a_release(run: Run, out: Path) -> None:
    status, said = run("--preview", "--to", str(out))
    assert (status, shown(out)) == (1, "old")
    assert "a preview must not take its place" in said


def test_a_release_notes_its_addresses_and_a_preview_does_not(site: SmallSite, run: Run) -> None:
    site.replace("docs/_data/published.txt", "guide/during/trust\n", "")
    keep(site)
    run("--preview", "--to", str(site.root.parent / "preview"))
    assert "guide/during/trust\n" not in site.read("docs/_data/published.txt")
    status, said = run("--to", str(site.root.parent / "new"))
    assert status == 0
    assert "Added to docs/_data/published.txt: 1 address." in said
    assert "guide/during/trust\n" in site.read("docs/_data/published.txt")


def test_the_list_of_addresses_keeps_those_that_are_gone(site: SmallSite, run: Run) -> None:
    (site.root / CLIENT).unlink()
    assert run("--addresses")[0] == 0
    assert "guide/during/trust\n" in site.read("docs/_data/published.txt")


def test_what_would_be_held_back_is_said_and_nothing_is_done(site: SmallSite, run: Run) -> None:
    assert "The whole site would go out." in run("--would")[1]
    site.add("docs/help-now.md", "One more <line>.")
    status, said = run("--would")
    assert status == 0
    assert "- docs/help-now.md:4: This page speaks of risk, and has changed since" in said
    assert not (site.root / "site").exists()


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


def test_a_list_of_addresses_that_cannot_be_read_is_not_made_anew(
    site: SmallSite, run: Run
) -> None:
    path = site.root / "docs/_data/published.txt"
    path.write_bytes(raw := path.read_text("utf-8").encode("utf-16"))
    status, said = run("--addresses")
    assert status == 1
    assert "docs/_data/published.txt:1: The byte 0xff is not UTF-8." in said
    assert path.read_bytes() == raw
