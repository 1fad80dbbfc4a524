"""Makes what a server of one's own needs beside the site: headers, old addresses, contents list."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from kb.files import replace_text
from kb.output import redirects, security
from kb.output.host_files import server_includes
from kb.site import Site

LIST_PACKAGES = ["-m", "cyclonedx_py", "requirements", "--output-reproducible", "--of", "JSON"]


def files(site: Site, built: Path) -> dict[str, str]:
    """Give file name → text of the includes for nginx and Caddy, made from the built site."""
    pages = (path.read_text("utf-8") for path in sorted(built.rglob("*.html")))
    scripts = {script for page in pages for script in security.inline_scripts(page)}
    moved = sorted(redirects.moves(site).items())
    pairs = [(_url(old), f"/{site.pages[new].url}") for old, new in moved]
    return {
        **server_includes(security.headers(scripts)),
        "kb-redirects.nginx.conf": _nginx(pairs),
        "kb-redirects.Caddyfile": _caddy(pairs),
    }


def write(folder: Path, site: Site, built: Path, requirements: Path) -> None:
    """Write every file for the built site into ``folder``, the list of packages as well."""
    for name, text in files(site, built).items():
        replace_text(folder / name, text)
    replace_text(folder / "sbom.json", contents_list(requirements))


def contents_list(requirements: Path) -> str:
    """Give the CycloneDX list of the packages in ``requirements``, the same for the same list."""
    command = [sys.executable, *LIST_PACKAGES, str(requirements)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.dumps(json.loads(done.stdout), indent=2, sort_keys=True) + "\n"


def _url(key: str) -> str:
    return f"/{key.removesuffix('index').strip('/')}/"


def _nginx(pairs: Sequence[tuple[str, str]]) -> str:
    lines = (f"location = {old} {{ return 301 {new}; }}\n" for old, new in pairs)
    return "# Old addresses of pages that moved.\n" + "".join(lines)


def _caddy(pairs: Sequence[tuple[str, str]]) -> str:
    # A file without any directive cannot be imported, so the lines stand in a snippet.
    lines = (f"\tredir {old} {new} 301\n" for old, new in pairs)
    return "(kb_redirects) {\n" + "".join(lines) + "}\n"
