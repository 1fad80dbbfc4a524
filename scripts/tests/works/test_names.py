import pytest

from kb.works.names import OTHERS, Name, UnreadableName, names_of


def person(family: str, given: str, suffix: str = "") -> Name:
    return {"family": family, "given": given, **({"suffix": suffix} if suffix else {})}


NAMES: dict[str, list[Name]] = {
    "Doe, Ann and Roe, Jo": [person("Doe", "Ann"), person("Roe", "Jo")],
    "Ann Doe AND van der Berg, Jan": [person("Doe", "Ann"), person("van der Berg", "Jan")],
    "{Mind} and {{Birds and Bees}}": [{"literal": "Mind"}, {"literal": "Birds and Bees"}],
    "World Health Organization": [{"literal": "World Health Organization"}],
    "Doe, Ann and Roe, Jo and others": [person("Doe", "Ann"), OTHERS],
    "Doe, Ann et al.": [person("Doe", "Ann"), OTHERS],
    "{Aoki et al.}": [{"literal": "Aoki et al."}],
    "King, Jr., Martin Luther": [person("King", "Martin Luther", "Jr.")],
    "King Jr., Martin Luther": [person("King", "Martin Luther", "Jr.")],
    "King, Martin Luther, Jr": [person("King", "Martin Luther", "Jr.")],
    "Martin Luther King, Jr.": [person("King", "Martin Luther", "Jr.")],
    "Martin Luther King III": [person("King", "Martin Luther", "III")],
    "Gooch, Caroline V.": [person("Gooch", "Caroline V.")],
    "Lin, TG and Doe, Ann": [person("Lin", "T. G."), person("Doe", "Ann")],
    r"M\"uller, J{\"u}rgen and \v{S}im, A. and \~Nu, B.": [
        person("Müller", "Jürgen"),
        person("Šim", "A."),
        person("Ñu", "B."),
    ],
    "family=Berg, given=Jan, prefix=van der, useprefix=true": [person("van der Berg", "Jan")],
    "given=Bo, family={Ash}, suffix=Jr. and Cole, Ann": [
        person("Ash", "Bo", "Jr."),
        person("Cole", "Ann"),
    ],
    "Doe, Ann and and Roe, Jo and": [person("Doe", "Ann"), person("Roe", "Jo")],
    "": [],
    "{} and ~": [],
}


@pytest.mark.parametrize("latex", NAMES)
def test_names_are_read_in_every_form(latex: str) -> None:
    assert names_of(latex) == NAMES[latex]


@pytest.mark.parametrize(
    ("latex", "why"),
    [
        ("Doe, Ann; Roe, Jo", "“;”"),
        ("Doe, Ann, Roe, Jo", "cannot be told apart"),
        ("Doe, Ann Roe, Jo", "too many commas"),
        ("Doe, A. & Roe, J.", "too many commas"),
        ("https://www.mind.example", "web address"),
    ],
)
def test_names_that_run_into_each_other_are_told(latex: str, why: str) -> None:
    with pytest.raises(UnreadableName, match=why):
        names_of(latex)
