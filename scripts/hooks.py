"""Joins the knowledge base to MkDocs, and all it does is pass on.

Only this file, kb/output/kept_pages.py and kb/preview/builds.py know MkDocs.
"""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

sys.path.insert(0, str(Path(__file__).resolve().parent))

from kb import gate
from kb.checks import file_names, menu, stray_files, stylesheets, web_addresses
from kb.ending import unreachable
from kb.files import is_left_behind
from kb.git import silence
from kb.output import change_dates, finish, kept_pages, needed
from kb.output.security import meta_policy
from kb.output.structured_data import structured_data
from kb.problems import Problem
from kb.render import page as page_renderer
from kb.render.view import NOWHERE, safety, view
from kb.search.form import form_html
from kb.search.words import read_words
from kb.site import Site, load_site

log = logging.getLogger("mkdocs.hooks.kb")

MAIN_MENU = [
    ("guide/", "For clients"),
    ("therapists/", "For therapists"),
    ("articles/", "Articles"),
    ("in-your-own-words/", "Your words"),
]
FOOTER_MENU = [
    ("help-now/", "Help now"),
    ("staying-safe-online/", "Staying safe online"),
    ("therapists/a-to-z/", "A to Z"),
    ("glossary/", "Glossary"),
    ("references/", "References"),
    ("about/", "About"),
]


class _State:
    """What one build keeps between MkDocs' calls."""

    site: Site
    serving = False
    dates: dict[str, str]


def on_startup(*, command: str, dirty: bool) -> None:
    """Note whether this is a preview: a preview leaves out the last touches, for speed."""
    _State.serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read all pages and facts afresh."""
    try:
        _State.site = load_site(Path(config.docs_dir))
    except OSError as error:
        log.error("%s", unreachable(error))
        raise Abort("Nothing was built. Put this right first.") from None
    _State.dates = change_dates.of_files(Path(config.docs_dir))
    if reason := silence(Path(config.docs_dir)):
        log.info("%s So no page can say on which day it last changed.", reason)
    problems = sorted({*_State.site.problems, *_not_to_build(_State.site)})
    if not problems and config.strict and not _State.serving:
        # A preview shows work in progress; what is built to be published keeps every promise.
        problems = gate.problems(_State.site)
    for problem in problems:
        log.error("%s", problem)
    if problems:
        # MkDocs and its plugins would stop at such a file too, but with a traceback.
        raise Abort("Nothing was built. Put this right first.")


def on_files(files: Files, *, config: MkDocsConfig) -> None:
    """Leave out what editors left; in a preview, keep what has not changed since last time."""
    for file in [one for one in files if is_left_behind(PurePosixPath(one.src_uri))]:
        files.remove(file)
    if _State.serving:
        kept_pages.keep(files, config)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:
    """Give the templates what is the same on every page."""
    env.globals.update(
        kb=NOWHERE,
        safety=safety(_State.site.facts),
        meta_policy=meta_policy(),
        search_form=lambda base_url: form_html(base_url, "header"),
        structured_data=lambda page: _structured(page, config),
        sheets=_sheets(config),
        scripts=finish.SCRIPTS,
        main_menu=MAIN_MENU,
        footer_menu=FOOTER_MENU,
    )


def _sheets(config: MkDocsConfig) -> list[str]:
    if not _State.serving:
        return [finish.SHEET]
    return finish.preview_sheets(config.theme.dirs, Path(config.docs_dir))


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Replace the text staff wrote by the text that is built."""
    ours = _State.site.pages.get(_key(page))
    if ours is None:
        return markdown
    text, problems = page_renderer.rendered(ours, _State.site)
    for problem in problems:
        log.warning("%s", problem)
    page.update_date = _State.dates.get(ours.path, page.update_date)
    # Nothing else: some keys mean something to MkDocs, and a value may be of any kind.
    page.meta = {"title": ours.title, "description": ours.text("description")}
    return text


def on_page_context(
    context: dict[str, Any], *, page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Give the template what is known of this page."""
    ours = _State.site.pages.get(_key(page))
    if ours is not None:
        context["kb"] = view(ours, _State.site)
    return context


def on_post_build(*, config: MkDocsConfig) -> None:
    """Add what needs the whole built site: search, styles, headers, redirects."""
    built = Path(config.site_dir)
    try:
        finish.finish(built, _State.site, str(config.site_url or ""), preview=_State.serving)
    except OSError as error:
        # Of a style or script that is gone, the copy in the built folder is what is missed.
        log.error("%s", unreachable(error).replace(f"{built}/", "docs/"))
        raise Abort("Nothing was finished. Put this right first.") from None


def _not_to_build(site: Site) -> Iterator[Problem]:
    """Give what is wrong with names, places, menus, styles: where a build gives up or loses it."""
    for promise in (file_names, menu, stray_files, stylesheets, web_addresses):
        yield from promise.check(site)
    yield from needed.missing(site.docs)
    # Without its words the search would still answer, but not to someone in distress.
    yield from read_words(site.docs)[1]


def _key(page: Page) -> str:
    return page.file.src_uri.removesuffix(".md")


def _structured(page: Page, config: MkDocsConfig) -> str:
    ours = _State.site.pages.get(_key(page))
    return structured_data(ours, _State.site, str(config.site_url or "")) if ours else "{}"
