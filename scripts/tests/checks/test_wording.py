from pathlib import Path

import pytest

from tests.small_site import ARTICLE, CLIENT, CONCEPT, Break, small_site

FAULTS = {
    "in a sentence": Break(
        CLIENT,
        "It grows in",
        "He Committed Suicide in",
        "He Comm",
        "“committed suicide”",
        "died by suicide",
    ),
    "in a title": Break(CLIENT, "Trust grows", "Normal trust", "title:", "“normal”", "Say: usual"),
    "in a description": Break(
        CLIENT,
        "How trust with",
        "How normal trust with",
        "description:",
        "“normal”",
        "It sorts people.",
    ),
    "on the second line of a paragraph": Break(
        CLIENT, "you watch what", "you watch the normal thing", "you watch", "“normal”", "usual"
    ),
    "with a fixed space": Break(
        CLIENT, "It grows in", "He committed\u00a0suicide in", "He comm", "“committed s", "died"
    ),
    "over the end of a line": Break(
        CLIENT, "It grows in", "He committed\nsuicide in", "He comm", "“committed s", "died"
    ),
    "with marks within": Break(
        CLIENT, "It grows in", "It is nor**mal** in", "It is nor", "“normal”", "usual"
    ),
    "in a term": Break(
        CONCEPT, "mutual trust", "commit&nbsp;suicide", "commit&", "“commit suicide”", "died"
    ),
    "in a data file with a fixed space": Break(
        "docs/_data/glossary.yml",
        "Putting",
        "Commit\u00a0suicide, putting",
        "plain:",
        "“commit",
        "died",
    ),
    "in a data file": Break(
        "docs/_data/glossary.yml",
        "Putting",
        "Commit suicide, putting",
        "plain:",
        "“commit suicide”",
        "died",
    ),
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_word_that_the_site_does_not_use_is_told(tmp_path: Path, fault: Break) -> None:
    assert fault.answers(small_site(tmp_path))


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (CLIENT, "scared to open up", "am I normal"),
        (CLIENT, "It grows in small", "It grows in abnormal, normally small"),
        (CLIENT, "../../therapists/trust.md#signs", "../../therapists/trust.md#signs"),
        (CONCEPT, "It shows that", "It shows to a normal reader that"),
        (ARTICLE, "Worries grow", "Normal worries grow"),
        ("docs/guide/index.md", "Pick the page", "Pick the normal page"),
    ],
    ids=[
        "what people say is theirs",
        "only whole words count",
        "an address is no prose",
        "a rule for clients leaves therapists alone",
        "a rule for clients leaves articles alone",
        "an exception with a reason holds",
    ],
)
def test_the_same_word_is_accepted_where_it_may_stand(
    tmp_path: Path, path: str, old: str, new: str
) -> None:
    site = small_site(tmp_path)
    site.replace(path, old, new)
    assert site.problems() == []


def test_an_exception_for_a_page_that_is_not_there_is_told(tmp_path: Path) -> None:
    site = small_site(tmp_path)
    site.replace("docs/_data/wording.yml", "page: guide/index", "page: guide/indexx")
    assert any("wording.yml:10: There is no page “guide/indexx”" in one for one in site.problems())
