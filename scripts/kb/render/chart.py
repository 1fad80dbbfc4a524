"""Draws the relationship elements as estimates with intervals, and the same as a table."""

from collections.abc import Iterator
from html import escape
from typing import Any

from kb.pages import Page
from kb.render.findings import cited_keys, sample
from kb.site import Site

MEASURES = {
    "r": "Correlations (r)",
    "d": "Differences (d)",
    "g": "Differences (g)",
    "SMD": "Differences (SMD)",
}
LEFT, RIGHT, ROW, TOP = 310, 720, 34, 30
LOW, HIGH, STEP = -0.5, 0.75, 0.25
WIDTH = RIGHT + 20
TABLE_HEAD = (
    "| Element | Estimate | 95% interval | Studied | Does not show |",
    "| --- | --- | --- | --- | --- |",
)


def evidence_chart(site: Site, _page: Page, _argument: str) -> str:
    """Give a drawing and a table for each measure that findings.yml holds estimates for."""
    return "\n\n".join(part for name in MEASURES for part in _measure(site, name))


def elements(site: Site, measure: str) -> list[dict[str, Any]]:
    """Give the findings about a relationship element with this measure, largest first."""
    found = [
        entry
        for entry in site.facts.findings.values()
        if entry.get("element")
        and entry.get("measure") == measure
        and _is_number(entry.get("estimate"))
    ]
    return sorted(found, key=lambda entry: (-float(entry["estimate"]), str(entry["element"])))


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _measure(site: Site, name: str) -> Iterator[str]:
    rows = elements(site, name)
    if rows:
        yield f"## {MEASURES[name]}"
        yield _drawing(rows, name)
        yield _table(rows)


def _drawing(rows: list[dict[str, Any]], name: str) -> str:
    height = TOP + ROW * len(rows) + 36
    parts = [
        '<figure class="drawing chart">',
        f'<svg viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="chart-{name}-title">',
        f'<title id="chart-{name}-title">{escape(MEASURES[name])} of relationship elements with '
        "outcome; the table below holds the same figures</title>",
        *_axis(height, name),
        *(_row(entry, TOP + ROW * index + ROW // 2) for index, entry in enumerate(rows)),
        "</svg>",
        "</figure>",
    ]
    return "\n".join(parts)


def _x(value: float) -> float:
    inside = min(max(value, LOW), HIGH)
    return round(LEFT + (inside - LOW) / (HIGH - LOW) * (RIGHT - LEFT), 1)


def _axis(height: int, name: str) -> Iterator[str]:
    value = LOW
    while value <= HIGH + STEP / 2:
        x, kind = _x(value), "zero" if abs(value) < STEP / 2 else "grid"
        place = f'x="{x}" y="{height - 10}" text-anchor="middle"'
        yield f'<line class="d-{kind}" x1="{x}" y1="{TOP - 8}" x2="{x}" y2="{height - 30}"/>'
        yield f'<text class="d-small" {place}>{_spoken(value, name)}</text>'
        value += STEP


def _row(entry: dict[str, Any], y: int) -> str:
    estimate = float(entry["estimate"])
    name = escape(str(entry["element"]))
    label = f'<text class="d-text" x="{LEFT - 14}" y="{y + 5}" text-anchor="end">{name}</text>'
    mark = f'<circle class="d-mark" cx="{_x(estimate)}" cy="{y}" r="6"/>'
    return label + _interval(entry, y) + mark


def _interval(entry: dict[str, Any], y: int) -> str:
    ends = _ends(entry)
    if not ends:
        return ""
    low, high = map(_x, ends)
    return f'<line class="d-interval" x1="{low}" y1="{y}" x2="{high}" y2="{y}"/>'


def _ends(entry: dict[str, Any]) -> tuple[float, ...]:
    """Give the two ends of the interval, or nothing where it is not two numbers."""
    match entry.get("interval"):
        case [low, high] if _is_number(low) and _is_number(high):
            return float(low), float(high)
    return ()


def _table(rows: list[dict[str, Any]]) -> str:
    return "\n".join([*TABLE_HEAD, *(_line(entry) for entry in rows)])


def _line(entry: dict[str, Any]) -> str:
    name = str(entry["measure"])
    shown = " to ".join(_spoken(end, name) for end in _ends(entry))
    marks = "".join(f"[^{key}]" for key in cited_keys(entry))
    estimate = f"{name} = {_spoken(float(entry['estimate']), name)}"
    cells = (
        entry["element"],
        estimate + marks,
        shown or "not given",
        sample(entry) or "not given",
        entry.get("does_not_show", ""),
    )
    return "| " + " | ".join(str(cell).replace("|", "/") for cell in cells) + " |"


def _spoken(value: float, measure: str) -> str:
    # APA style: two decimals, and no zero before the point where a figure cannot exceed one.
    decimals = max(2, len(f"{value:g}".partition(".")[2]))
    text = f"{value:.{decimals}f}".replace("-", "−")
    return text.replace("0.", ".", 1) if measure == "r" else text
