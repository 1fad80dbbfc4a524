"""The hosting files, tried with the real nginx and Caddy over TLS on this computer."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest

from kb.output.security import CHECK_FIRST, FOREVER, KEEP_NOTHING
from kb.servers import prepare
from tests.site.host import headers_of
from tests.site.serving import HOST, NEW_ADDRESS, OLD_ADDRESS, Server, served

# Pages that the code names keep their addresses.
PAGE, CLIENT_PAGE = "/therapists/map/", "/guide/about-this-guide/"
GONE = "/therapists/there-is-no-such-page/"


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    if problem := prepare():
        pytest.fail(problem)
    with served(request.param, site.resolve(), tmp_path_factory.mktemp("server")) as running:
        yield running


def stylesheet(site: Path) -> str:
    (sheet,) = (site / "assets/stylesheets").glob("site.*.css")
    return f"/{sheet.relative_to(site).as_posix()}"


def paths(site: Path) -> list[str]:
    """Give one address of every kind of answer."""
    kept = ["/", PAGE, CLIENT_PAGE, "/help-now/", stylesheet(site), "/assets/javascripts/kb.js"]
    more = ["/sitemap.xml", "/robots.txt", "/.well-known/security.txt", "/assets/icon.svg"]
    return [*kept, *more, "/references.bib", GONE, "/guide/gone/", "/assets/"]


def test_pages_are_served(server: Server, site: Path) -> None:
    for path in ("/", PAGE, CLIENT_PAGE):
        answer = server.get(path)
        assert answer.status == 200
        assert answer.body == (site / path[1:] / "index.html").read_bytes()
        assert answer.headers["content-type"] == "text/html; charset=utf-8"


def test_every_answer_carries_every_header_once(server: Server, site: Path) -> None:
    wanted = headers_of(site, PAGE)
    wanted.pop("Cache-Control", None)
    assert len(wanted) > 10
    for path in paths(site):
        sent = server.get(path).headers
        assert {name: sent.get(name.lower()) for name in wanted} == wanted, path


def test_caching_is_as_on_the_other_hosts(server: Server, site: Path) -> None:
    for path in paths(site):
        sent = server.get(path).headers["cache-control"]
        assert sent == headers_of(site, path).get("Cache-Control", CHECK_FIRST), path


def test_pages_on_ones_own_trouble_are_kept_nowhere(server: Server) -> None:
    told = ("/", CLIENT_PAGE, "/help-now", "/help-now/", "/search/", "/guide/gone/", "/articles/")
    odd = (
        "/guide/?from=mail",
        "/%67uide/",
        "//guide/",
        "/?from=mail",
        "/help%2Dnow/",
        "/index.html",
    )
    for path in (*told, *odd):
        assert server.get(path).headers["cache-control"] == KEEP_NOTHING
    assert server.get(PAGE).headers["cache-control"] == CHECK_FIRST


def test_the_stylesheet_is_kept_for_good(server: Server, site: Path) -> None:
    assert server.get(stylesheet(site)).headers["cache-control"] == FOREVER


def test_what_is_not_there_is_answered_with_our_own_page(server: Server, site: Path) -> None:
    for path in (GONE, "/guide/gone/", "/assets/", "/404.htm", "/index.php"):
        answer = server.get(path)
        assert answer.status == 404, path
        assert answer.body == (site / "404.html").read_bytes(), path


def test_files_for_other_hosts_and_hidden_files_are_not_shown(server: Server) -> None:
    for path in ("/_headers", "/_redirects", "/.git/config", "/.htaccess", "/guide/.pages"):
        assert server.get(path).status == 404, path


def test_no_address_leads_out_of_the_site(server: Server) -> None:
    for path in ("/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fetc/passwd"):
        answer = server.get(path)
        assert answer.status in {400, 404}, path
        assert b"root:" not in answer.body


def test_an_old_address_leads_to_the_new_one(server: Server) -> None:
    answer = server.get(OLD_ADDRESS)
    assert answer.status == 301
    assert answer.headers["location"] == NEW_ADDRESS


def test_an_address_without_its_slash_leads_to_the_page(server: Server) -> None:
    answer = server.get(PAGE.rstrip("/"))
    assert answer.status in {301, 308}
    assert answer.headers["location"] in {PAGE, f"https://{HOST}{PAGE}"}


def test_without_tls_a_reader_is_sent_to_tls(server: Server) -> None:
    answer = server.get(PAGE, tls=False)
    assert answer.status in {301, 308}
    assert answer.headers["location"].startswith(f"https://{HOST}")
    assert answer.headers["location"].endswith(PAGE)


def test_texts_travel_compressed(server: Server, site: Path) -> None:
    for path in (PAGE, stylesheet(site), "/assets/javascripts/kb.js"):
        answer = server.get(path, Accept_Encoding="gzip")
        assert answer.headers["content-encoding"] == "gzip", path
        assert "accept-encoding" in answer.headers["vary"].lower()
        assert gzip.decompress(answer.body) == server.get(path).body


def test_a_page_that_is_the_same_is_not_sent_again(server: Server) -> None:
    tag = server.get(PAGE).headers["etag"]
    assert server.get(PAGE, If_None_Match=tag).status == 304


def test_the_server_does_not_tell_its_version(server: Server) -> None:
    for path in (PAGE, GONE):
        assert not any(sign.isdigit() for sign in server.get(path).headers.get("server", ""))


def test_pages_can_be_read_and_nothing_else(server: Server) -> None:
    for method in ("POST", "PUT", "DELETE"):
        assert server.get(PAGE, method=method).status in {404, 405}
