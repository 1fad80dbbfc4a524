import base64
import hashlib
from fnmatch import fnmatch

from hypothesis import given
from hypothesis import strategies as st

from kb.kinds import ON_ONES_OWN_TROUBLE, can_leave
from kb.output.security import (
    caddy,
    headers,
    inline_scripts,
    meta_policy,
    netlify,
    nginx,
    policy,
    sensitive_paths,
)
from kb.pages import url_of

SCRIPT = "document.documentElement.classList.add('js')"


def rules(text: str) -> dict[str, str]:
    return {name: value for name, _, value in (rule.partition(" ") for rule in text.split("; "))}


@given(st.text(min_size=1))
def test_an_inline_script_is_allowed_by_its_own_hash(script: str) -> None:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert rules(policy([script]))["script-src"] == f"'self' 'sha256-{digest}'"


@given(st.lists(st.text(min_size=1)))
def test_the_policy_is_the_same_in_whatever_order_pages_were_read(scripts: list[str]) -> None:
    assert policy(scripts) == policy([*reversed(scripts), *scripts])


def test_nothing_is_allowed_that_is_not_named() -> None:
    assert rules(policy())["default-src"] == "'none'"
    assert rules(meta_policy())["default-src"] == "'none'"


def test_no_outside_address_and_no_unsafe_code_is_allowed() -> None:
    for text in (policy([SCRIPT]), meta_policy()):
        assert not any(word in text for word in ("unsafe", "http", "*"))


def test_a_policy_in_a_page_holds_only_what_browsers_heed_there() -> None:
    assert set(rules(policy())) - set(rules(meta_policy())) == {
        "frame-ancestors",
        "upgrade-insecure-requests",
    }


def test_only_scripts_that_a_browser_runs_are_counted() -> None:
    html = f"""
    <script>{SCRIPT}</script><script type="module">two()</script>
    <script src="kb.js" defer></script><script defer src=kb.js></script>
    <script type="application/ld+json">{{"a": 1}}</script><script></script>
    """
    assert inline_scripts(html) == [SCRIPT, "two()"]


def test_a_script_over_several_lines_is_read_whole() -> None:
    assert inline_scripts("<script>\na()\nb()\n</script>") == ["\na()\nb()\n"]


def test_every_host_gets_every_header() -> None:
    wanted = headers([SCRIPT])
    assert wanted["Content-Security-Policy"] == policy([SCRIPT])
    for text in (netlify(wanted), nginx(wanted), caddy(wanted)):
        assert all(name in text and value in text for name, value in wanted.items())


def test_no_header_says_where_a_reader_came_from() -> None:
    assert headers()["Referrer-Policy"] == "no-referrer"


def test_pages_about_someones_own_trouble_are_not_kept() -> None:
    blocks = netlify(headers()).split("\n/")
    told = {block.splitlines()[0] for block in blocks if "no-store" in block}
    assert {"guide", "guide/*", "articles/*", "", "help-now", "help-now/"} <= told
    assert "therapists/*" not in told


def test_the_files_of_the_search_may_be_kept_though_its_page_may_not() -> None:
    assert "/search/" in sensitive_paths()
    assert "/search/*" not in sensitive_paths()


def test_every_page_with_a_leave_button_is_one_that_no_cache_keeps() -> None:
    keys = ["index", *ON_ONES_OWN_TROUBLE, "guide/during/any", "articles/any", "therapists/any"]
    for key in keys:
        path = f"/{url_of(key)}"
        kept = any(fnmatch(path, pattern) for pattern in sensitive_paths())
        assert kept == can_leave(key), key


def test_a_header_for_nginx_is_sent_with_errors_too() -> None:
    assert all(line.endswith(" always;") for line in nginx(headers()).splitlines())


def test_a_snippet_for_caddy_closes_what_it_opens() -> None:
    assert caddy(headers()).count("{") == caddy(headers()).count("}")
