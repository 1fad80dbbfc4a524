"""A release takes its place whole, wherever the command is stopped on the way."""

from pathlib import Path

import pytest

from kb.problems import Refusal
from kb.publishing import exchange
from kb.publishing.release_marks import release_of
from kb.publishing.shelf import Shelf
from kb.publishing.swap import at_work
from tests.made_releases import go_back, kept, lay_ready, live, publish


def test_the_first_release_has_none_before_it(shelf: Shelf) -> None:
    publish(shelf, "one")
    assert live(shelf) == ("one", "one")
    with pytest.raises(Refusal, match="no earlier release"):
        go_back(shelf)
    assert live(shelf) == ("one", "one")


def test_the_release_before_is_kept_and_one_command_brings_it_back(shelf: Shelf) -> None:
    for name in ("one", "two", "three"):
        publish(shelf, name)
    assert (live(shelf), kept(shelf)) == (("three", "three"), "two")
    go_back(shelf)
    assert (live(shelf), kept(shelf)) == (("two", "two"), "three")
    go_back(shelf)
    assert (live(shelf), kept(shelf)) == (("three", "three"), "two")


def test_nothing_else_is_left_on_the_shelf_and_its_name_is_hidden(shelf: Shelf) -> None:
    for name in ("one", "two", "three"):
        publish(shelf, name)
    there = sorted(path.name for path in shelf.folder.iterdir())
    assert there == ["README.txt", "before", "lock"]
    assert sorted(path.name for path in shelf.target.parent.iterdir()) == [
        ".site-releases",
        "site",
        "site-server",
    ]


def test_a_swap_that_fails_half_way_leaves_all_as_it_was(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(shelf, "one")
    publish(shelf, "two")
    real = exchange.exchange

    def failing(one: Path, other: Path) -> None:
        if other == shelf.server and release_of(one) == "new":
            raise OSError(13, "Permission denied")
        real(one, other)

    monkeypatch.setattr("kb.publishing.swap.exchange", failing)
    with pytest.raises(OSError, match="Permission denied"):
        publish(shelf, "new")
    assert (live(shelf), kept(shelf)) == (("two", "two"), "one")
    assert not shelf.new.exists()


def test_a_half_made_release_is_never_put_in_place(shelf: Shelf) -> None:
    publish(shelf, "one")
    lay_ready(shelf, "half")
    with at_work(shelf):
        pass
    assert live(shelf) == ("one", "one")
    assert not shelf.new.exists()


def test_two_commands_do_not_publish_to_one_place_at_once(shelf: Shelf) -> None:
    with at_work(shelf), pytest.raises(Refusal, match="Another command is publishing"):
        publish(shelf, "two")


def test_a_release_that_somebody_changed_is_put_aside_and_not_deleted(
    shelf: Shelf, capsys: pytest.CaptureFixture[str]
) -> None:
    publish(shelf, "one")
    (shelf.target / "theirs").write_text("work", "utf-8")
    publish(shelf, "two")
    publish(shelf, "three")
    (aside,) = shelf.folder.glob("changed-*/site/theirs")
    assert aside.read_text("utf-8") == "work"
    assert "Someone changed files of an earlier release" in capsys.readouterr().out


def test_a_shelf_that_is_not_ours_is_left_alone(shelf: Shelf) -> None:
    shelf.folder.mkdir()
    (shelf.folder / "theirs").write_text("work", "utf-8")
    with pytest.raises(Refusal, match="did not make"):
        publish(shelf, "one")
    assert [path.name for path in shelf.folder.iterdir()] == ["theirs"]


def test_a_release_before_that_lost_a_file_is_not_brought_back(shelf: Shelf) -> None:
    publish(shelf, "one")
    publish(shelf, "two")
    (shelf.before / "site/file").unlink()
    with pytest.raises(Refusal, match="no earlier release"):
        go_back(shelf)
    assert live(shelf) == ("two", "two")
