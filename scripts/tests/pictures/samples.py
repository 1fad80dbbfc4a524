"""Pictures made for tests: each a few hundred bytes, sound or broken in one way."""

import io
import struct
from typing import Any
from zlib import crc32

from PIL import Image
from PIL.ExifTags import GPS, IFD

XMLNS = 'xmlns="http://www.w3.org/2000/svg"'


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 30), **options: Any) -> bytes:
    """Give a plain picture of this kind and size as a file's bytes."""
    out = io.BytesIO()
    mode = "P" if kind == "GIF" else "RGB"
    Image.new(mode, size, 3 if mode == "P" else "teal").save(out, kind, **options)
    return out.getvalue()


def noisy(size: tuple[int, int]) -> bytes:
    """Give a picture that no format can make small."""
    out = io.BytesIO()
    Image.effect_noise(size, 90).save(out, "PNG")
    return out.getvalue()


def claiming(width: int, height: int) -> bytes:
    """Give the head of a PNG that claims to be this large, with nothing behind it."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc32(name + data))


def with_place(kind: str = "JPEG") -> bytes:
    """Give a picture that says where it was taken, as telephones write it."""
    exif = Image.Exif()
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] = "N"
    exif.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (43.0, 39.0, 0.0)
    return picture(kind, exif=exif.tobytes())


def moving(kind: str = "GIF") -> bytes:
    """Give a picture of two frames."""
    out = io.BytesIO()
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("teal", "red")]
    frames[0].save(out, kind, save_all=True, append_images=frames[1:])
    return out.getvalue()


def svg(inside: str = "", more: str = XMLNS) -> bytes:
    """Give a drawing with ``inside`` in it."""
    return f'<svg {more} viewBox="0 0 9 9">\n<title>A door</title>\n{inside}\n</svg>\n'.encode()
