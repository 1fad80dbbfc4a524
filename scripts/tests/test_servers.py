from pathlib import Path

import pytest

from kb import servers


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a computer without servers and without Debian's tools."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(servers, "PLACES", ())
    return tmp_path


def test_missing_servers_are_answered_with_what_to_install(nowhere: Path) -> None:
    assert servers.prepare() == (
        "nginx and caddy not found. Install nginx and caddy"
        " (on Debian: sudo apt install nginx-light caddy)."
    )


def test_a_server_outside_the_path_is_found(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (nowhere / "sbin").mkdir()
    (nowhere / "sbin/nginx").touch()
    monkeypatch.setattr(servers, "PLACES", (str(nowhere / "sbin"),))
    assert servers.found("nginx") == str(nowhere / "sbin/nginx")
    assert servers.prepare().startswith("caddy not found.")
