"""Where findings disagree, a page that shows one of them also says what the other found."""

from collections.abc import Iterator, Mapping

from kb.fact_models import Finding
from kb.markers import markers
from kb.pages import Page
from kb.problems import Problem, listed
from kb.site import Site


def check(site: Site) -> Iterator[Problem]:
    """Give every finding shown without any of those that it disagrees with."""
    findings = site.facts.findings
    for page in site.pages.values():
        shown = {one.argument: one.line for one in markers(page) if one.name == "finding"}
        for key, line in shown.items():
            others = _others(findings, key)
            if others and not any(_told(page, shown, other, findings) for other in others):
                what = f"The finding “{key}” stands alone, though other research disagrees."
                advice = f"Show or cite one of these too: {listed(others)}."
                yield Problem(page.shown, line, what, advice)


def _others(findings: Mapping[str, Finding], key: str) -> list[str]:
    found = findings.get(key)
    return [one for one in found.disagrees_with if one in findings] if found else []


def _told(
    page: Page, shown: Mapping[str, int], other: str, findings: Mapping[str, Finding]
) -> bool:
    cited = any(f"[^{key}]" in page.body for key in findings[other].references)
    return other in shown or cited
