from pathlib import Path
from types import ModuleType

import pytest

from kb.fixes import pasted_text, wrapped_addresses
from tests.small_site import ARTICLE, SmallSite, small_site

WRAPPED = "https://www.google.com/url?q=https://example.org/a&sa=D&source=docs"


def fixed(small: SmallSite, text: str, module: ModuleType = wrapped_addresses) -> str:
    small.replace(ARTICLE, "Worries grow in the dark.", text)
    site = small.load()
    done: str = module.fix(small.read(ARTICLE), site.pages["articles/speaking-openly"], site)
    return done.partition("---\n\n")[2].partition("\n\n## Putting")[0]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (f"See [it]({WRAPPED}).", "See [it](https://example.org/a)."),
        ("[a](https://x.org/?utm_source=a&b=1) end", "[a](https://x.org/?b=1) end"),
        (f"[a][b]\n\n[b]: {WRAPPED}", "[a][b]\n\n[b]: https://example.org/a"),
        (f"`{WRAPPED}`", f"`{WRAPPED}`"),
        ("[a](https://urldefense.com/v3/abc)", "[a](https://urldefense.com/v3/abc)"),
        ("[a](https://example.org/a_(b)?c=d%20e)", "[a](https://example.org/a_(b)?c=d%20e)"),
    ],
)
def test_an_address_is_freed_of_what_was_added(tmp_path: Path, text: str, right: str) -> None:
    assert fixed(small_site(tmp_path), text) == right


def test_a_pasted_list_is_written_as_the_site_reads_it(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    assert fixed(small, "Try:\n• one\n• two", pasted_text) == "Try:\n\n- one\n- two"
