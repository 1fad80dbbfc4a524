from pathlib import Path

import pytest

from kb.environment import ROOT
from kb.kinds import KINDS, ON_ONES_OWN_TROUBLE, SITE, can_leave, kind_of


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("guide/during/any.md", "guide"),
        ("articles/any.md", "articles"),
        ("guide.md", "site"),
        ("site/any.md", "site"),
        ("guidelines/any.md", "site"),
    ],
)
def test_a_page_is_of_the_kind_its_folder_says(path: str, kind: str) -> None:
    assert kind_of(path) == kind


def test_whoever_reads_an_article_or_the_guide_can_leave_it() -> None:
    assert can_leave("guide/before/any")
    assert can_leave("articles/any")
    assert not can_leave("therapists/any")
    assert not can_leave("glossary")


def test_every_kind_has_its_folder_and_its_template() -> None:
    docs: Path = ROOT / "docs"
    for name, kind in KINDS.items():
        assert name == SITE or (docs / name).is_dir()
        assert not kind.template or (docs / "_templates" / kind.template).is_file()


def test_every_single_page_to_hide_is_there() -> None:
    assert all((ROOT / "docs" / f"{key}.md").is_file() for key in ON_ONES_OWN_TROUBLE)
