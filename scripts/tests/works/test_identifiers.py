import pytest

from kb.works.identifiers import doi_address, doi_of, raw, web_address

SICI = "https://doi.org/10.1002/(SICI)1097-4679(199601)52:1%3C1::AID-X%3E3.0.CO;2-Q"
DOIS = {
    "10.1037/pst0000172": "https://doi.org/10.1037/pst0000172",
    "doi:10.1037/pst0000172": "https://doi.org/10.1037/pst0000172",
    "DOI 10.1037/pst0000172.": "https://doi.org/10.1037/pst0000172",
    "https://doi.org/10.1037/pst0000172": "https://doi.org/10.1037/pst0000172",
    "http://dx.doi.org/10.1037/pst0000172": "https://doi.org/10.1037/pst0000172",
    "<https://doi.org/10.1037/pst0000172>": "https://doi.org/10.1037/pst0000172",
    r"10.1000/a\_b": "https://doi.org/10.1000/a_b",
    "10.1002/(SICI)1097-4679(199601)52:1<1::AID-X>3.0.CO;2-Q": SICI,
    "10.1002/(SICI)1097-4679(199601)52:1&lt;1::AID-X&gt;3.0.CO;2-Q": SICI,
    "10.1002/(SICI)1097-4679(199601)52:1$<$1::AID-X$>$3.0.CO;2-Q": SICI,
    r"10.1002/(SICI)1097-4679(199601)52:1{\textless}1::AID-X{\textgreater}3.0.CO;2-Q": SICI,
    SICI: SICI,
}
ADDRESSES = {
    "https://a.example/b": "https://a.example/b",
    r"https://a.example/b\_c?x=1\&y=2\%20z\#top": "https://a.example/b_c?x=1&y=2%20z#top",
    r"\url{https://a.example/~me}": "https://a.example/~me",
    "www.a.example": "https://www.a.example",
    "http://a.example/1 http://b.example/2": "http://a.example/1",
    "<https://a.example/b>": "https://a.example/b",
    "Available at: https://a.example/b": "https://a.example/b",
    "https://a.example/[x]<y>": "https://a.example/%5Bx%5D%3Cy%3E",
    "file:///C:/private.pdf": "",
    "javascript:alert(1)": "",
    "<Go to ISI>://WOS:000001": "",
    "": "",
}


@pytest.mark.parametrize("typed", DOIS)
def test_a_doi_in_any_form_becomes_its_one_address(typed: str) -> None:
    assert doi_address(doi_of(raw(typed))) == DOIS[typed]


@pytest.mark.parametrize("typed", ["N/A", "10.1037", "1037/pst0000172", ""])
def test_what_is_no_doi_gives_none(typed: str) -> None:
    assert doi_of(typed) == ""


@pytest.mark.parametrize("typed", ADDRESSES)
def test_a_web_address_is_taken_whole_or_not_at_all(typed: str) -> None:
    assert web_address(raw(typed)) == ADDRESSES[typed]
