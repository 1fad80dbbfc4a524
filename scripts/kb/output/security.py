"""Says how browsers are to guard the site: one policy, written for each kind of host.

The values are OWASP's secure headers, tightened for a site without forms, frames or outside
content. They are written at build from the built pages, never by hand.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator

from kb.kinds import sensitive_folders, sensitive_pages

INLINE = re.compile(r"<script(?![^>]*\b(?:src|type=\"application/))[^>]*>(.*?)</script>", re.DOTALL)
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "upgrade-insecure-requests": "",
}
# Browsers ignore these in a <meta>; upgrading would break a preview without TLS.
NOT_IN_META = {"frame-ancestors", "upgrade-insecure-requests"}
DENIED = (
    "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media",
    "fullscreen", "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment",
    "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "usb", "web-share",
    "xr-spatial-tracking",
)  # fmt: skip
FIXED = {
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in DENIED),
    "X-Permitted-Cross-Domain-Policies": "none",
    "X-DNS-Prefetch-Control": "off",
}
FOREVER = "public, max-age=31536000, immutable"
CHECK_FIRST = "no-cache"
# A page about someone's own trouble is not to stay in a shared computer's cache.
KEEP_NOTHING = "no-store"
LASTING = "/assets/stylesheets/"


def policy(inline_scripts: Iterable[str] = ()) -> str:
    """Give the Content-Security-Policy that allows these inline scripts and nothing else."""
    rules = _rules(inline_scripts)
    return "; ".join(f"{name} {value}".strip() for name, value in rules.items())


def meta_policy(inline_scripts: Iterable[str] = ()) -> str:
    """Give the policy for a ``<meta>``, for hosts that cannot send headers."""
    rules = _rules(inline_scripts)
    return "; ".join(f"{name} {value}" for name, value in rules.items() if name not in NOT_IN_META)


def _rules(inline_scripts: Iterable[str]) -> dict[str, str]:
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in sorted(set(inline_scripts)))
    return {**POLICY, "script-src": f"{POLICY['script-src']} {hashes}".strip()}


def inline_scripts(html: str) -> list[str]:
    """Give the text of every inline script that a browser would run (data is not run)."""
    return [script for script in INLINE.findall(html) if script]


def headers(scripts: Iterable[str] = ()) -> dict[str, str]:
    """Give every security header with its value."""
    return {"Content-Security-Policy": policy(scripts), **FIXED}


def netlify(all_headers: dict[str, str]) -> str:
    """Give a ``_headers`` file, as Netlify and Cloudflare Pages read it."""
    # Both hosts ask again for every page unless told otherwise, and both add up the rules that
    # match a path: so a path gets a rule of its own only where it differs.
    lines = ["/*", *(f"  {name}: {value}" for name, value in all_headers.items())]
    for path in sensitive_paths():
        lines += [path, f"  Cache-Control: {KEEP_NOTHING}"]
    lines += [f"{LASTING}*", f"  Cache-Control: {FOREVER}"]
    return "\n".join(lines) + "\n"


def sensitive_paths() -> Iterator[str]:
    """Give each path that no cache may keep, with ``*`` for all below it."""
    for folder in sensitive_folders():
        yield from (f"/{folder}", f"/{folder}/*")
    for page in sensitive_pages():
        bare = f"/{page}".rstrip("/")
        yield from dict.fromkeys((f"/{page}", f"{bare}/", f"{bare}/index.html"))


def nginx_cache() -> str:
    """Give the nginx map from a request to how long its answer may be kept.

    Both the address as sent and as understood count, so that no way of writing it slips through.
    """
    folders, pages = "|".join(sensitive_folders()), "|".join(filter(None, sensitive_pages()))
    lines = (
        'map "$request_uri $uri" $kb_cache {',
        f'    default "{CHECK_FIRST}";',
        f'    "~*(?:^|\\s)/+(?:{folders})(?:[/?\\s]|$)" "{KEEP_NOTHING}";',
        f'    "~*(?:^|\\s)/+(?:(?:{pages})/*)?(?:index\\.html)?(?:\\?\\S*)?(?:\\s|$)" '
        f'"{KEEP_NOTHING}";',
        f'    "~\\s{LASTING}site\\.[0-9a-f]+\\.css$" "{FOREVER}";',
        "}",
    )
    return "\n".join(lines) + "\n"


def caddy_cache() -> str:
    """Give the Caddy snippets that say how long an answer may be kept.

    The matchers stand apart: a site defines them once and uses them for errors too.
    """
    return (
        "(kb_kinds) {\n"
        f"\t@trouble path {' '.join(sensitive_paths())}\n"
        f"\t@lasting path_regexp ^{LASTING}site\\.[0-9a-f]+\\.css$\n"
        "}\n"
        "(kb_caching) {\n"
        f"\theader ?Cache-Control {CHECK_FIRST}\n"
        f"\theader @trouble Cache-Control {KEEP_NOTHING}\n"
        f'\theader @lasting Cache-Control "{FOREVER}"\n'
        "}\n"
    )


def nginx(all_headers: dict[str, str]) -> str:
    """Give the headers as an nginx include; ``always`` sends them with errors too."""
    lines = (f'add_header {name} "{value}" always;' for name, value in all_headers.items())
    return "\n".join([*lines, "add_header Cache-Control $kb_cache always;"]) + "\n"


def caddy(all_headers: dict[str, str]) -> str:
    """Give the headers as a Caddy snippet."""
    lines = (f'\t\t{name} "{value}"' for name, value in all_headers.items())
    return "\n".join(["(kb_headers) {", "\theader {", *lines, "\t\t-Server", "\t}", "}"]) + "\n"


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
