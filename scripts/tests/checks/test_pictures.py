from pathlib import Path

import pytest

from kb.checks import pictures
from tests.pictures.samples import picture, svg
from tests.small_site import SmallSite, small_site

HEIC = b"\0\0\0\x18ftypheic" + bytes(40)
FAULTS = {
    "an iPhone's photo": ("a.heic", HEIC, "(HEIC)", "JPEG"),
    "an iPhone's photo, renamed": ("a.jpg", HEIC, "(HEIC)", "JPEG"),
    "a scan": ("a.TIFF", b"II*\0" + bytes(40), "(TIFF)", "JPEG"),
    "a camera's raw file": ("a.nef", b"MM\0*" + bytes(40), "Browsers do not show", "JPEG"),
    "a drawing program's file": ("a.psd", b"8BPS" + bytes(40), "(PSD)", "PNG"),
    "another format than its name says": ("a.png", picture("JPEG"), "kind JPEG", "“a.jpg”"),
    "a JPEG as Windows names it": ("a.jfif", picture("JPEG"), "kind JPEG", "“a.jpg”"),
    "dots named as a drawing": ("a.svg", picture(), "kind PNG", "“a.png”"),
    "a web page saved as a picture": ("a.png", b"<!DOCTYPE html><html>", "HTML", "Save the"),
    "a document renamed": ("a.png", b"%PDF-1.7", "PDF", "Save the picture"),
    "an empty file": ("a.webp", b"", "empty", "Export it again"),
    "words": ("a.png", b"words", "cannot be opened", "Export it again"),
    "a drawing with a script": ("a.svg", svg("<script/>"), "a script", "text editor"),
    "a style in a drawing of a page": (
        "drawings/a.svg", svg('<g style="x:y"/>'), "“style=”", "fill="
    ),
}  # fmt: skip


def told(small: SmallSite, name: str, raw: bytes) -> list[str]:
    file = small.root / "docs" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(raw)
    return [str(one) for one in pictures.check(small.load())]


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_picture_that_readers_would_not_see_is_told(
    tmp_path: Path, fault: tuple[str, bytes, str, str]
) -> None:
    name, raw, what, cure = fault
    (problem,) = told(small_site(tmp_path), f"assets/{name}", raw)
    assert problem.startswith(f"docs/assets/{name}:")
    assert what in problem
    assert cure in problem


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("assets/a.JPG", picture("JPEG")),
        ("assets/a.jpeg", picture("JPEG")),
        ("assets/a.svg", svg()),
        ("_notes/a.png", b"words"),
        ("assets/._a.png", b"words"),
    ],
)
def test_a_sound_picture_and_what_is_not_published_are_accepted(
    tmp_path: Path, name: str, raw: bytes
) -> None:
    assert told(small_site(tmp_path), name, raw) == []


def test_a_picture_outside_assets_is_looked_at_too(tmp_path: Path) -> None:
    assert len(told(small_site(tmp_path), "guide/a.png", b"words")) == 1
