"""Writes what hosts read beside the pages: headers, robots.txt, security.txt."""

import datetime
import os
from pathlib import Path

from kb.git import ask
from kb.output import security
from kb.site import Site

VALID_DAYS = 180


def write(built: Path, site: Site, site_url: str, headers: dict[str, str]) -> None:
    """Write every host file into the folder ``built``."""
    texts = {
        "_headers": security.netlify(headers),
        "robots.txt": f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n",
        ".well-known/security.txt": security_txt(site, site_url, build_day(site.docs)),
    }
    for name, text in texts.items():
        path = built / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")


def server_includes(headers: dict[str, str]) -> dict[str, str]:
    """Give file name → text of the includes for servers of one's own."""
    return {
        "kb-cache.nginx.conf": security.nginx_cache(),
        "kb-headers.nginx.conf": security.nginx(headers),
        "kb-headers.Caddyfile": security.caddy(headers) + security.caddy_cache(),
    }


def security_txt(site: Site, site_url: str, day: datetime.date) -> str:
    """Give security.txt (RFC 9116), valid for half a year from ``day``."""
    expires = day + datetime.timedelta(days=VALID_DAYS)
    return (
        f"Contact: {site.facts.practice.security_contact}\n"
        f"Expires: {expires.isoformat()}T00:00:00.000Z\n"
        "Preferred-Languages: en\n"
        f"Canonical: {site_url}.well-known/security.txt\n"
    )


def build_day(docs: Path) -> datetime.date:
    """Give the day this build stands for: SOURCE_DATE_EPOCH, else the last commit, else today.

    Taken from the source, so that two builds of it are the same to the byte.
    """
    committed = (ask(docs, "log", "-1", "--format=%ct") or "").strip()
    stated = os.environ.get("SOURCE_DATE_EPOCH") or committed
    if stated.isdigit():
        return datetime.datetime.fromtimestamp(int(stated), datetime.UTC).date()
    return datetime.datetime.now(datetime.UTC).date()
