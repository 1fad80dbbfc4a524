"""The files that a host, a crawler and a finder of weaknesses read."""

import datetime
import re
from pathlib import Path

import pytest

from kb.bibliography import read_bibliography
from kb.environment import ROOT
from kb.output.host_files import build_day
from tests.site.built import BuiltPage, origin_of
from tests.site.host import headers_of, policy_of

EXPECTED = {
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Permitted-Cross-Domain-Policies": "none",
    "X-DNS-Prefetch-Control": "off",
}
CLOSED = ["default-src", "base-uri", "form-action", "frame-ancestors"]
DENIED = ["camera", "microphone", "geolocation", "payment", "usb", "browsing-topics"]
CACHED = (
    "/",
    "/guide",
    "/guide/during/any/",
    "/articles/any/",
    "/help-now",
    "/help-now/",
    "/search/",
)
LEAST_DAYS, MOST_DAYS = 30, 365


def security_txt(site: Path) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for line in (site / ".well-known/security.txt").read_text("utf-8").splitlines():
        name, _, value = line.partition(": ")
        fields.setdefault(name, []).append(value)
    return fields


@pytest.mark.parametrize(("name", "value"), EXPECTED.items())
def test_every_address_comes_with_the_header(site: Path, name: str, value: str) -> None:
    for path in ("/", "/guide/any/", "/assets/icon.svg", "/no-such-page"):
        assert headers_of(site, path)[name] == value


@pytest.mark.parametrize("directive", CLOSED)
def test_the_policy_starts_from_nothing(site: Path, directive: str) -> None:
    assert policy_of(headers_of(site, "/")["Content-Security-Policy"])[directive] == "'none'"


@pytest.mark.parametrize("power", DENIED)
def test_pages_may_not_ask_for_a_power_of_the_device(site: Path, power: str) -> None:
    assert f"{power}=()" in headers_of(site, "/")["Permissions-Policy"].split(", ")


@pytest.mark.parametrize("path", CACHED)
def test_what_a_client_reads_stays_in_no_cache(site: Path, path: str) -> None:
    assert headers_of(site, path)["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/glossary/", "/therapists/any/", "/search/worker.js"])
def test_other_pages_leave_it_to_the_host_to_ask_again(site: Path, path: str) -> None:
    assert "Cache-Control" not in headers_of(site, path)


def test_the_stylesheet_may_be_kept_for_its_name_is_its_content(
    site: Path, home: BuiltPage
) -> None:
    sheet = str(home.one("//link[@rel='stylesheet']").get("href"))
    assert re.search(r"site\.[0-9a-f]{10}\.css$", sheet)
    assert "immutable" in headers_of(site, f"/{sheet}")["Cache-Control"]


def test_robots_may_read_all_and_find_the_sitemap(site: Path) -> None:
    lines = (site / "robots.txt").read_text("utf-8").splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert f"Sitemap: {origin_of(site)}sitemap.xml" in lines
    assert not [line for line in lines if line.startswith("Disallow: /")]


def test_security_txt_has_what_its_standard_asks_for(site: Path) -> None:
    fields = security_txt(site)
    assert fields["Contact"][0].startswith(("mailto:", "https://"))
    assert fields["Canonical"] == [f"{origin_of(site)}.well-known/security.txt"]
    assert len(fields["Expires"]) == len(fields["Preferred-Languages"]) == 1


def test_security_txt_is_valid_for_months_but_not_for_a_year(site: Path) -> None:
    expires = datetime.datetime.fromisoformat(security_txt(site)["Expires"][0]).date()
    days = (expires - build_day(ROOT / "docs")).days
    assert LEAST_DAYS < days < MOST_DAYS


def test_the_bibliography_can_be_had_as_one_file_that_reads_back_the_same(site: Path) -> None:
    ours, _ = read_bibliography(ROOT / "docs/_data/references.bib", "ours")
    theirs, problems = read_bibliography(site / "references.bib", "theirs")
    assert problems == []
    assert {key: one.csl for key, one in theirs.items()} == {
        key: one.csl for key, one in ours.items()
    }


def test_nothing_that_is_for_us_is_published(site: Path) -> None:
    published = [path.relative_to(site).as_posix() for path in site.rglob("*")]
    allowed = {"_headers", "_redirects"}
    ours = [
        path for path in published if path.split("/")[0].startswith("_") and path not in allowed
    ]
    assert not ours
    assert not [path for path in published if path.endswith((".md", ".yml", ".py", ".map"))]
