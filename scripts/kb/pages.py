"""Pages as staff write them: front matter with line numbers, body, and what the path says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from kb.files import conflict_marks, is_left_behind, pointers, read_text
from kb.kinds import kind_of
from kb.problems import Problem
from kb.yaml_source import YamlSource, read_yaml

# After a mark that makes a heading, list or quote, Markdown asks for an ordinary space. The fixed
# ones that word processors type look the same, and every check would miss the heading or list.
FIXED = r"\u00a0\u2007\u202f"
FIXED_SPACE = re.compile(
    rf"^( {{0,12}}(?:#{{1,6}}|[-*+]|\d{{1,9}}[.)]|>))[ \t]*[{FIXED}][ \t{FIXED}]*(?=\S)",
    re.MULTILINE,
)
FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
NOTHING = YamlSource("", {})


@dataclass(frozen=True)
class Page:
    """One Markdown file. ``key`` is its path below docs without ``.md``."""

    path: str
    key: str
    body: str
    first_line: int
    matter: YamlSource = field(default=NOTHING, repr=False)
    findings: str = field(default="", repr=False)  # what its markers show from findings.yml
    readable: bool = True  # not so with conflict marks, without front matter, in another encoding
    stated: bool = True  # not so where the front matter cannot be read: then it says nothing
    fixed_spaces: tuple[int, ...] = ()  # lines where one stood after a mark; ``body`` has ordinary

    @property
    def shown(self) -> str:
        """Give the path as a person sees it from the repository."""
        return f"docs/{self.path}"

    @property
    def kind(self) -> str:
        """Give ``guide``, ``therapists`` or ``articles`` from the folder, else ``site``."""
        return kind_of(self.path)

    @property
    def is_hub(self) -> bool:
        """Tell whether the page is a folder's own front page."""
        return is_front(self.key)

    @property
    def url(self) -> str:
        """Give the address below the site's root, ending in a slash (empty for home)."""
        return url_of(self.key)

    def line(self, *place: str | int) -> int:
        """Give the file's line of a part of the front matter."""
        return self.matter.line(*place)

    def text(self, name: str) -> str:
        """Give a front-matter text, or an empty string where there is none."""
        value = self._value(name)
        return value if isinstance(value, str) else ""

    def items(self, name: str) -> tuple[str, ...]:
        """Give a front-matter list of texts; a single text counts as a list of one."""
        value = self._value(name)
        value = [value] if isinstance(value, str) else value
        kept = value if isinstance(value, list) else []
        return tuple(item for item in kept if isinstance(item, str))

    @property
    def title(self) -> str:
        """Give the title, or the file's name where the title is missing."""
        return self.text("title") or PurePosixPath(self.key).name

    @property
    def related(self) -> dict[str, tuple[str, ...]]:
        """Give the stated relations: relation name → keys of pages."""
        value = self._value("related")
        stated = value if isinstance(value, dict) else {}
        return {
            str(name): tuple(item for item in keys if isinstance(item, str))
            for name, keys in stated.items()
            if isinstance(keys, list)
        }

    @property
    def review(self) -> dict[str, Any]:
        """Give the recorded clinical review, or nothing."""
        value = self._value("review")
        return value if isinstance(value, dict) else {}

    def _value(self, name: str) -> Any:
        return self.matter.value.get(name) if isinstance(self.matter.value, dict) else None


def is_front(key: str) -> bool:
    """Tell whether ``key`` is that of a folder's own front page."""
    return PurePosixPath(key).name == "index"


def url_of(key: str) -> str:
    """Give the address of the page ``key`` below the site's root (empty for home)."""
    bare = (key.removesuffix("index") if is_front(key) else key).strip("/")
    return f"{bare}/" if bare else ""


def parse_page(text: str, path: str) -> tuple[Page, list[Problem]]:
    """Split a page into front matter and body.

    Takes the file's text and its path below docs; gives the page and the faults found.
    """
    shown = f"docs/{path}"
    found = FRONT_MATTER.match(text)
    if not found:
        problem = Problem(shown, 1, *_headless(text))
        page = Page(path, path.removesuffix(".md"), text, 1, readable=False, stated=False)
        return page, [problem]
    matter, problems = read_yaml(found.group(1), shown, first_line=2)
    first_line = text[: found.end()].count("\n") + 1
    raw = text[found.end() :]
    odd = tuple(raw.count("\n", 0, one.start()) + first_line for one in FIXED_SPACE.finditer(raw))
    body = FIXED_SPACE.sub(r"\1 ", raw)
    if not isinstance(matter.value, dict) and not problems:
        what = "The front matter holds no “key: value” lines."
        problems = [Problem(shown, 2, what, "Start with “title:” and “description:”.")]
    key = path.removesuffix(".md")
    page = Page(path, key, body, first_line, matter, stated=not problems, fixed_spaces=odd)
    return page, problems


def _headless(text: str) -> tuple[str, str]:
    """Say why no front matter was found at the top of ``text``, and how to put it right."""
    if text.startswith("---\n"):
        what = "The front matter is never closed."
        return what, "Add a line “---” after its last “key: value” line."
    if FRONT_MATTER.match(text.lstrip()):
        return "Empty lines stand before the front matter.", "Start the page with the line “---”."
    what = "The page does not start with front matter between two lines of “---”."
    return what, "Copy the first lines of a page of the same kind and fill them in."


def page_files(docs: Path) -> Iterator[Path]:
    """Give every published Markdown file below ``docs``, sorted; ``_folders`` are for us."""
    for path in sorted(docs.rglob("*.md")):
        inside = path.relative_to(docs)
        hidden = any(part.startswith(("_", ".")) for part in inside.parts)
        if not (hidden or path.is_symlink() or is_left_behind(inside)):
            yield path


def load_pages(docs: Path) -> tuple[dict[str, Page], list[Problem]]:
    """Read all pages below ``docs``: key → page, and every fault met on the way."""
    pages: dict[str, Page] = {}
    problems = pointers(docs, "docs")
    for file in page_files(docs):
        path = file.relative_to(docs).as_posix()
        page, faults = _load(file, path)
        problems += faults
        if page:
            pages[page.key] = page
    return pages, problems


def _load(file: Path, path: str) -> tuple[Page | None, list[Problem]]:
    """Give the page at ``path``, an empty one where its text cannot be read, and the first cause.

    What is no ordinary file is no page at all.
    """
    text, faults = read_text(file, f"docs/{path}")
    if text is None:
        empty = Page(path, path.removesuffix(".md"), "", 1, readable=False, stated=False)
        return (empty if file.is_file() else None), faults
    page, more = parse_page(text, path)
    if marks := conflict_marks(text, page.shown):
        return replace(page, readable=False, stated=False), faults + marks
    # A letter that no one sees can hide a heading, or anything else, from every check.
    return (replace(page, readable=False), faults) if faults else (page, more)
