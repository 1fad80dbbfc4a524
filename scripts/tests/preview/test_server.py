import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from kb.preview.board import Board
from kb.preview.command import served

PAGE = "<p>One</p></body>"


@dataclass
class Served:
    """A board that is served."""

    board: Board
    port: int

    def get(self, path: str) -> tuple[int, str, http.client.HTTPResponse]:
        """Give the status, the text and the answer itself."""
        asking = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        asking.request("GET", path)
        answer = asking.getresponse()
        text = answer.read().decode()
        asking.close()
        return answer.status, text, answer

    def news(self, state: str = "") -> dict[str, object]:
        """Give what an open page is told."""
        told: dict[str, object] = json.loads(self.get(f"/_preview/news/{state}")[1])
        return told


@pytest.fixture
def running() -> Iterator[Served]:
    """Serve an empty board."""
    with ExitStack() as stack:
        board = Board()
        port = served(stack, board, None)
        assert port is not None
        yield Served(board, port)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Give a built site of two files beside a file that is none of its own."""
    (tmp_path / "built/guide").mkdir(parents=True)
    (tmp_path / "built/guide/index.html").write_text(PAGE)
    (tmp_path / "built/site.css").write_text("p{}")
    (tmp_path / "built/404.html").write_text("Not here</body>")
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "built/out").symlink_to(tmp_path / "secret.txt")
    return tmp_path / "built"


def test_a_page_comes_with_the_script_that_follows_and_its_file_without(
    running: Served, built: Path
) -> None:
    running.board.show(built, [])
    status, text, answer = running.get("/guide/")
    script = f'<script src="/_preview/{running.news()["build"]}.js" defer></script>'
    assert (status, text) == (200, f"<p>One</p>{script}</body>")
    assert answer.getheader("Content-Type") == "text/html; charset=utf-8"
    assert (built / "guide/index.html").read_text() == PAGE


def test_other_files_come_as_they_are(running: Served, built: Path) -> None:
    running.board.show(built, [])
    status, text, answer = running.get("/site.css")
    assert (status, text) == (200, "p{}")
    assert answer.getheader("Content-Type") == "text/css; charset=utf-8"


def test_a_folder_without_its_slash_leads_on(running: Served, built: Path) -> None:
    running.board.show(built, [])
    status, _, answer = running.get("/guide")
    assert (status, answer.getheader("Location")) == (302, "/guide/")


@pytest.mark.parametrize("path", ["/no", "/no/", "/../secret.txt", "/%2e%2e/secret.txt", "/out"])
def test_what_is_not_there_is_answered_with_the_sites_own_page(
    running: Served, built: Path, path: str
) -> None:
    running.board.show(built, [])
    status, text, _ = running.get(path)
    assert status == 404
    assert text.startswith("Not here<script")


def test_before_anything_could_be_built_the_page_says_so_and_waits(running: Served) -> None:
    running.board.keep(["docs/a.md:1: Wrong."])
    status, text, _ = running.get("/guide/")
    assert (status, "Nothing can be shown yet." in text) == (404, True)
    assert "/_preview/none.js" in text
    assert running.news()["faults"] == ["docs/a.md:1: Wrong."]


def test_an_open_page_hears_of_a_build_that_comes_later(running: Served, built: Path) -> None:
    running.board.show(built, [])
    first = running.news()
    threading.Timer(0.2, running.board.show, (built, ["Wrong."])).start()
    later = running.news(str(first["state"]))
    assert later["build"] != first["build"]
    assert later["faults"] == ["Wrong."]


def test_a_build_that_fails_keeps_the_one_before(running: Served, built: Path) -> None:
    running.board.show(built, [])
    first = running.news()
    running.board.keep(["Wrong."])
    later = running.news(str(first["state"]))
    assert (later["build"], later["faults"]) == (first["build"], ["Wrong."])
    assert running.get("/guide/")[0] == 200


def test_a_browser_that_asks_early_waits_for_the_first_build(running: Served, built: Path) -> None:
    threading.Timer(0.2, running.board.show, (built, [])).start()
    assert running.get("/guide/")[0] == 200
