"""What is written is read back as the same work."""

from pathlib import Path

import pytest

from kb.bibliography import parse_bibliography
from kb.works.exports import read_export
from kb.works.write import as_bibtex

FOLDER = Path(__file__).parent / "exports"
NAMES = sorted(path.name for path in FOLDER.iterdir() if path.suffix != ".yml")


@pytest.mark.parametrize("name", NAMES)
def test_every_export_is_read_back_as_the_same_works(name: str) -> None:
    works = read_export((FOLDER / name).read_text("utf-8")).works
    items = {f"key{at}": {**work.item, "id": f"key{at}"} for at, work in enumerate(works)}
    text = "\n".join(as_bibtex(key, item, "Read *it*.") for key, item in items.items())
    again, problems = parse_bibliography(text, "references.bib")
    assert problems == ()
    assert {key: one.csl for key, one in again.items()} == items
    assert {one.read for one in again.values()} == {"Read *it*."}


def test_no_empty_field_is_written() -> None:
    item = {"id": "a", "type": "book", "title": "T"}
    assert as_bibtex("a", item) == "@book{a,\n  title = {T},\n  year = {n.d.},\n}\n"
