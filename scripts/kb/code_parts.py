"""Blanks out what a page shows as code, so that nothing in it is taken for a tag or an address."""

import re
from functools import lru_cache

from kb.prose import tokens

BLOCKS = {"fence", "code_block"}
SPAN = re.compile(r"(?<![`\\])(`+)(?!`)((?:(?!\n[ \t]*\n).)+?)(?<!`)\1(?!`)", re.DOTALL)


@lru_cache(maxsize=4096)
def without_code(body: str) -> str:
    """Give ``body`` with blanks for all code, every letter and line where it was."""
    if "`" not in body and "\n    " not in f"\n{body}" and "~~~" not in body and "\t" not in body:
        return body
    lines = body.split("\n")
    for token in tokens(body):
        # Inside a list the build reads such a block in its own way, so it is not trusted there.
        if token.type in BLOCKS and token.level == 0 and token.map:
            for number in range(*token.map):
                lines[number] = " " * len(lines[number])
    return SPAN.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), "\n".join(lines))
