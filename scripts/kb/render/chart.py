"""Draws the relationship elements as estimates with intervals, and the same as a table."""

from collections.abc import Iterator
from html import escape

from kb.fact_models import Finding
from kb.pages import Page
from kb.render.findings import marks, sample
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


def elements(site: Site, measure: str) -> list[Finding]:
    """Give the findings about a relationship element with this measure, largest first."""
    found = [
        entry
        for entry in site.facts.findings.values()
        if entry.element and entry.measure == measure and entry.estimate is not None
    ]
    return sorted(found, key=lambda entry: (-_estimate(entry), entry.element))


def _estimate(entry: Finding) -> float:
    return entry.estimate or 0.0


def _measure(site: Site, name: str) -> Iterator[str]:
    rows = elements(site, name)
    if rows:
        yield f"## {MEASURES[name]}"
        yield _drawing(rows, name)
        yield _table(rows)


def _drawing(rows: list[Finding], name: str) -> str:
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


def _row(entry: Finding, y: int) -> str:
    estimate, name = _estimate(entry), escape(entry.element)
    label = f'<text class="d-text" x="{LEFT - 14}" y="{y + 5}" text-anchor="end">{name}</text>'
    mark = f'<circle class="d-mark" cx="{_x(estimate)}" cy="{y}" r="6"/>'
    return label + _interval(entry, y) + mark


def _interval(entry: Finding, y: int) -> str:
    if entry.interval is None:
        return ""
    low, high = map(_x, entry.interval)
    return f'<line class="d-interval" x1="{low}" y1="{y}" x2="{high}" y2="{y}"/>'


def _table(rows: list[Finding]) -> str:
    return "\n".join([*TABLE_HEAD, *(_line(entry) for entry in rows)])


def _line(entry: Finding) -> str:
    name = entry.measure or ""
    shown = " to ".join(_spoken(end, name) for end in entry.interval or ())
    estimate = f"{name} = {_spoken(_estimate(entry), name)}"
    cells = (
        entry.element,
        estimate + marks(entry),
        shown or "not given",
        sample(entry) or "not given",
        entry.does_not_show,
    )
    return "| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |"


def _spoken(value: float, measure: str) -> str:
    # APA style: two decimals, and no zero before the point where a figure cannot exceed one.
    decimals = max(2, len(f"{value:g}".partition(".")[2]))
    text = f"{value:.{decimals}f}".replace("-", "−")
    return text.replace("0.", ".", 1) if measure == "r" else text
