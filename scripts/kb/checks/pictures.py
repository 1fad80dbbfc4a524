"""Every picture opens, is light, draws and no more, and tells nobody where it was taken."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from kb.pictures.kinds import NOT_SHOWN, SHOWN, ending_for, kind_of
from kb.pictures.raster import SMALLER, Fault, raster_faults
from kb.pictures.vector import vector_flaws
from kb.problems import Problem
from kb.render.drawings import FOLDER
from kb.site import Site

# Far above what a page carries; a file of this size need not even be opened.
TOO_LARGE = 30_000_000


def check(site: Site) -> Iterator[Problem]:
    """Give every picture below docs that readers would not see, or should not be given."""
    for file in sorted(site.docs.rglob("*")):
        path = PurePosixPath(file.relative_to(site.docs).as_posix())
        if path.suffix.lower() in SHOWN.keys() | NOT_SHOWN.keys() and _is_published(file, path):
            yield from _picture(file, path)


def _is_published(file: Path, path: PurePosixPath) -> bool:
    hidden = any(part.startswith(("_", ".")) for part in path.parts)
    return file.is_file() and not file.is_symlink() and not hidden


def _picture(file: Path, path: PurePosixPath) -> Iterator[Problem]:
    shown, raw, faults = f"docs/{path}", b"", list[Fault]()
    try:
        if (size := file.stat().st_size) > TOO_LARGE:
            faults.append((f"This picture has {size // 1_000_000} MB.", SMALLER))
        else:
            raw = file.read_bytes()
            faults += _unfit(raw, path)
    except OSError as error:
        faults.append((f"This file cannot be opened ({error.strerror}).", "Is it there?"))
    if not faults and path.suffix.lower() == ".svg":
        for flaw in vector_flaws(raw, inside_page=path.parent == PurePosixPath(FOLDER)):
            yield Problem(shown, flaw.line, flaw.what, flaw.cure)
    elif not faults:
        faults += raster_faults(raw)
    for what, cure in faults:
        yield Problem(shown, 1, what, cure)


def _unfit(raw: bytes, path: PurePosixPath) -> Iterator[Fault]:
    ending, kind = path.suffix.lower(), kind_of(raw)
    expected = SHOWN.get(ending, "")
    if not raw:
        yield "This picture is empty.", "Export it again, and try it in a browser."
    elif kind in NOT_SHOWN.values() or not expected:
        name = kind if kind in NOT_SHOWN.values() else NOT_SHOWN.get(ending, kind)
        what = f"Browsers do not show pictures of this kind ({name})."
        yield (
            what,
            "Export it as JPEG or WebP (a photo) or PNG (a drawing), and put that in its place.",
        )
    elif kind != expected and (right := ending_for(kind)):
        what = f"This is a picture of the kind {kind}, though its name ends in “{path.suffix}”."
        yield what, f"Rename it to “{path.stem}{right}”, and change the links to it."
    elif kind in {"HTML", "PDF", "ZIP"}:
        what = (
            f"This file is no picture but of the kind {kind}, though its name says “{path.suffix}”."
        )
        yield what, "Save the picture itself, and put that in its place."
