"""What the site costs as it grows: build, memory, bytes, check, preview; beside stock Material."""

import argparse
import json
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from kb.bench.measures import (
    Search,
    Weight,
    Work,
    build,
    check,
    preview,
    search_of_ours,
    search_of_stock,
    weigh,
)
from kb.bench.site import lay_out
from kb.bench.waits import measure_waits
from kb.environment import ROOT
from kb.files import replace_text

OURS, STOCK = "ours", "stock Material"
BUILT = "site"
SETTINGS_OF = {OURS: "mkdocs.yml", STOCK: "stock.yml"}
# Promises: cost per page stays flat, and a preview does not keep its writer waiting.
MOST_TIMES, MOST_DRIFT, LONGEST_PREVIEW = 35, 0.15, 2.0
LONGEST_WAIT = 120
HEAD = (
    "pages", "", "build s (computing)", "memory MB", "HTML/page KB (gz)", "site MB",
    "search before KB", "first answer KB", "check s (computing)", "preview s",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """What one site cost with one of the two settings."""

    pages: int
    variant: str
    building: Work
    weight: Weight
    search: Search
    checking: Work | None
    preview: float | None
    waits: dict[str, float] = field(default_factory=dict)  # of readers, in milliseconds

    def cells(self) -> list[str]:
        """Give the row as it is printed."""
        return [
            f"{self.pages:,}",
            self.variant,
            str(self.building),
            f"{self.building.megabytes:.0f}",
            f"{self.weight.page / 1000:.1f} ({self.weight.packed / 1000:.1f})",
            f"{self.weight.whole / 1e6:.1f}",
            f"{self.search.before / 1000:.1f}",
            f"{self.search.first / 1000:.1f}",
            str(self.checking or "–"),
            f"{self.preview:.1f}" if self.preview else "–",
        ]


def main(arguments: list[str]) -> int:
    """Measure, print a table and whether the promises hold; give 1 if one does not."""
    if os.name == "nt":
        print("bench.py needs Linux or macOS: Windows does not tell what one process used.")
        return 1
    options = _options(arguments)
    sizes = [0, *(int(size) for size in options.pages.split(",") if size)]
    rows = [row for size in sizes for row in _measured(size, options)]
    print("\n".join(_table([HEAD, *(row.cells() for row in rows)])))
    for awaited, milliseconds in rows[0].waits.items():
        print(f"Waiting for {awaited}: {milliseconds:,.0f} ms")
    if options.json:
        text = json.dumps([asdict(row) for row in rows], indent=2)
        replace_text(Path(options.json), f"{text}\n")
    broken = list(_broken([row for row in rows if row.variant == OURS]))
    print("\n".join(broken) or "All promises hold.")
    return 1 if broken else 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.py", description=__doc__)
    parser.add_argument("--pages", default="100,1000,3000", help="sizes beside the site's own")
    parser.add_argument("--skip-stock", action="store_true", help="measure our settings only")
    parser.add_argument("--no-browser", action="store_true", help="leave out readers' waits")
    parser.add_argument("--json", metavar="FILE", help="also write all figures to FILE")
    return parser.parse_args(arguments)


def _measured(size: int, options: argparse.Namespace) -> Iterator[Row]:
    """Give a row for each of the settings; size 0 is the site as it is."""
    for variant in [OURS] if options.skip_stock else [OURS, STOCK]:
        with tempfile.TemporaryDirectory(prefix="kb-bench-") as folder:
            row = _row(Path(folder), size, variant)
            if not (size or options.no_browser or variant == STOCK):
                row = replace(row, waits=measure_waits(Path(folder) / BUILT))
        print(" ".join(row.cells()), flush=True)
        yield row


def _row(folder: Path, size: int, variant: str) -> Row:
    root, built, settings = folder / "source", folder / BUILT, SETTINGS_OF[variant]
    pages = lay_out(ROOT, root, size)
    building = build(root, settings, built)
    # What takes minutes to build takes as long again in a preview, twice.
    waits = building.seconds < LONGEST_WAIT or variant == OURS
    return Row(
        pages=pages,
        variant=variant,
        building=building,
        weight=weigh(built),
        search=search_of_ours(built) if variant == OURS else search_of_stock(built),
        checking=check(root) if variant == OURS else None,
        preview=preview(root, settings) if waits else None,
    )


def _broken(rows: Sequence[Row]) -> Iterator[str]:
    """Say each promise that does not hold. The first row is the site's own size."""
    own, *grown = rows
    if own.preview and own.preview > LONGEST_PREVIEW:
        yield f"A preview took {own.preview:.1f} s; {LONGEST_PREVIEW:.0f} s is the most."
    for row in grown[1:]:
        yield from _not_flat(grown[0], row)


def _not_flat(small: Row, large: Row) -> Iterator[str]:
    grown = large.pages / small.pages
    times = large.building.computing / small.building.computing
    if times > grown * MOST_TIMES / 30:
        yield f"{grown:.0f} times the pages took {times:.0f} times the building."
    drift = large.weight.page / small.weight.page - 1
    if abs(drift) > MOST_DRIFT:
        yield f"With {large.pages:,} pages the HTML of a page is {drift:+.0%} of that with few."


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
