"""mkdocs.yml can be read, and still joins our own code and templates to the site."""

from collections.abc import Iterator
from typing import Any

from kb.files import read_text
from kb.problems import Problem
from kb.site import Site
from kb.yaml_source import YamlSource, read_yaml

FILE = "mkdocs.yml"


def check(site: Site) -> Iterator[Problem]:
    """Give what is wrong with the settings: a site without its hooks would build, and be unsafe."""
    text, problems = read_text(site.docs.parent / FILE, FILE)
    if text is None:
        yield from problems
        return
    source, faults = read_yaml(text, FILE, remarks=True)
    yield from faults
    if not faults:
        yield from _joined(source)


def _joined(source: YamlSource) -> Iterator[Problem]:
    value = source.value if isinstance(source.value, dict) else {}
    if "scripts/hooks.py" not in _list(value.get("hooks")):
        what = "The site’s own code is not named, so menus, help and “Leave” would be missing."
        yield Problem(FILE, source.line("hooks"), what, "Under “hooks:” write: - scripts/hooks.py")
    theme = value.get("theme")
    if not (isinstance(theme, dict) and theme.get("custom_dir") == "overrides"):
        what = "The site’s own templates are not named."
        yield Problem(
            FILE, source.line("theme"), what, "Under “theme:” write: custom_dir: overrides"
        )


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
