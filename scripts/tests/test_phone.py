import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.phone import can_be_called, is_emergency, parse_number

REAL = [
    ("416-555-0142", "CA"),
    ("(416) 555-0142", "CA"),
    ("+1 416 555 0142", "CA"),
    ("1-866-APPELLE", "CA"),
    ("988", "US"),
    ("9-8-8", "CA"),
    ("116 123", "GB"),
    ("020 7946 0958", "GB"),
    ("+44 20 7946 0958", "CA"),
    ("13 11 14", "AU"),
    ("3114", "FR"),
]


@given(st.from_regex(r"[2-9][0-9 -]{4,12}[0-9]", fullmatch=True))
def test_a_number_is_dialled_by_its_digits(text: str) -> None:
    number = parse_number(text)
    assert number is not None
    assert number.dialled == "".join(mark for mark in text if mark.isdigit())
    assert number.shown == text


def test_letters_are_dialled_as_on_a_keypad() -> None:
    number = parse_number("1-866-APPELLE")
    assert number is not None and number.dialled == "18662773553"


@pytest.mark.parametrize("written", ["ext. 2", "ext 2", "extension 2", "x2", ", ext. 2", "poste 2"])
def test_an_extension_is_no_part_of_what_is_dialled(written: str) -> None:
    number = parse_number(f"416-555-0142 {written}")
    assert number is not None
    assert (number.shown, number.dialled, number.extension) == ("416-555-0142", "4165550142", "2")
    assert str(number) == "416-555-0142, extension 2"


@pytest.mark.parametrize(
    "text", ["", "12", "call us", "988 or 911", "988 press 3", "988/911", "<988>", "988;wait=1"]
)
def test_what_is_more_or_less_than_one_number_is_none(text: str) -> None:
    assert parse_number(text) is None


@pytest.mark.parametrize(("text", "region"), REAL)
def test_a_number_that_exists_can_be_called(text: str, region: str) -> None:
    number = parse_number(text)
    assert number is not None and can_be_called(number, region)


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("416-555-014", "CA"),
        ("555-0142", "CA"),
        ("1-866-531-260", "CA"),
        ("1-800-668-68688", "CA"),
        ("116-555-0142", "CA"),
        ("020 7946", "GB"),
    ],
)
def test_a_number_with_a_digit_missing_or_too_many_cannot_be_called(text: str, region: str) -> None:
    number = parse_number(text)
    assert number is not None and not can_be_called(number, region)


@pytest.mark.parametrize(
    ("text", "region", "real"),
    [("911", "CA", True), ("999", "GB", True), ("000", "AU", True), ("919", "CA", False)],
)
def test_each_country_has_its_own_emergency_number(text: str, region: str, real: bool) -> None:
    number = parse_number(text)
    assert number is not None and is_emergency(number, region) == real
