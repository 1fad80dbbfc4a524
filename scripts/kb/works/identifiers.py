"""Finds the DOI and the web address of a work in whatever form they were exported."""

import re
from html import unescape
from urllib.parse import quote, unquote

ESCAPED = re.compile(r"\\([_%&#~$^{}])(?:\{\})?")
WORDS = (
    (r"\{?\\textless\s?\}?(?:\{\})?", "<"), (r"\{?\\textgreater\s?\}?(?:\{\})?", ">"),
    (r"\{?\\textasciitilde\s?\}?(?:\{\})?", "~"), (r"\{?\\textunderscore\s?\}?(?:\{\})?", "_"),
    (r"\$\s*<\s*\$", "<"), (r"\$\s*>\s*\$", ">"), (r"\$\\sim\$", "~"),
    (r"\\(?:url|path|href)(?=\{)", ""),
)  # fmt: skip
DOI = re.compile(r"\b10\.\d[\d.]*/\S+")
DOI_ADDRESS = re.compile(r"https?://(?:dx\.)?doi\.org/", re.IGNORECASE)
# What may stand in an address as it is (RFC 3986), “%” for what is encoded already.
SAFE = "/:?=&;,+$!*'()@~%-._#"
SAFE_IN_DOI = "/:;()-._+=,@!*'"


def raw(latex: str) -> str:
    """Give an address without LaTeX’s braces and escapes."""
    for pattern, sign in WORDS:
        latex = re.sub(pattern, sign, latex)
    return unescape(ESCAPED.sub(r"\1", latex).replace("{", "").replace("}", "")).strip()


def doi_of(text: str) -> str:
    """Give the bare DOI in ``text``, or an empty string."""
    if DOI_ADDRESS.search(text):
        text = unquote(text)
    found = DOI.search(text.strip("<> ") if text.startswith("<") else text)
    return found[0].rstrip(".,; ") if found else ""


def is_doi_address(text: str) -> bool:
    """Say whether a web address is a DOI’s."""
    return bool(DOI_ADDRESS.match(text)) and bool(doi_of(text))


def doi_address(doi: str) -> str:
    """Give the one address of a DOI; “<” and “>” of old DOIs (SICI) are encoded."""
    return f"https://doi.org/{quote(doi, safe=SAFE_IN_DOI)}"


def web_address(text: str) -> str:
    """Give the first web address in ``text``, whole and ready to be followed, or nothing."""
    for word in re.split(r"[\s|]+|;(?=\s|https?:)", text):
        bare = word.strip("<>\"'") if word[:1] in {"<", '"', "'"} else word
        address = f"https://{bare}" if re.match(r"www\.[\w-]+\.", bare) else bare
        if re.match(r"https?://[^/\s]+\.[^/\s]+", address, re.IGNORECASE):
            return quote(address, safe=SAFE)
    return ""
