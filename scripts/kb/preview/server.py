"""Serves the newest build of a preview, and tells open pages of the next one."""

import json
import mimetypes
import posixpath
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from kb.preview.board import Board, News

HOST = "127.0.0.1"
# No page can have such an address: a folder that starts with “_” is not published.
OWN = "/_preview/"
NEWS = f"{OWN}news/"
PATIENCE = 30  # seconds until a page is answered that there is nothing new
SCRIPT = Path(__file__).with_name("reload.js")
NOTHING_YET = "<!doctype html><title>Preview</title><p>Nothing can be shown yet.</p></body>"
# What some systems have wrong in their own tables.
TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}


@contextmanager
def serving(board: Board, port: int) -> Iterator[None]:
    """Serve what is on ``board``. Raises OSError if the port is in use."""
    with _Server((HOST, port), _handler(board)) as http:
        threading.Thread(target=http.serve_forever, args=(0.1,), daemon=True).start()
        try:
            yield
        finally:
            http.shutdown()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that has left does not wait for the rest."""


def _handler(board: Board) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            if path.startswith(NEWS):
                self._send(200, _told(board.after(path.removeprefix(NEWS), PATIENCE)), ".json")
            elif path.startswith(OWN):
                self._send(200, SCRIPT.read_bytes(), ".js")
            else:
                self._file(board.first(), path)

        def _file(self, news: News, path: str) -> None:
            file = _found(news.folder, path)
            if file is None:
                self._send(404, _followed(_missing(news.folder), news), ".html")
            elif file.is_dir():
                self.send_response(302)
                self.send_header("Location", quote(f"{path}/"))
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                raw = file.read_bytes()
                html = file.suffix == ".html"
                self._send(200, _followed(raw, news) if html else raw, file.suffix)

        def _send(self, status: int, body: bytes, ending: str) -> None:
            self.send_response(status)
            self.send_header("Content-Type", _type(ending))
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: the terminal is for what was written."""

    return Handler


def _found(folder: Path | None, path: str) -> Path | None:
    """Give the file for an address, or the folder that it names without a slash at its end."""
    if folder is None:
        return None
    inside = posixpath.normpath(f"/{path}").lstrip("/")
    file = folder / inside / ("index.html" if path.endswith("/") else "")
    whole = file.is_file() or (file.is_dir() and (file / "index.html").is_file())
    return file if whole and file.resolve().is_relative_to(folder.resolve()) else None


def _missing(folder: Path | None) -> bytes:
    page = folder / "404.html" if folder else None
    return page.read_bytes() if page and page.is_file() else NOTHING_YET.encode()


def _followed(html: bytes, news: News) -> bytes:
    """Give a page with the script that shows the next build; no built file ever holds it."""
    script = f'<script src="{OWN}{news.build}.js" defer></script></body>'
    return html.replace(b"</body>", script.encode(), 1)


def _told(news: News) -> bytes:
    told = {"build": news.build, "state": news.state, "faults": news.faults}
    return json.dumps(told).encode()


def _type(ending: str) -> str:
    name = TYPES.get(ending) or mimetypes.types_map.get(ending, "application/octet-stream")
    return f"{name}; charset=utf-8" if name.startswith("text/") else name
