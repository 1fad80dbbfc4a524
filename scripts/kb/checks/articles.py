"""A page names the practice’s articles it draws on, as they are called."""

from collections.abc import Iterator

from kb.problems import Problem, did_you_mean
from kb.site import Site

FOLDER = "articles/"


def check(site: Site) -> Iterator[Problem]:
    """Give every article that is named and not there."""
    pages = [page for page in site.pages.values() if page.kind == "articles" and not page.is_hub]
    known = [page.key.removeprefix(FOLDER) for page in pages]
    for page in site.pages.values():
        for index, slug in enumerate(page.items("articles")):
            if slug not in known:
                bare = slug.removeprefix(FOLDER).removesuffix(".md")
                advice = did_you_mean(bare, known) or "Write its file name without .md."
                what = f"There is no article “{slug}”."
                yield Problem(page.shown, page.line("articles", index), what, advice)
