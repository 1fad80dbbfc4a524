"""Show the site on this computer, and again after each change."""

import argparse
import socket
import subprocess
import sys

from kb.environment import ROOT, enter

HOST = "127.0.0.1"
FIRST_PORT = 8000
PORTS_TRIED = 50
PORTS = range(1, 65_536)


def main(arguments: list[str]) -> int:
    """Serve the site until Ctrl+C; take the command's arguments, give its exit status."""
    wanted = _options(arguments).port
    port = next((port for port in _ports(wanted) if _is_free(port)), None)
    if port is None:
        print(f"Port {wanted or FIRST_PORT} is in use. Choose another: --port 9000")
        return 1
    print(f"Preview: http://{HOST}:{port}/  (stop it with Ctrl+C)", flush=True)
    return _serve(port)


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="preview.py", description=__doc__)
    parser.add_argument("--port", type=_port, help="use this port and no other")
    return parser.parse_args(arguments)


def _port(typed: str) -> int:
    if typed.isdecimal() and int(typed) in PORTS:
        return int(typed)
    raise argparse.ArgumentTypeError(f"“{typed}” is no port. Take a number such as 9000.")


def _ports(wanted: int | None) -> range:
    return range(wanted, wanted + 1) if wanted else range(FIRST_PORT, FIRST_PORT + PORTS_TRIED)


def _is_free(port: int) -> bool:
    # Asked by knocking: binding would also refuse a port that was only just left.
    with socket.socket() as knock:
        knock.settimeout(0.5)
        return knock.connect_ex((HOST, port)) != 0


def _serve(port: int) -> int:
    # Live reload is asked for by name: with some releases of click it is off otherwise.
    command = ["-m", "mkdocs", "serve", "--livereload", "--dev-addr", f"{HOST}:{port}"]
    try:
        return subprocess.call([sys.executable, *command], cwd=ROOT)
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    enter()
    sys.exit(main(sys.argv[1:]))
