"""Set references in APA 7 (American Psychological Association, 2020)."""

from collections.abc import Mapping

from kb.bibliography import Reference
from kb.works.processor import set_in_apa


def apa(references: Mapping[str, Reference]) -> dict[str, str]:
    """Set the works in APA 7 as HTML with linked addresses: key → entry, in APA’s order."""
    works = set_in_apa({key: reference.csl for key, reference in references.items()})
    return {work.key: work.html for work in works}
