import signal
import socket
from contextlib import ExitStack
from pathlib import Path

import pytest

from kb.preview.board import Board
from kb.preview.command import main, served
from tests.previewing import previewing, small_repository


@pytest.mark.parametrize("port", ["99999", "-1", "0", "x"])
def test_a_port_that_is_none_is_told(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([f"--port={port}"])
    assert f"“{port}” is no port. Take a number such as 9000." in capsys.readouterr().err


def test_a_port_in_use_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main([f"--port={port}"]) == 1
    assert capsys.readouterr().out == f"Port {port} is in use. Choose another: --port 9000\n"


def test_two_previews_at_once_take_two_ports() -> None:
    with ExitStack() as running:
        ports = {served(running, Board(), None) for _ in range(2)}
    assert len(ports) == 2
    assert None not in ports


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_preview_ends_with_one_line_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    (tmp_path / "kept").mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "kept"))
    with previewing(small_repository(tmp_path / "site")) as preview:
        preview.said("Shown after")
        assert [*(tmp_path / "kept").iterdir()] != []
        assert preview.stop(number) == 0
    assert preview.lines[-1] == "The preview has ended."
    assert not [line for line in preview.lines if "Traceback" in line]
    assert [*(tmp_path / "kept").iterdir()] == []
