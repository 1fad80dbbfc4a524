"""Every image is a file of ours, with words for those who do not see it."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from kb.asset_files import is_there, other_case
from kb.pages import Page
from kb.pictures.kinds import SHOWN
from kb.problems import Problem, did_you_mean
from kb.prose import Link
from kb.reading import reading
from kb.site import Site, link_between

ALT = range(10, 151)
FILE_NAME = re.compile(r"\S+\.(png|jpe?g|svg|webp|gif|avif)|[A-Za-z0-9]+([_-][A-Za-z0-9]+)+", re.I)
START = re.compile(r"(an? )?(image|picture|photo|graphic|drawing) of\b", re.I)


def check(site: Site) -> Iterator[Problem]:
    """Give every image that is not there, comes from elsewhere, or has no useful text."""
    for page in site.pages.values():
        for image in reading(page).links:
            if image.is_image:
                for what, cure in (*_file(site, page, image), *_text(image)):
                    yield Problem(page.shown, image.line, what, cure)


def _file(site: Site, page: Page, image: Link) -> Iterator[tuple[str, str]]:
    target = unquote(image.target)
    if target.startswith("data:"):
        what = "This picture is pasted into the page itself, where nobody can change or check it."
        advice = "Save it as a file in docs/assets, link to that, and delete the long line."
        yield what, advice
        return
    if "://" in target or target.startswith("/"):
        what = f"The image “{target[:60]}” is not given as a file of this site."
        yield what, "Put the file in docs/assets, so that no other company hears of the visit."
        return
    path = posixpath.normpath(posixpath.join(PurePosixPath(page.path).parent, target))
    if path.startswith(("..", "_")):
        yield f"The image “{target}” is not among the published files.", "Put it in docs/assets."
    elif " " in target:
        what = f"The image “{target}” has a space in its name, which some programs cut it at."
        yield what, "Give the file a name with hyphens for spaces, and link to that."
    elif (real := other_case(site.docs, path)) not in {"", path}:
        what = f"The image “{target}” is not there: small and capital letters differ."
        yield what, f"Write “{link_between(page, real)}”."
    elif not is_there(site.docs, path):
        known = [link_between(page, name) for name in _images(site)]
        yield f"The image “{target}” is not there.", did_you_mean(target, known) or "Add the file."


def _images(site: Site) -> Iterator[str]:
    for file in (site.docs / "assets").rglob("*"):
        if PurePosixPath(file.name).suffix.lower() in SHOWN:
            yield file.relative_to(site.docs).as_posix()


def _text(image: Link) -> Iterator[tuple[str, str]]:
    text = image.text.strip()
    example = "Say in the square brackets what the image tells, in 10 to 150 characters."
    if not text:
        yield "This image has no text for those who do not see it.", example
    elif FILE_NAME.fullmatch(text):
        yield f"“{text}” is a file’s name, not what the image tells.", example
    elif START.match(text):
        yield (
            f"“{text[:40]}” begins with what a screen reader says anyway.",
            "Begin with the thing shown.",
        )
    elif len(text) not in ALT:
        yield f"The image’s text has {len(text)} characters.", example
