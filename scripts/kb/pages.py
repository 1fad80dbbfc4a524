"""Pages as staff write them: front matter with line numbers, body, and what the path says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from kb.files import conflict_marks, pointers, read_text
from kb.kinds import kind_of
from kb.problems import Problem
from kb.yaml_source import YamlSource, read_yaml

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
        problem = Problem(
            shown,
            1,
            "The page does not start with front matter between two lines of “---”.",
            "Copy the first lines of a page of the same kind and fill them in.",
        )
        return Page(path, path.removesuffix(".md"), text, 1), [problem]
    matter, problems = read_yaml(found.group(1), shown, first_line=2)
    body = text[found.end() :]
    first_line = text[: found.end()].count("\n") + 1
    if not isinstance(matter.value, dict) and not problems:
        what = "The front matter holds no “key: value” lines."
        problems = [Problem(shown, 2, what, "Start with “title:” and “description:”.")]
    return Page(path, path.removesuffix(".md"), body, first_line, matter), problems


def page_files(docs: Path) -> Iterator[Path]:
    """Give every published Markdown file below ``docs``, sorted; ``_folders`` are for us."""
    for path in sorted(docs.rglob("*.md")):
        parts = path.relative_to(docs).parts
        if not (path.is_symlink() or any(part.startswith(("_", ".")) for part in parts)):
            yield path


def load_pages(docs: Path) -> tuple[dict[str, Page], list[Problem]]:
    """Read all pages below ``docs``: key → page, and every fault met on the way."""
    pages: dict[str, Page] = {}
    problems = pointers(docs, "docs")
    for file in page_files(docs):
        path = file.relative_to(docs).as_posix()
        text, faults = read_text(file, f"docs/{path}")
        problems += faults
        if text is None:
            continue
        marks = conflict_marks(text, f"docs/{path}")
        page, faults = parse_page(text, path)
        problems += marks or faults
        pages[page.key] = page
    return pages, problems
