"""Measures a site that was laid out for it: building, checking, previewing, what it weighs."""

import gzip
import os
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kb.environment import SETTINGS
from kb.search.index import ANSWERS, WORKER

HOST = "127.0.0.1"
GATE = "from kb.gate import main; main([])"
PREVIEW = "from kb.preview.command import main; main(['--port={port}'])"
OURS = "mkdocs.yml"
EDITS, LONG, PATIENCE, PAUSE = 3, 20, 1800, 0.02
PACKED_PAGES = 400
# What the first word typed fetches of our search.
FETCHED = ("assets/javascripts/search-panel.js", WORKER, ANSWERS)
SCRIPT = re.compile(r'<script[^>]*\ssrc="[^"]*?(assets/[^"]+)"')


@dataclass(frozen=True)
class Work:
    """What a command cost: seconds by the clock, seconds of computing, megabytes at its peak."""

    seconds: float
    computing: float
    megabytes: float

    def __str__(self) -> str:
        """Give both times: ``5.2 (4.8)``."""
        return f"{self.seconds:.1f} ({self.computing:.1f})"


@dataclass(frozen=True)
class Weight:
    """What the built site weighs, in bytes: a page on average, the same packed, all files."""

    page: float
    packed: float
    whole: int


@dataclass(frozen=True)
class Search:
    """What the search fetches, in packed bytes: before any use, and for a first answer."""

    before: int
    first: int


def build(root: Path, settings: str, built: Path) -> Work:
    """Build the site below ``root`` into the folder ``built``, as the file ``settings`` says.

    Not strictly: pages made up by the thousand break promises, and the gate is measured alone.
    """
    options = ["--no-strict", "-q", "-f", settings, "-d", str(built)]
    return _run(root, "-m", "mkdocs", "build", *options)


def check(root: Path) -> Work:
    """Run the gate on the site below ``root``."""
    return _run(root, "-c", GATE)


def weigh(built: Path) -> Weight:
    """Weigh the pages of the built site, and all of it. Of many pages, every so many are packed."""
    pages = sorted(built.rglob("index.html"))
    some = pages[:: len(pages) // PACKED_PAGES + 1]
    return Weight(
        statistics.fmean(page.stat().st_size for page in pages),
        statistics.fmean(packed([page]) for page in some),
        sum(file.stat().st_size for file in built.rglob("*") if file.is_file()),
    )


def search_of_ours(built: Path) -> Search:
    """Weigh our search: what each page loads, and what the first word typed then fetches."""
    scripts = SCRIPT.findall((built / "index.html").read_text("utf-8"))
    before = packed(built / name for name in scripts if "search" in name)
    return Search(before, before + packed(built / name for name in FETCHED))


def search_of_stock(built: Path) -> Search:
    """Weigh the theme's search: each page fetches its index and its worker, used or not."""
    workers = built.glob("assets/javascripts/workers/search.*.js")
    before = packed([built / "search/search_index.json", *workers])
    return Search(before, before)


def packed(files: Iterable[Path]) -> int:
    """Give the size of ``files`` as a host sends them (gzip)."""
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files)


def preview(root: Path, settings: str) -> float:
    """Give the seconds from saving a page to its new words being served, in the middle of a few."""
    page = sorted((root / "docs/articles").glob("[!i]*.md"))[0]
    with _served(root, settings) as address:
        url = f"{address}articles/{page.stem}/"
        _wait_for(url, "")
        found: list[float] = []
        while len(found) < EDITS and sum(found) < LONG:
            found.append(_edit(page, url, f"Words of edit {len(found)}."))
    return statistics.median(found)


def _edit(page: Path, url: str, words: str) -> float:
    text = page.read_text("utf-8")
    page.write_text(f"{text}\n{words}\n", "utf-8")
    start = time.perf_counter()
    _wait_for(url, words)
    return time.perf_counter() - start


def _wait_for(url: str, words: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
                if words in answer.read().decode():
                    return
        except (urllib.error.URLError, ConnectionError):
            pass  # not built yet, or just being built again
        time.sleep(PAUSE)
    raise TimeoutError(f"{url} was not built again in {PATIENCE} s.")


@contextmanager
def _served(root: Path, settings: str) -> Iterator[str]:
    port = _free_port()
    options = ["-q", "-f", settings, "--livereload", "--dev-addr", f"{HOST}:{port}"]
    stock = ["-m", "mkdocs", "serve", *options]
    server = _start(root, ["-c", PREVIEW.format(port=port)] if settings == OURS else stock)
    try:
        yield f"http://{HOST}:{port}/"
    finally:
        server.terminate()
        server.wait()


def _free_port() -> int:
    with socket.socket() as knock:
        knock.bind((HOST, 0))
        return int(knock.getsockname()[1])


def _run(root: Path, *arguments: str) -> Work:
    start = time.perf_counter()
    process = _start(root, arguments)
    # Of all ways to wait, only this one tells what this one process used.
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        command = " ".join(arguments)
        raise ChildProcessError(f"“{command}” failed; what it said stands above.")
    kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Work(seconds, used.ru_utime + used.ru_stime, kilobytes / 1024)


def _start(root: Path, arguments: Sequence[str]) -> "subprocess.Popen[bytes]":
    path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), str(root / "scripts")]))
    environment = {**os.environ, **SETTINGS, "PYTHONPATH": path}
    command = [sys.executable, *arguments]
    return subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL)
