import datetime
from pathlib import Path

import pytest

from kb.output import host_files
from kb.output.host_files import build_day, security_txt, server_includes
from kb.output.security import headers
from tests.small_site import small_site

URL = "https://kb.example.org/"
DAY = datetime.date(2026, 11, 24)
PRACTICE = "docs/_data/practice.yml"


@pytest.fixture(autouse=True)
def stated_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build as on one fixed day."""
    epoch = datetime.datetime(2026, 11, 24, 23, 59, tzinfo=datetime.UTC).timestamp()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(epoch)))


def test_the_day_of_a_build_can_be_stated(tmp_path: Path) -> None:
    assert build_day(tmp_path) == DAY


def test_without_a_stated_day_the_last_commit_gives_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setattr(host_files, "ask", lambda *_: "86400")
    assert build_day(tmp_path) == datetime.date(1970, 1, 2)


def test_without_git_it_is_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    monkeypatch.setenv("PATH", str(tmp_path))
    today = datetime.datetime.now(datetime.UTC).date()
    assert build_day(tmp_path) - today <= datetime.timedelta(days=1)
    assert build_day(tmp_path) >= today


def test_security_txt_holds_for_half_a_year(tmp_path: Path) -> None:
    text = security_txt(small_site(tmp_path).load(), URL, DAY)
    assert text.splitlines() == [
        "Contact: mailto:security@example.org",
        "Expires: 2027-05-23T00:00:00.000Z",
        "Preferred-Languages: en",
        f"Canonical: {URL}.well-known/security.txt",
    ]


@pytest.mark.parametrize(
    ("stated", "shown"),
    [
        ("mailto:it@example.org", "mailto:it@example.org"),
        ("https://example.org/report", "https://example.org/report"),
    ],
)
def test_a_contact_is_an_address_that_programs_understand(
    tmp_path: Path, stated: str, shown: str
) -> None:
    small = small_site(tmp_path)
    small.replace(PRACTICE, "mailto:security@example.org", stated)
    assert security_txt(small.load(), URL, DAY).startswith(f"Contact: {shown}\n")


def test_every_file_a_host_reads_is_written(tmp_path: Path) -> None:
    built = tmp_path / "site"
    host_files.write(built, small_site(tmp_path).load(), URL, headers())
    found = {path.relative_to(built).as_posix() for path in built.rglob("*") if path.is_file()}
    assert found == {"_headers", "robots.txt", ".well-known/security.txt"}
    assert f"Sitemap: {URL}sitemap.xml" in (built / "robots.txt").read_text("utf-8")


def test_servers_of_ones_own_get_every_header() -> None:
    made = server_includes(headers())
    for name in ("kb-headers.nginx.conf", "kb-headers.Caddyfile"):
        assert all(header in made[name] for header in headers())
    assert "no-store" in made["kb-cache.nginx.conf"]
