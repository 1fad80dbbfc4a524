"""Finds, or gets, the web servers that the hosting files are tried with: nginx and Caddy."""

import os
import shutil
import subprocess
from pathlib import Path

# The command, and the Debian package that brings it.
SERVERS = {"nginx": "nginx-light", "caddy": "caddy"}
# Debian keeps servers where an ordinary user's PATH does not look.
PLACES = ("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin")
MISSING = "{names} not found. Install {names} (on Debian: sudo apt install {packages})."


def prepare() -> str:
    """Make sure both servers are here; give nothing, or one line that says what to install."""
    if missing := _missing():
        _get_from_debian(missing)
    missing = _missing()
    packages = " ".join(SERVERS[name] for name in missing)
    return MISSING.format(names=" and ".join(missing), packages=packages) if missing else ""


def found(name: str) -> str:
    """Give the path of the server ``name``, or an empty string."""
    on_path = shutil.which(name)
    places = (str(Path(place, name)) for place in PLACES)
    return on_path or next((place for place in places if Path(place).is_file()), "")


def _missing() -> list[str]:
    return [name for name in SERVERS if not found(name)]


def _get_from_debian(missing: list[str]) -> None:
    if not shutil.which("apt-get") or getattr(os, "geteuid", lambda: 1)() != 0:
        return
    print("Getting web servers from Debian, once.", flush=True)
    # Only the programs are wanted: no service may start, and none may take a port.
    quiet = {**os.environ, "RUNLEVEL": "1", "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "--no-install-recommends"]
    packages = [SERVERS[name] for name in missing]
    if _call([*install, *packages], quiet):
        _call(["apt-get", "update"], quiet)
        _call([*install, *packages], quiet)


def _call(command: list[str], environment: dict[str, str]) -> int:
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode
