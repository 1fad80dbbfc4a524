"""Tells what kind of picture a file is: by its name’s ending, and by its first bytes."""

# Endings that browsers show, each with the kind that its file has to be.
SHOWN = {
    ".png": "PNG",
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jfif": "JFIF",  # no file’s kind: such a JPEG is to be renamed, as few servers know it
    ".gif": "GIF",
    ".webp": "WebP",
    ".avif": "AVIF",
    ".ico": "ICO",
    ".svg": "SVG",
}
# Endings that cameras, scanners and drawing programs write, and browsers do not show.
NOT_SHOWN = {
    ".heic": "HEIC", ".heif": "HEIC", ".hif": "HEIC", ".tif": "TIFF", ".tiff": "TIFF",
    ".bmp": "BMP", ".dib": "BMP", ".psd": "PSD", ".psb": "PSD", ".xcf": "XCF", ".eps": "EPS",
    ".ai": "Illustrator", ".jp2": "JPEG 2000", ".jxl": "JPEG XL", ".wmf": "WMF", ".emf": "WMF",
    ".raw": "raw", ".dng": "raw", ".cr2": "raw", ".cr3": "raw", ".nef": "raw", ".arw": "raw",
    ".orf": "raw", ".rw2": "raw", ".raf": "raw", ".svgz": "packed SVG",
}  # fmt: skip
# Where in the file, which bytes, what it is: the registered signatures of these formats.
SIGNATURES = (
    (0, b"\x89PNG\r\n\x1a\n", "PNG"),
    (0, b"\xff\xd8\xff", "JPEG"),
    (0, b"GIF87a", "GIF"),
    (0, b"GIF89a", "GIF"),
    (8, b"WEBP", "WebP"),
    (4, b"ftypavif", "AVIF"),
    (4, b"ftypavis", "AVIF"),
    (4, b"ftyphe", "HEIC"),
    (4, b"ftypmif1", "HEIC"),
    (4, b"ftypmsf1", "HEIC"),
    (4, b"ftypcrx", "raw"),
    (0, b"\x00\x00\x01\x00", "ICO"),
    (0, b"II*\x00", "TIFF"),
    (0, b"MM\x00*", "TIFF"),
    (0, b"BM", "BMP"),
    (0, b"8BPS", "PSD"),
    (0, b"%!PS", "EPS"),
    (0, b"%PDF", "PDF"),
    (0, b"PK\x03\x04", "ZIP"),
    (0, b"\x1f\x8b", "packed SVG"),
)
# A drawing program may write a long comment before the drawing itself.
HEAD = 4096


def kind_of(raw: bytes) -> str:
    """Name the kind of picture that ``raw`` holds, or give an empty string."""
    for start, mark, kind in SIGNATURES:
        if raw.startswith(mark, start):
            return kind
    head = raw[:HEAD].lower()
    if b"<svg" in head:
        return "SVG"
    return "HTML" if b"<html" in head or b"<!doctype html" in head else ""


def ending_for(kind: str) -> str:
    """Give the usual ending of a kind that browsers show, or an empty string."""
    return next((ending for ending, name in SHOWN.items() if name == kind), "")
