import pytest

from kb.works.dates import date_of, in_words, month_of

DATES = {
    "2018": "2018", "2018-12-01": "2018", "2018-12": "2018", "12/31/2018": "2018",
    "May 2018": "2018", "3 May 2018": "2018", "May 3, 2018": "2018", "(2018)": "2018",
    "2020a": "2020a", "2019--2020": "2019–2020", "2019/2020": "2019–2020", "2019-20": "2019–2020",
    "c. 1950": "ca. 1950", "ca. 1950": "ca. 1950", "[1950]": "ca. 1950", "1950?": "ca. 1950",
    "1950~": "ca. 1950", "2018-21": "2018", "n.d.": "n.d.", "undated": "n.d.", "": "n.d.",
    "2012-05/2012-07": "2012", "Spring": "Spring",
}  # fmt: skip


@pytest.mark.parametrize("typed", DATES)
def test_each_way_to_write_a_year_is_read(typed: str) -> None:
    assert in_words(date_of(typed)) == DATES[typed]


@pytest.mark.parametrize(
    ("month", "day", "parts"),
    [
        ("may", "3", [2018, 5, 3]),
        ("5", "", [2018, 5]),
        ("3 may", "", [2018, 5, 3]),
        ("September", "31", [2018, 9, 31]),
        ("Spring", "3", [2018]),
        ("13", "", [2018]),
    ],
)
def test_month_and_day_of_their_own_fields_are_joined(
    month: str, day: str, parts: list[int]
) -> None:
    assert date_of("2018", month, day) == {"date-parts": [parts]}


def test_a_whole_date_keeps_its_day() -> None:
    assert date_of("3 May 2018") == date_of("2018-05-03") == {"date-parts": [[2018, 5, 3]]}


def test_a_month_is_known_by_name_and_number() -> None:
    assert [month_of(one) for one in ("dec", "Sept.", "07", "0", "x")] == [12, 9, 7, 0, 0]


def test_the_ends_of_a_span_are_alike() -> None:
    assert date_of("2001-02-03/2002") == {"date-parts": [[2001], [2002]]}
