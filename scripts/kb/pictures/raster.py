"""Looks into a picture made of dots: does it open, how large is it, does it tell a place or move?

A column of text is about 700 CSS pixels wide; 1,600 serve a screen with two dots for each, and
200 KB load in about a second on a slow phone (1.6 Mbit/s, the “slow 4G” of browser tools).
"""

import io
import warnings
from collections.abc import Iterator

from PIL import Image
from PIL.ExifTags import IFD

BYTES, SIDE = 200_000, 1_600
MEGABYTE = 1_000_000
FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "AVIF", "ICO")
SMALLER = (
    f"Make its longer side {SIDE:,} pixels at most (on a Mac: Preview, Tools, Adjust Size;"
    " on Windows: Photos, Resize), and save it as JPEG or WebP."
)
PLACE = (b"GPSLatitude", b"GPSLongitude")
Fault = tuple[str, str]


def raster_faults(raw: bytes) -> Iterator[Fault]:
    """Give what is wrong with a picture, given as its file’s bytes, and how to put it right."""
    found = list[Fault]()
    try:
        with warnings.catch_warnings():
            # What Pillow only warns of (far too many dots, odd data) is judged below.
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(raw), formats=FORMATS) as picture:
                found += _opened(picture, raw)
    except Image.DecompressionBombError:
        found.append(("This picture has far more dots than a page carries.", SMALLER))
    # A reader of a broken file can fail in any way; whatever it says, the file is no use.
    except Exception:
        found.append(
            ("This picture cannot be opened.", "Export it again, and try it in a browser.")
        )
    yield from found


def _opened(picture: Image.Image, raw: bytes) -> Iterator[Fault]:
    if max(picture.size) > SIDE or len(raw) > BYTES:
        yield _too_large(picture.size, len(raw))
    else:
        picture.load()
    if getattr(picture, "n_frames", 1) > 1 and picture.format != "ICO":
        what = "This picture moves, which keeps some people from reading and makes others ill."
        yield what, "Use one still picture in its place."
    if _tells_place(picture, raw):
        what = "This photo’s file says where it was taken."
        advice = (
            "Take the place out and put the file here again: on Windows Properties, Details, Remove"
            " Properties; on a Mac Preview, Tools, Show Inspector, GPS, Remove Location Info."
        )
        yield what, advice


def _too_large(size: tuple[int, int], length: int) -> Fault:
    weight = f"{length / MEGABYTE:.1f} MB" if length >= MEGABYTE else f"{length // 1000} KB"
    what = (
        f"This picture has {size[0]:,} × {size[1]:,} pixels and {weight};"
        f" a page carries {SIDE:,} a side and {BYTES // 1000} KB at most."
    )
    return what, SMALLER


def _tells_place(picture: Image.Image, raw: bytes) -> bool:
    notes = "".join(str(picture.info.get(key, "")) for key in ("xmp", "XML:com.adobe.xmp"))
    return (
        bool(picture.getexif().get_ifd(IFD.GPSInfo))
        or any(mark in raw for mark in PLACE)
        or any(mark.decode() in notes for mark in PLACE)
    )
