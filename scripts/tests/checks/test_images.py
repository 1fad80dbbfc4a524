from pathlib import Path

import pytest

from tests.small_site import ARTICLE, Break, SmallSite, small_site

TEXT = "Two chairs that face each other"


def with_chairs(root: Path) -> SmallSite:
    site = small_site(root)
    site.write("docs/assets/chairs.svg", '<svg xmlns="http://www.w3.org/2000/svg"></svg>')
    return site


def instead(image: str, what: str, cure: str) -> Break:
    return Break(ARTICLE, "Worries grow", f"{image} Worries grow", "Worries grow", what, cure)


FAULTS = {
    "a misspelt file": instead(f"![{TEXT}](../assets/chiars.svg)", "not there", "chairs.svg”"),
    "a file of another company": instead(
        f"![{TEXT}](https://example.org/a.png)", "not given", "docs/assets"
    ),
    "a file outside docs": instead(f"![{TEXT}](../../a.png)", "not among", "docs/assets"),
    "capital letters": instead(
        f"![{TEXT}](../assets/Chairs.SVG)", "capital letters", "chairs.svg”"
    ),
    "a space": instead(f"![{TEXT}](../assets/two%20chairs.svg)", "a space", "hyphens"),
    "a picture in the page itself": instead(
        f"![{TEXT}](data:image/png;base64,AAAA)", "into the page itself", "docs/assets"
    ),
    "no text": instead("![](../assets/chairs.svg)", "no text", "what the image tells"),
    "a file's name as text": instead(
        "![two_chairs.svg](../assets/chairs.svg)", "file’s name", "Say in"
    ),
    "words a screen reader says": instead(
        f"![Image of two chairs, {TEXT}](../assets/chairs.svg)", "screen reader", "Begin with"
    ),
    "a text too short": instead("![A chair](../assets/chairs.svg)", "7 characters", "10 to 150"),
    "a text too long": instead(
        f"![{'chair ' * 40}](../assets/chairs.svg)", "characters", "10 to 150"
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_faulty_image_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(with_chairs(tmp_path))


def test_an_image_of_ours_with_a_text_is_accepted(tmp_path: Path) -> None:
    site = with_chairs(tmp_path)
    site.replace(ARTICLE, "Worries grow", f"![{TEXT}](../assets/chairs.svg)\n\nWorries grow")
    assert site.problems() == []
