"""Facts for tests, typed from values as a file would hold them."""

from typing import Any

from kb.fact_faults import typed
from kb.facts import FILES, Facts
from kb.yaml_source import YamlSource


def facts_of(**files: Any) -> Facts:
    """Give facts that hold the value given for each file (named as Facts names it)."""
    wanted = dict(FILES.values())
    held = {}
    for name, value in files.items():
        held[name], faults = typed(YamlSource(name, value), wanted[name])
        assert faults == [], faults
    return Facts(**held)
