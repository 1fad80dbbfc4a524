"""Serves the built site as a good host does: headers, packed texts, its own 404; keeps a log."""

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

from tests.site.host import headers_of

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".bib": "text/plain; charset=utf-8",
}
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".bib"}


@dataclass(frozen=True)
class Request:
    """What a host's log would hold of one request: the address asked for, and where from."""

    path: str
    referer: str


@dataclass
class Server:
    """A running server: the site's folder, its address, and every request so far."""

    folder: Path
    origin: str
    log: list[Request] = field(default_factory=list)


class _Http(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: a browser that has left does not wait for the rest."""


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """Serve the built site in ``folder`` on a free port of this machine."""
    with _Http(("127.0.0.1", 0), BaseHTTPRequestHandler) as http:
        server = Server(folder, f"http://127.0.0.1:{http.server_port}/")
        http.RequestHandlerClass = _handler(server)
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield server
        http.shutdown()


def _handler(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            server.log.append(Request(self.path, self.headers.get("Referer", "")))
            path = urlsplit(unquote(self.path)).path
            status, file = _found(server.folder, path)
            packed = file.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
            body = _packed(file) if packed else file.read_bytes()
            self.send_response(status)
            headers = {**_headers(server.folder, path), "Content-Type": TYPES[file.suffix]}
            for name, value in (headers | _length(body, packed)).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: the log above is what tests read."""

    return Handler


def _found(folder: Path, path: str) -> tuple[int, Path]:
    file = folder / path.lstrip("/") / ("index.html" if path.endswith("/") else "")
    known = file.is_file() and file.suffix in TYPES
    return (200, file) if known else (404, folder / "404.html")


@lru_cache(maxsize=1024)
def _headers(folder: Path, path: str) -> dict[str, str]:
    return headers_of(folder, path)


@lru_cache(maxsize=1024)
def _packed(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 6)


def _length(body: bytes, packed: bool) -> dict[str, str]:
    return {"Content-Length": str(len(body)), **({"Content-Encoding": "gzip"} if packed else {})}
