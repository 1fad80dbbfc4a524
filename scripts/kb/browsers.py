"""Finds, or gets, the browsers that the built site is tried in.

Chromium is driven by Playwright; Firefox is any ordinary one, driven by WebDriver BiDi.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
FIREFOX_NAMES = ("firefox", "firefox-esr")
USUAL_PLACES = {
    "KB_CHROMIUM": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "C:/Program Files/Google/Chrome/Application/chrome.exe",
        "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ),
    "KB_FIREFOX": (
        "/Applications/Firefox.app/Contents/MacOS/firefox",
        "C:/Program Files/Mozilla Firefox/firefox.exe",
    ),
}

# A browser under test has nothing to fetch for itself; Chromium's sandbox refuses root.
CHROMIUM_FLAGS = [
    *(["--no-sandbox"] if getattr(os, "geteuid", lambda: 1)() == 0 else []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ASK_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright as start\n"
    "with start() as playwright: print(playwright.chromium.executable_path)"
)
MISSING = "{names} not found. Install {names} (on Debian: sudo apt install {packages})."
SHOWN = {"KB_CHROMIUM": ("Chromium", "chromium"), "KB_FIREFOX": ("Firefox", "firefox-esr")}


def prepare() -> str:
    """Make sure both browsers are here, and put their paths into KB_CHROMIUM and KB_FIREFOX.

    Gives nothing when all is well, otherwise one line that says what to install.
    """
    for get in (_get_nothing, _get_from_playwright, _get_from_debian):
        get(_missing())
        os.environ.update(_found())
        if not _missing():
            return ""
    return _what_to_install(_missing())


def _found() -> dict[str, str]:
    paths = {"KB_CHROMIUM": _chromium(), "KB_FIREFOX": _named(FIREFOX_NAMES, "KB_FIREFOX")}
    return {name: path for name, path in paths.items() if path}


def _missing() -> list[str]:
    found = _found()
    return [name for name in SHOWN if name not in found]


def _chromium() -> str | None:
    return _named(CHROMIUM_NAMES, "KB_CHROMIUM") or _playwrights_own()


def _playwrights_own() -> str | None:
    # Asked in a process of its own: outside the environment there is no Playwright to import.
    done = subprocess.run(
        [sys.executable, "-c", ASK_PLAYWRIGHT], capture_output=True, text=True, check=False
    )
    path = done.stdout.strip()
    return path if path and Path(path).exists() else None


def _named(names: tuple[str, ...], variable: str) -> str | None:
    on_path = (shutil.which(name) for name in names)
    places = (os.environ.get(variable), *on_path, *USUAL_PLACES[variable])
    return next((place for place in places if place and Path(place).exists()), None)


def _get_nothing(_missing: list[str]) -> None:
    """Leave all as it is: mostly the browsers are here."""


def _get_from_playwright(missing: list[str]) -> None:
    # Only Chromium: Playwright's Firefox is a build of its own, not what readers use.
    if "KB_CHROMIUM" in missing:
        print("Getting Chromium, once.", flush=True)
        _quietly([sys.executable, "-m", "playwright", "install", "chromium"])


def _get_from_debian(missing: list[str]) -> None:
    if not (missing and shutil.which("apt-get")):
        return
    print("Getting browsers from Debian, once; a few minutes.", flush=True)
    install = ["apt-get", "install", "-y", "--no-install-recommends"]
    packages = [SHOWN[name][1] for name in missing]
    if not _quietly([*_as_root(), *install, *packages]):
        _quietly([*_as_root(), "apt-get", "update"])
        _quietly([*_as_root(), *install, *packages])


def _as_root() -> list[str]:
    # -n: fail rather than ask for a password in the middle of the tests.
    return [] if getattr(os, "geteuid", lambda: 1)() == 0 else ["sudo", "-n"]


def _quietly(command: list[str]) -> bool:
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


def _what_to_install(missing: list[str]) -> str:
    names = " and ".join(SHOWN[name][0] for name in missing)
    packages = " ".join(SHOWN[name][1] for name in missing)
    return MISSING.format(names=names, packages=packages)
