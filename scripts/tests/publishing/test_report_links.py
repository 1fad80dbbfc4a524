from pathlib import Path

import pytest

from kb.publishing import report_links
from kb.publishing.report_links import OFFLINE, section
from tests.small_site import CLIENT, SmallSite, small_site


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    site = small_site(tmp_path)
    site.replace(CLIENT, "small steps.", "[small](https://a.test/one) steps.")
    site.replace("docs/_data/references.bib", "  year", "  doi = {10.1/x},\n  year")
    return site


def test_each_outside_link_is_tried_once(site: SmallSite) -> None:
    tried: list[str] = []

    def fetch(url: str) -> int:
        tried.append(url)
        return 200

    assert section(site.load(), fetch).lines == ()
    assert sorted(tried) == [
        "https://a.test/one",
        "https://crpo.ca/",
        "https://doi.org/10.1/x",
        "https://weather.gc.ca/",
    ]


def test_a_dead_link_is_told_with_the_files_that_name_it(site: SmallSite) -> None:
    found = section(site.load(), lambda url: 404 if "a.test" in url else 200)
    assert found.lines == (f"https://a.test/one: gone (404). In {CLIENT}",)


def test_a_site_that_turns_programs_away_is_not_called_dead(site: SmallSite) -> None:
    assert section(site.load(), lambda _url: 403).lines == ()


def test_a_doubtful_link_is_left_to_a_person(site: SmallSite) -> None:
    found = section(site.load(), lambda url: "timed out" if "a.test" in url else 200)
    assert found.lines == (
        f"https://a.test/one: no good answer (timed out); open it yourself. In {CLIENT}",
    )


def test_without_a_network_one_line_says_so(site: SmallSite) -> None:
    assert section(site.load(), lambda _url: "no route").lines == (OFFLINE,)


def test_an_address_that_is_none_is_answered_in_words() -> None:
    assert isinstance(report_links._answer("http://"), str)
