"""Show the site on this computer, and again after each change."""

import argparse
import shutil
import signal
import socket
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from kb.environment import ROOT
from kb.output.stylesheet import faults
from kb.preview.board import Board
from kb.preview.builds import NotBuilt, build
from kb.preview.changes import Changes
from kb.preview.server import HOST, serving

FIRST_PORT = 8000
PORTS_TRIED = 50
PORTS = range(1, 65_536)
SHOWN = 3  # changed files that are named
CODE = "scripts/"
# In a preview no page is made of these; a drawing (SVG) is set into pages.
COPIED = {".css", ".js", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif"}
START_AGAIN = "To see it, stop the preview with Ctrl+C and start it again."
ENDINGS = ("SIGTERM", "SIGHUP")


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Serve the site until Ctrl+C; take the command's arguments, give its exit status."""
    wanted = _options(arguments).port
    with ExitStack() as running:
        board = Board()
        port = served(running, board, wanted)
        if port is None:
            print(f"Port {wanted or FIRST_PORT} is in use. Choose another: --port 9000")
            return 1
        url = f"http://{HOST}:{port}/"
        print(f"Preview: {url}  (stop it with Ctrl+C)", flush=True)
        _end_alike()
        _follow(root, board, url)
    return 0


def _end_alike() -> None:
    """Let a closed terminal end the preview as Ctrl+C does."""
    for name in ENDINGS:
        if number := getattr(signal, name, None):
            signal.signal(number, signal.default_int_handler)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="preview.py", description=__doc__)
    parser.add_argument("--port", type=_port, help="use this port and no other")
    return parser.parse_args(arguments)


def _port(typed: str) -> int:
    if typed.isdecimal() and int(typed) in PORTS:
        return int(typed)
    raise argparse.ArgumentTypeError(f"“{typed}” is no port. Take a number such as 9000.")


def served(running: ExitStack, board: Board, wanted: int | None) -> int | None:
    """Serve on the port that is wanted, or on the first free one; give it, or None."""
    ports = [wanted] if wanted else range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)
    for port in filter(_is_free, ports):
        try:
            running.enter_context(serving(board, port))
        except OSError:
            continue  # another preview was quicker, or the system keeps it for itself
        return port
    return None


def _is_free(port: int) -> bool:
    # Asked by knocking first: Windows lets two programs bind one port.
    with socket.socket() as knock:
        knock.settimeout(0.5)
        return knock.connect_ex((HOST, port)) != 0


def _follow(root: Path, board: Board, url: str) -> None:
    with TemporaryDirectory(prefix="kb-preview-", ignore_cleanup_errors=True) as kept:
        preview = _Preview(root, board, url, [Path(kept, name) for name in "ab"])
        # Looked at before the build, so that a change during it counts as one.
        changes = Changes(root)
        try:
            preview.show()
            while True:
                preview.take(changes.wait())
        except KeyboardInterrupt:
            print("\nThe preview has ended.")


@dataclass
class _Preview:
    """A running preview: what it shows, where, and two folders to build into in turn."""

    root: Path
    board: Board
    url: str
    folders: list[Path]

    def take(self, changed: list[str]) -> None:
        """Show the site again after these files changed, or say what it takes to see them."""
        code = [path for path in changed if path.startswith(CODE)]
        if code:
            print(f"{_named(code)} changed. {START_AGAIN}", flush=True)
        if written := [path for path in changed if path not in code]:
            print(f"{_named(written)} changed.", flush=True)
            if not self._copied(written):
                self.show()

    def _copied(self, written: list[str]) -> bool:
        """Take what goes out as it is over into the build shown, if nothing else changed.

        Tells whether that was all there was to do.
        """
        news, start = self.board.first(), monotonic()
        pairs = [(self.root / path, self._shown(path)) for path in written]
        if news.faults or not all(_is_sound(source, copy) for source, copy in pairs):
            return False
        for source, copy in pairs:
            shutil.copyfile(source, copy)
        self.board.show(self.folders[1], [])
        _say([], f"Shown after {monotonic() - start:.1f} s.")
        return True

    def _shown(self, path: str) -> Path:
        return self.folders[1] / path.removeprefix("docs/")

    def show(self) -> None:
        """Build into the folder that is not being shown, then show that one."""
        start, target = monotonic(), self.folders[0]
        try:
            told = build(self.root, target, self.url)
        except NotBuilt as stopped:
            self.board.keep(stopped.faults)
            _say(stopped.faults, "This cannot be shown yet; the page stays as it was.")
        else:
            self.board.show(target, told)
            self.folders.reverse()
            _say(told, f"Shown after {monotonic() - start:.1f} s.")


def _is_sound(source: Path, copy: Path) -> bool:
    """Tell whether the build took ``source`` over as it was, and would do so again."""
    if source.suffix not in COPIED or not (source.is_file() and copy.is_file()):
        return False
    return source.suffix != ".css" or not faults(source.read_text("utf-8", "replace"), source.name)


def _named(paths: list[str]) -> str:
    more = len(paths) - SHOWN
    return ", ".join(paths[:SHOWN]) + (f" and {more} more" if more > 0 else "")


def _say(faults: list[str], end: str) -> None:
    print("\n".join([*faults, end]), flush=True)
