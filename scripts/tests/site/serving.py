"""Serves a built site with the hosting files as they are shipped, by the real nginx and Caddy."""

import os
import re
import shutil
import socket
import ssl
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from http.client import HTTPConnection, HTTPSConnection
from pathlib import Path

from kb.environment import ROOT
from kb.output.own_server import files
from kb.servers import found
from kb.site import Site, load_site

HOSTING = ROOT / ".github" / "hosting"
# The files name the site's own address, which is that of whoever runs it.
HOST = re.findall(r"server_name +([^;]+);", (HOSTING / "nginx.conf").read_text("utf-8"))[0]
OLD_ADDRESS, NEW_ADDRESS = "/therapists/old-name/", "/therapists/map/"
PATIENCE = 20
NGINX_AROUND = """
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
events {{}}
http {{
    types {{
        text/html html; text/css css; application/javascript js; application/json json;
        image/svg+xml svg; image/png png; application/xml xml; text/plain txt; text/plain bib;
    }}
    client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
    uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
    {config}
}}
"""

# Started by root, nginx would read the site as another user, who may not enter the test's folder.
AS_ROOT = "user root;\n"


@dataclass(frozen=True)
class Answer:
    """What a server sent: status, headers in lower case (a doubled one joined), and body."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running server: its ports, with and without TLS, and its name."""

    name: str
    secure: int
    plain: int

    def get(self, path: str, *, tls: bool = True, method: str = "GET", **sent: str) -> Answer:
        """Ask for ``path``; ``sent`` are request headers, with ``_`` for ``-``."""
        headers = {"Host": HOST, **{name.replace("_", "-"): text for name, text in sent.items()}}
        with closing(self._connection(tls)) as connection:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            joined: dict[str, str] = {}
            for name, value in answer.getheaders():
                key = name.lower()
                joined[key] = f"{joined[key]}, {value}" if key in joined else value
            return Answer(answer.status, joined, answer.read())

    def _connection(self, tls: bool) -> HTTPConnection:
        if not tls:
            return HTTPConnection("127.0.0.1", self.plain, timeout=PATIENCE)
        trusting = ssl._create_unverified_context()
        connection = HTTPSConnection("127.0.0.1", self.secure, timeout=PATIENCE, context=trusting)
        # Servers choose the site by the name asked for, so the socket has to ask for it.
        raw = socket.create_connection(("127.0.0.1", self.secure), PATIENCE)
        connection.sock = trusting.wrap_socket(raw, server_hostname=HOST)
        return connection


@contextmanager
def served(name: str, site: Path, folder: Path) -> Iterator[Server]:
    """Serve the built ``site`` with the server ``name``; ``folder`` is for its files."""
    for file, text in files(_with_an_old_address(), site).items():
        (folder / file).write_text(text, "utf-8")
    _certificate(folder)
    server = Server(name, _free_port(), _free_port())
    make = {"nginx": _nginx, "caddy": _caddy}[name]
    with (folder / "output.log").open("wb") as log:
        process = subprocess.Popen(make(server, site, folder), stdout=log, stderr=log, cwd=folder)
        try:
            _wait(server, process, folder)
            yield server
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _with_an_old_address() -> Site:
    site = load_site(ROOT / "docs")
    moved = {OLD_ADDRESS.strip("/"): NEW_ADDRESS.strip("/")}
    return replace(site, facts=replace(site.facts, redirects=moved))


def _nginx(server: Server, site: Path, folder: Path) -> list[str]:
    config = _here((HOSTING / "nginx.conf").read_text("utf-8"), site, folder)
    config = re.sub(r"^ *listen \[::\].*\n", "", config, flags=re.MULTILINE)
    config = config.replace("listen 80", f"listen 127.0.0.1:{server.plain}")
    config = config.replace("listen 443", f"listen 127.0.0.1:{server.secure}")
    config = config.replace("/etc/ssl/kb", str(folder))
    around = AS_ROOT * _is_root() + NGINX_AROUND.format(folder=folder, config=config)
    (folder / "nginx.conf").write_text(around, "utf-8")
    (folder / "run.log").touch()
    return [found("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf")]


def _is_root() -> bool:
    return getattr(os, "geteuid", lambda: 1)() == 0


def _caddy(server: Server, site: Path, folder: Path) -> list[str]:
    config = _here((HOSTING / "Caddyfile").read_text("utf-8"), site, folder)
    ports = f"http_port {server.plain}\n\thttps_port {server.secure}"
    # No administration port, no certificate from outside, nothing put into the system's store.
    quiet = f"admin off\n\tskip_install_trust\n\tstorage file_system {folder}/store"
    head = f"{{\n\t{quiet}\n\t{ports}\n}}\n"
    certificate = f"\ttls {folder}/fullchain.pem {folder}/privkey.pem\n"
    config = head + config.replace(f"{HOST} {{\n", f"{HOST} {{\n{certificate}")
    (folder / "Caddyfile").write_text(config, "utf-8")
    return [found("caddy"), "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


def _here(config: str, site: Path, folder: Path) -> str:
    """Give a hosting file with its folders changed, as its first lines tell people to do."""
    return config.replace("/srv/kb/site-server", str(folder)).replace("/srv/kb/site", str(site))


def _certificate(folder: Path) -> None:
    openssl = shutil.which("openssl")
    assert openssl, "openssl not found. Install it (on Debian: sudo apt install openssl)."
    command = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]
    names = [
        "-nodes",
        "-days",
        "2",
        "-subj",
        f"/CN={HOST}",
        "-addext",
        f"subjectAltName=DNS:{HOST}",
    ]
    files = ["-keyout", str(folder / "privkey.pem"), "-out", str(folder / "fullchain.pem")]
    subprocess.run([*command, *names, *files], check=True, capture_output=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(server: Server, process: "subprocess.Popen[bytes]", folder: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        try:
            server.get("/")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError((folder / "output.log").read_text("utf-8", "replace"))
