import pytest

from kb.code_parts import without_code


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a `b c", "a `b c"),
        ("a\n\n```\nb\n```\nc", "a\n\n   \n \n   \nc"),
        ("a\n\n    b\n\nc", "a\n\n     \n\nc"),
        ("no code", "no code"),
    ],
)
def test_code_is_blank_and_all_else_stays_in_its_place(body: str, left: str) -> None:
    assert without_code(body) == left
