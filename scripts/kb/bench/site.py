"""Lays out a site of a given size for a measurement: real front pages, then folders of new ones."""

import re
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path, PurePosixPath

from kb.bench.text import Plan, Writer, is_list, page_text
from kb.navigation import MENU_FILE
from kb.pages import Page
from kb.render.contents import STAGES
from kb.site import Site, load_site

FOLDERS_IN_PART, PAIRS_IN_FOLDER, IN_GROUP = 25, 28, 10
IN_STAGE = 2
CHAIRS = ("guide", "therapists")
NONE_HERE = ("redirects.yml", "source-points.yml")
STOCK = """\
site_name: Stock
site_url: https://kb.example.org/
theme:
  name: material
exclude_docs: |
  /_*/
plugins:
  - search
markdown_extensions: [attr_list, def_list, footnotes, md_in_html, tables, toc]
"""


@dataclass(frozen=True)
class Twins:
    """Two pages of one folder, one in each chair; front pages where there is nothing to model."""

    folder: str
    topic: Page
    models: tuple[Page, Page] | None = None

    @property
    def paths(self) -> tuple[str, str]:
        """Give the paths below docs: the client's, then the therapist's."""
        # With their folders: two stages can have a page of the same name.
        names = ["-".join(PurePosixPath(model.key).parts[1:]) for model in self.models or ()]
        first, second = names or ("index", "index")
        return f"guide/{self.folder}/{first}.md", f"therapists/{self.folder}/{second}.md"


def lay_out(project: Path, root: Path, number: int) -> int:
    """Write a site of ``number`` pages below ``root``, with the settings of ``project``.

    Number 0 asks for the site as it is. Gives the number of pages written: at least the front
    pages are.
    """
    _copy_settings(project, root)
    site = load_site(project / "docs")
    if number == 0:
        shutil.copytree(project / "docs", root / "docs", dirs_exist_ok=True)
        return len(site.pages)
    fronts = _fronts(site)
    fronts = fronts[: len(fronts) - (number - len(fronts)) % 2]
    twins = list(islice(_twins(site), max(0, number - len(fronts)) // 2))
    keys = [page.key for page in fronts]
    keys += [path.removesuffix(".md") for pair in twins for path in pair.paths]
    texts = dict(_texts(Writer(_models(site), keys), fronts, twins))
    for path, text in texts.items():
        _write(root / "docs" / path, text)
    _write_menus(root / "docs", site)
    _copy_data(project / "docs/_data", root / "docs/_data", frozenset(keys))
    return len(texts)


def _copy_settings(project: Path, root: Path) -> None:
    without = shutil.ignore_patterns("tests", "__pycache__", ".*")
    for folder in ("scripts", "overrides", "docs/assets"):
        shutil.copytree(project / folder, root / folder, ignore=without)
    shutil.copy(project / "mkdocs.yml", root)
    _write(root / "stock.yml", STOCK)


def _fronts(site: Site) -> list[Page]:
    """Give the real pages that every size has: those that list others, articles, a few more."""
    lists = [page for page in site.pages.values() if is_list(page)]
    articles = [page for page in site.pages.values() if page.kind == "articles"]
    stages = [f"guide/{stage}/" for stage in STAGES]
    few = [page for stage in stages for page in islice(_below(site, stage), IN_STAGE)]
    return list({page.key: page for page in [*lists, *articles, *few]}.values())


def _below(site: Site, folder: str) -> Iterator[Page]:
    return (site.pages[key] for key in site.order if key.startswith(folder))


def _models(site: Site) -> list[Page]:
    return [page for page in site.pages.values() if page.kind in CHAIRS and not is_list(page)]


def _twins(site: Site) -> Iterator[Twins]:
    clients = [page for page in _models(site) if page.kind == "guide"]
    concepts = [page for page in _models(site) if page.kind == "therapists"]
    for place in count():
        topic = concepts[place % len(concepts)]
        part = f"part-{place // FOLDERS_IN_PART + 1}"
        folder = f"{part}/on-{PurePosixPath(topic.path).stem}"
        if place % FOLDERS_IN_PART == 0:
            yield Twins(part, topic)
        yield Twins(folder, topic)
        for step in range(1, PAIRS_IN_FOLDER + 1):
            client = clients[(place + step) % len(clients)]
            yield Twins(folder, topic, (client, concepts[(place + step) % len(concepts)]))


def _texts(
    writer: Writer, fronts: Sequence[Page], twins: Sequence[Twins]
) -> Iterator[tuple[str, str]]:
    yield from ((page.path, writer.copy(page)) for page in fronts)
    for pair in twins:
        models = pair.models or (None, None)
        for path, other, model in zip(pair.paths, pair.paths[::-1], models, strict=True):
            partner = other.removesuffix(".md")
            plan = Plan(path, model, pair.topic, partner) if model else None
            yield path, writer.page(plan) if plan else _front(path)


def _front(path: str) -> str:
    folder = PurePosixPath(path).parent
    named = (
        f"{_title(folder.name)}, for {'clients' if folder.parts[0] == 'guide' else 'therapists'}"
    )
    description = f"What the folder {folder.name} holds, as {folder.parts[0]} pages that lead on."
    return page_text({"title": named, "description": description}, "\n<!-- stage-contents -->\n")


def _title(name: str) -> str:
    return name.replace("-", " ").capitalize()


def _write_menus(docs: Path, site: Site) -> None:
    for folder in {docs, *(path.parent for path in docs.rglob("*.md"))}:
        path = folder.relative_to(docs).as_posix()
        real = site.menu.find("" if path == "." else path)
        title = f"title: {(real.title if real else '') or _title(folder.name)}\n"
        names = sorted(file.name for file in folder.glob("*.md") if file.name != "index.md")
        groups = "" if real else "".join(_groups(names))
        # A title in docs itself would have no effect.
        head = "" if folder == docs else title
        _write(folder / MENU_FILE, f"{head}nav:\n  - index.md\n{groups}  - ...\n")


def _groups(names: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(names), IN_GROUP):
        rows = "".join(f"    - {name}\n" for name in names[start : start + IN_GROUP])
        yield f"  - Group {start // IN_GROUP + 1}:\n{rows}"


def _copy_data(source: Path, target: Path, keys: frozenset[str]) -> None:
    """Copy the data files without what names a page that is not there."""
    for file in source.iterdir():
        text = "# none here\n" if file.name in NONE_HERE else file.read_text("utf-8")
        lines = text.splitlines(keepends=True)
        _write(target / file.name, "".join(line for line in lines if _is_met(line, keys)))
    _write(target / "published.txt", "".join(f"{key}\n" for key in sorted(keys)))


def _is_met(line: str, keys: frozenset[str]) -> bool:
    named = re.match(r"  see: (\S+)", line)
    return not named or named[1] in keys


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
