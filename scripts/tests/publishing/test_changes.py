from pathlib import Path

import pytest

from kb.files import replace_text
from kb.problems import Refusal
from kb.publishing.changes import Changes
from tests.own_repository import own_repository, state
from tests.small_site import CLIENT, CONCEPT


def planned(root: Path) -> Changes:
    changes = Changes(root)
    changes.write(CLIENT, "new\n")
    changes.write("docs/a/new.md", "new\n")
    changes.remove(CONCEPT)
    return changes


def test_all_is_written_and_removed(tmp_path: Path) -> None:
    site = own_repository(tmp_path)
    planned(tmp_path).apply()
    assert site.read(CLIENT) == "new\n"
    assert site.read("docs/a/new.md") == "new\n"
    assert not (tmp_path / CONCEPT).exists()


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_when_one_step_fails_all_is_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    site = own_repository(tmp_path)

    def failing(path: Path, text: str) -> None:
        if path.name == "trust.md":
            raise error
        replace_text(path, text)

    monkeypatch.setattr("kb.publishing.changes.replace_text", failing)
    with pytest.raises((Refusal, KeyboardInterrupt)):
        planned(tmp_path).apply()
    assert state(site) == ""


def test_the_reason_for_a_failed_step_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own_repository(tmp_path)

    def failing(_path: Path, _text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kb.publishing.changes.replace_text", failing)
    with pytest.raises(Refusal, match=r"No space left on device\). Nothing was changed"):
        planned(tmp_path).apply()


def test_a_text_that_stays_the_same_is_no_change(tmp_path: Path) -> None:
    site = own_repository(tmp_path)
    changes = Changes(tmp_path)
    changes.write(CLIENT, site.read(CLIENT))
    assert changes.paths == []


def test_work_that_git_could_not_bring_back_is_not_overwritten(tmp_path: Path) -> None:
    site = own_repository(tmp_path)
    site.replace(CLIENT, "small steps", "tiny steps")
    with pytest.raises(Refusal, match=f"Not yet committed: {CLIENT}"):
        planned(tmp_path).refuse_to_lose_work()


def test_uncommitted_work_elsewhere_does_not_matter(tmp_path: Path) -> None:
    site = own_repository(tmp_path)
    site.write("docs/_data/wording.yml", "# changed\n")
    planned(tmp_path).refuse_to_lose_work()


def test_without_git_nothing_is_refused(tmp_path: Path) -> None:
    (tmp_path / CLIENT).parent.mkdir(parents=True)
    (tmp_path / CLIENT).write_text("text", "utf-8")
    changes = Changes(tmp_path)
    changes.write(CLIENT, "new\n")
    changes.refuse_to_lose_work()
