"""Asks IBM's Equal Access, the second accessibility checker, about a page.

It sees what axe does not: things used as buttons, order of focus, groups that share a name. Its
engine lies beside this file as released (ibm/README.md): there is no Python package that carries
it, and the tests must not need a second kind of installer.
"""

import hashlib
from pathlib import Path

from playwright.sync_api import Page

ENGINE = Path(__file__).parent / "ibm/ace.js"
ENGINE_HASH = "1fd7c18b2aa5ba3ec0444a275e2e08e2823c317316c6613d1c273d2a688760fa"
# Rules of IBM's own standard and of WCAG 2.2; "FAIL" is certain, all else asks a person to look.
CHECK = """async () => {
  const report = await new ace.Checker().check(document, ["IBM_Accessibility", "WCAG_2_2"]);
  return report.results
    .filter(({value: [kind, outcome]}) => kind === "VIOLATION" && outcome === "FAIL")
    .map(({ruleId, message, snippet}) => `${ruleId}: ${message} ${snippet.slice(0, 120)}`);
}"""


def load_engine(page: Page) -> None:
    """Put the engine into the open page, which must have been opened without its own policy.

    Raises ValueError when the engine is not the one that was released.
    """
    script = ENGINE.read_bytes()
    if hashlib.sha256(script).hexdigest() != ENGINE_HASH:
        raise ValueError(f"{ENGINE} is not the released file. Bring it back as its README says.")
    page.evaluate(f"{script.decode()};window.ace = ace")


def certain_faults(page: Page) -> list[str]:
    """Give what the engine is sure of on the open page, one a line: rule, words, place."""
    found: list[str] = page.evaluate(CHECK)
    return found
