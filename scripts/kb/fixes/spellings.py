"""Where wording.yml asks for one spelling of a word, the other spellings become that one."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from kb.kinds import FOR_CLIENTS
from kb.page_text import prose_mapped
from kb.pages import Page
from kb.site import Site

DOES = "A word was spelled as wording.yml asks:"
ALIKE = 0.8  # “counselor” and “counsellor”, not “normal” and “usual”: those need a person
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
# Addresses, tags, code, citations and attributes are no words.
PASSED_OVER = r"(`+).*?\1|\]\([^)\n]*\)|https?://\S+|<[^<>\n]*>|\[\^[^\]\n]*\]|\{[^{}\n]*\}"


def fix(text: str, page: Page, site: Site) -> str:
    """Give the page with each other spelling in its prose replaced; a first capital stays."""
    forms = dict(_forms(page, site))
    if not forms:
        return text
    any_of = "|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True))
    pattern = re.compile(rf"{PASSED_OVER}|(?<![\w-])(?P<word>{any_of})(?![\w-])", re.IGNORECASE)

    def spelled(found: re.Match[str]) -> str:
        word = found["word"]
        if word is None or word.isupper():
            return found[0]
        right = forms[word.lower()]
        return right[0].upper() + right[1:] if word[0].isupper() else right

    return prose_mapped(text, lambda line: pattern.sub(spelled, line))


def _forms(page: Page, site: Site) -> Iterator[tuple[str, str]]:
    for entry in site.facts.wording:
        right = entry.say.strip()
        clients_only = entry.where == "client" and page.kind not in FOR_CLIENTS
        excepted = {one.page for one in entry.exemptions}
        if clients_only or page.key in excepted or not WORD.fullmatch(right):
            continue
        for form in entry.say_not:
            if WORD.fullmatch(form) and _alike(form.lower(), right):
                yield form.lower(), right


def _alike(form: str, right: str) -> bool:
    same_start = form[0] == right[0].lower() and form != right.lower()
    return same_start and SequenceMatcher(None, form, right.lower()).ratio() >= ALIKE
