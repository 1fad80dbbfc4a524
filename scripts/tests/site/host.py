"""Reads ``_headers`` as the hosts do: rules for paths, later ones adding or taking away."""

from fnmatch import fnmatch
from pathlib import Path


def headers_of(site: Path, path: str) -> dict[str, str]:
    """Give the headers that a host sends with the address ``path`` (it starts with a slash)."""
    sent: dict[str, str] = {}
    applies = False
    for line in (site / "_headers").read_text("utf-8").splitlines():
        if not line.startswith(" "):
            applies = fnmatch(path, line.strip())
        elif applies:
            _apply(line.strip(), sent)
    return sent


def _apply(rule: str, sent: dict[str, str]) -> None:
    if rule.startswith("! "):
        sent.pop(rule[2:].strip(), None)
        return
    name, _, value = rule.partition(": ")
    # The hosts join a header stated twice, which would make a contradiction: “no-cache, no-store”.
    sent[name] = f"{sent[name]}, {value}" if name in sent else value


def policy_of(value: str) -> dict[str, str]:
    """Give a Content-Security-Policy as directive → value."""
    pairs = (part.strip().partition(" ") for part in value.split(";") if part.strip())
    return {name: stated for name, _, stated in pairs}
