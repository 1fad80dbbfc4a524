"""Note which words run together in the practice's articles, so that no page repeats them."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from kb.environment import ROOT
from kb.files import read_text, replace_text
from kb.problems import Refusal
from kb.source_runs import LIST, hashes, listing


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Make the list anew from the texts named; give the exit status."""
    parser = argparse.ArgumentParser(prog="remember_articles.py", description=__doc__)
    help_text = "the articles, as plain text (.txt or .md), kept outside this repository"
    parser.add_argument("files", nargs="+", type=Path, help=help_text)
    try:
        known = {one for file in parser.parse_args(arguments).files for one in hashes(_text(file))}
    except Refusal as reason:
        print(f"{reason}\nNothing was changed.")
        return 1
    if not known:
        print("These files hold no run of six words. Nothing was changed.")
        return 1
    replace_text(root / "docs" / LIST, listing(known))
    print(f"docs/{LIST} now knows {len(known):,} runs of words.")
    return 0


def _text(file: Path) -> str:
    text, problems = read_text(file, str(file))
    if text is None or problems:
        raise Refusal(str(problems[0]))
    return text
