import pytest
from PIL import Image

from kb.pictures.raster import raster_faults
from tests.pictures.samples import claiming, moving, noisy, picture, with_place

WHOLE = picture(size=(64, 64))
FAULTS = {
    "half of a file": (WHOLE[: len(WHOLE) // 2], "cannot be opened"),
    "a byte changed": (WHOLE.replace(b"IDAT", b"IDAX"), "cannot be opened"),
    "no picture at all": (b"\x89PNG\r\n\x1a\nwords", "cannot be opened"),
    "a side too long": (picture(size=(1601, 4)), "1,601 × 4 pixels"),
    "far too many dots": (claiming(60000, 60000), "far more dots"),
    "too heavy": (noisy((600, 600)), "200 KB at most"),
    "a photo with its place": (with_place(), "where it was taken"),
    "a place in a WebP": (with_place("WEBP"), "where it was taken"),
    "a place in a PNG": (with_place("PNG"), "where it was taken"),
    "a place in an editor's notes": (
        picture("JPEG", xmp=b"<x exif:GPSLatitude='43'/>"),
        "where it was taken",
    ),
    "a GIF that moves": (moving(), "moves"),
    "a WebP that moves": (moving("WEBP"), "moves"),
    "a PNG that moves": (moving("PNG"), "moves"),
}


@pytest.mark.parametrize(("raw", "what"), FAULTS.values(), ids=FAULTS.keys())
def test_a_picture_that_does_not_serve_is_told_once(raw: bytes, what: str) -> None:
    (fault,) = raster_faults(raw)
    assert what in fault[0]
    assert fault[1].endswith(".")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "AVIF", "ICO"])
def test_a_small_still_picture_is_accepted_in_every_format(kind: str) -> None:
    assert list(raster_faults(picture(kind))) == []


def test_a_picture_as_large_as_a_page_carries_is_accepted() -> None:
    assert list(raster_faults(picture(size=(1600, 1600)))) == []


def test_the_other_notes_of_a_camera_are_left_alone() -> None:
    exif = Image.Exif()
    exif[0x0110] = "A camera"
    assert list(raster_faults(picture("JPEG", exif=exif))) == []
