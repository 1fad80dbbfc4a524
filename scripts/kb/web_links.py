"""Takes an address apart that mail and search programs have wrapped, or marked for counting."""

import re
from urllib.parse import parse_qs, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

# Host → the part of the query that holds the true address.
WRAPPERS = (
    (re.compile(r"(?:www\.)?google\.[a-z.]{2,6}"), "/url", ("q", "url")),
    (re.compile(r"(?:.+\.)?safelinks\.protection\.outlook\.com"), "", ("url",)),
    (re.compile(r"statics\.teams\.cdn\.office\.net"), "/evergreen-assets/safelinks", ("url",)),
    (re.compile(r"(?:l|lm)\.(?:facebook|instagram)\.com"), "", ("u",)),
    (re.compile(r"(?:www\.)?youtube\.com"), "/redirect", ("q",)),
    (re.compile(r"urldefense\.proofpoint\.com"), "/v2/url", ()),
    (re.compile(r"urldefense\.com"), "/v3/", ()),
)
DEFENSE = re.compile(r"/v3/__(.+?)__;")
TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|gclsrc|dclid|msclkid|yclid|twclid|mc_[ce]id|igshid|_hs\w+|hsCtaTracking"
    r"|mkt_tok|vero_id|oly_\w+_id|wbraid|gbraid|li_fat_id|s_cid|cmpid",
    re.IGNORECASE,
)

MAILTO = re.compile(
    r"mailto:[^\s@,?<>]+@[^\s@,?<>.]+(\.[^\s@,?<>.]+)*\.[A-Za-z]{2,}(\?\S*)?", re.IGNORECASE
)


def unwrapped(address: str) -> str:
    """Give the address that a redirect of a search or mail program leads to, or ``address``."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    for host, path, keys in WRAPPERS:
        if host.fullmatch(parts.netloc.lower()) and parts.path.startswith(path):
            held = parse_qs(parts.query)
            values = [held[key][0] for key in keys if key in held]
            if defended := DEFENSE.search(address):
                values.append(unquote(defended[1]))
            return values[0] if values and values[0].startswith("http") else ""
    return address


def untracked(address: str) -> str:
    """Give ``address`` without the parts that only count who came from where."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [pair for pair in pairs if not TRACKING.fullmatch(pair[0])]
    if len(kept) == len(pairs):
        return address
    return urlunsplit(parts._replace(query=urlencode(kept)))


def outside_fault(target: str) -> tuple[str, str] | None:
    """Give what is wrong with an address outside this site, and how to put it right."""
    if target.lower().startswith("mailto:"):
        if MAILTO.fullmatch(target):
            return None
        what = f"“{target}” holds no whole e-mail address."
        return what, "Write mailto:name@example.org with the true address."
    better = unwrapped(target)
    if better != target:
        what = f"“{target[:60]}” leads through a search or mail program, which notes the visit."
        return what, _instead(untracked(better)) or "Open it and copy the address you arrive at."
    if (better := untracked(target)) != target:
        what = f"“{target[:60]}” carries marks that tell who sent the reader."
        return what, _instead(better)
    if target.lower().startswith("http://"):
        what = f"“{target[:60]}” is not protected on its way."
        better = f"https{target[4:]}"
        return what, f"Write “{better}” once you have seen it open; if it does not, take it out."
    return None


def _instead(address: str) -> str:
    return f"Write “{address}”." if address else ""
