"""Takes works that a reference manager exported into docs/_data/references.bib."""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from kb.bibliography import Reference, parse_bibliography
from kb.environment import ROOT
from kb.files import conflict_marks, read_text
from kb.problems import Problem, Refusal
from kb.publishing.changes import Changes
from kb.works import processor
from kb.works.exports import Export, read_export
from kb.works.item import Item
from kb.works.marks import spoken
from kb.works.merge import Comparison, compare, merged

OURS = "docs/_data/references.bib"
FIRST = "Put this right first, then start again: python3 scripts/check.py"
UNDATED = " It has no year, so it will stand as “n.d.”."
AFTER = (
    "Now say for each new work what was read of it, in a line “x-read = {…},”,"
    " and cite it as [^key]. Then: python3 scripts/check.py"
)


def main(arguments: Sequence[str], root: Path = ROOT) -> int:
    """Compare and merge; take the command's arguments, give the exit status."""
    options = _options(arguments)
    try:
        changes = Changes(root)
        text = changes.text(OURS)
        ours = _ours(text)
        export = _export(options.file)
        found = compare(export.works, ours)
        for line in _told(export, found, options.file):
            print(line)
        if found.new and (options.yes or _agreed(len(found.new))):
            _add(changes, text, ours, found.new)
        else:
            print("Nothing was written.")
    except Refusal as reason:
        print(f"{reason}\nNothing was written.")
        return 1
    return 1 if export.faults else 0


def _ours(text: str) -> dict[str, Reference]:
    references, problems = parse_bibliography(text, OURS)
    if problems or conflict_marks(text, OURS):
        raise Refusal("\n".join([*map(str, problems or conflict_marks(text, OURS)), FIRST]))
    return references


def _export(typed: str) -> Export:
    text, problems = read_text(Path(typed).expanduser(), typed)
    if text is None or problems:
        raise Refusal("\n".join(map(str, problems)))
    return read_export(text)


def _told(export: Export, found: Comparison, file: str) -> Iterator[str]:
    for fault in export.faults:
        problem = Problem(file, fault.line, fault.what, fault.cure)
        yield f"{problem} This work is left out."
    if found.new:
        yield f"New ({len(found.new)}):"
        entries = {work.key: work.html for work in processor.set_in_apa(found.new)}
        yield from (_new(key, item, entries[key]) for key, item in sorted(found.new.items()))
    same = sorted({*found.there} - found.differences.keys())
    if same:
        yield f"Here already, and the same ({len(same)}): {', '.join(same)}"
    for key, differences in sorted(found.differences.items()):
        yield f"Here already, but different: {key} (it stays as it is)"
        yield from (f"  {difference}" for difference in differences)


def _new(key: str, item: Item, entry: str) -> str:
    undated = UNDATED if not ("issued" in item or "status" in item) else ""
    return f"  {key}: {spoken(entry)}{undated}"


def _agreed(number: int) -> bool:
    what = "this work" if number == 1 else f"these {number} works"
    try:
        answer = input(f"Add {what} to {OURS}? [y/N] ")
    except (EOFError, KeyboardInterrupt):
        raise Refusal("\nNobody answered. With --yes the command does not ask.") from None
    return answer.strip().lower() in {"y", "yes"}


def _add(changes: Changes, text: str, ours: dict[str, Reference], new: dict[str, Item]) -> None:
    """Write the new text, once it is sure that it reads as what was there and what is new."""
    whole = merged(text, new)
    again, problems = parse_bibliography(whole, OURS)
    kept = all(again.get(key) and again[key].csl == one.csl for key, one in ours.items())
    if problems or not kept or {*again} != {*ours, *new}:
        raise Refusal(
            "\n".join(["The new works cannot be added as they are.", *map(str, problems)])
        )
    changes.write(OURS, whole)
    changes.apply()
    print(f"Added to {OURS}: {', '.join(sorted(new))}\n{AFTER}")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="add_references.py", description=__doc__)
    parser.add_argument("file", help="the exported file: BibTeX, RIS or CSL-JSON")
    parser.add_argument("--yes", action="store_true", help="add the new works without asking")
    return parser.parse_args(arguments)
