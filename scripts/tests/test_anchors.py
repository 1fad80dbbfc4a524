from pathlib import Path

import markdown
import pytest

from kb.anchors import all_anchors, anchors
from tests.small_site import CLIENT, small_site


@pytest.mark.parametrize(
    "body",
    [
        "## Usual, worth raising, not OK\n\n### Not OK\n",
        "## Is this “usual”?\n\n## Isn’t it?\n\n## Ça va – 2 < 3\n",
        "## Same\n\n## Same\n\n### Same\n",
        "## Own { #mine }\n\n## Mine\n",
        "## With a [link](b.md) and *stress* and `code`\n",
        "## A & B\n\n## “…”\n\n## “…”\n",
    ],
)
def test_ids_are_those_that_the_build_makes(body: str) -> None:
    reader = markdown.Markdown(extensions=["attr_list", "toc"])
    reader.convert(body)

    def ids(tokens: list[dict[str, object]]) -> set[str]:
        found = {str(one["id"]) for one in tokens}
        return found.union(*(ids(one["children"]) for one in tokens))  # type: ignore[arg-type]

    assert anchors(body) == ids(reader.toc_tokens)  # type: ignore[attr-defined]


def test_markers_and_front_matter_bring_ids_too(tmp_path: Path) -> None:
    site = small_site(tmp_path).load()
    assert {"repair"} <= all_anchors(site.pages["glossary"], site)
    assert {"noyce2018"} <= all_anchors(site.pages["references"], site)
    assert {"emergency", "urgent", "canada"} <= all_anchors(site.pages["help-now"], site)
    client = site.pages[CLIENT.removeprefix("docs/").removesuffix(".md")]
    assert {"in-short", "the-therapists-side", "you-might-say"} <= all_anchors(client, site)
