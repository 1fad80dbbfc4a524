"""One small file in the manner of each exporter, and what readers must see of it."""

from pathlib import Path

import pytest
import yaml
from lxml import html
from markdown import markdown

from kb.works.exports import Export, read_export
from kb.works.processor import set_in_apa

FOLDER = Path(__file__).parent / "exports"
EXPECTED: dict[str, list[str]] = yaml.safe_load((FOLDER / "expected.yml").read_text("utf-8"))
EXTENSIONS = ["attr_list", "def_list", "footnotes", "md_in_html", "tables"]


def export(name: str) -> Export:
    return read_export((FOLDER / name).read_text("utf-8"))


def seen(text: str) -> str:
    """Give what a reader sees of Markdown."""
    return " ".join(html.fromstring(markdown(text, extensions=EXTENSIONS)).text_content().split())


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_each_export_is_set_as_apa_has_it(name: str) -> None:
    found = export(name)
    items = {str(at): {**work.item, "id": str(at)} for at, work in enumerate(found.works)}
    assert [seen(work.html) for work in set_in_apa(items)] == EXPECTED[name]
    assert found.faults == []


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_what_is_private_in_an_export_is_never_read(name: str) -> None:
    assert "SECRET" not in str([work.item for work in export(name).works])


def test_every_file_of_the_folder_has_what_must_come_out() -> None:
    files = {path.name for path in FOLDER.iterdir() if path.suffix != ".yml"}
    assert files == EXPECTED.keys()
    assert [name for name in files if "SECRET" in (FOLDER / name).read_text("utf-8")]
