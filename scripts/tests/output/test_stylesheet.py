import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.environment import ROOT
from kb.output.selectors import ALWAYS, Names
from kb.output.stylesheet import cut, faults, our_sheets, split_selectors, theme_sheet

# What a script can give a page: a class or an element.
SET_BY_SCRIPT = re.compile(
    r"""(?:classList\.(?:add|toggle|replace)\(|className = |createElement\()[^;]*?"([\w-]+)"\)?;"""
)
# Names that stand in no set that is always kept.
NAME = st.from_regex(r"x[a-z]{1,4}(-[a-z]{1,3})?", fullmatch=True)


def on(html: str) -> Names:
    names = Names()
    names.read(html)
    return names


@given(st.sets(NAME), NAME, st.sampled_from(["", "#", "."]))
def test_a_rule_is_kept_when_and_only_when_its_name_stands_on_a_page(
    there: set[str], name: str, mark: str
) -> None:
    html = "".join(f'<{one} class="{one} k" id="{one}">' for one in there)
    assert bool(cut(f"{mark}{name}{{color:red}}", on(html))) == (name in there)


@given(st.sets(NAME), st.lists(NAME, min_size=1, max_size=4))
def test_every_name_of_one_selector_must_stand_on_a_page(there: set[str], used: list[str]) -> None:
    html = "".join(f'<p class="{one}">' for one in there)
    selector = " ".join(f".{name}" for name in used)
    assert bool(cut(f"{selector}{{color:red}}", on(html))) == (set(used) <= there)


@given(st.sets(NAME), st.lists(NAME, min_size=1, max_size=4))
def test_of_several_selectors_those_that_no_page_uses_are_cut(
    there: set[str], used: list[str]
) -> None:
    html = "".join(f'<p class="{one}">' for one in there)
    css = ",".join(f".{name}" for name in used) + "{color:red}"
    kept = ",".join(f".{name}" for name in used if name in there)
    assert cut(css, on(html)) == (f"{kept}{{color:red}}" if kept else "")


def test_names_of_several_pages_add_up() -> None:
    names = on('<p class="a">')
    names.read('<p class="b">')
    assert cut(".a .b{color:red}", names)


def test_what_a_script_sets_later_is_kept() -> None:
    assert all(cut(f".{name}{{color:red}}", on("")) for name in ALWAYS)


def test_every_class_and_element_that_our_scripts_set_is_known() -> None:
    scripts = sorted((ROOT / "docs/assets/javascripts").glob("*.js"))
    found = {name for path in scripts for name in SET_BY_SCRIPT.findall(path.read_text("utf-8"))}
    assert {"kb-blank", "picked", "mark"} <= found
    styled = {name for name in found if re.search(rf"[.\s]{name}\b", styles())}
    assert styled - ALWAYS - {"div", "li", "a", "p", "ul", "span"} == set()


def styles() -> str:
    return "".join(path.read_text("utf-8") for path in our_sheets(ROOT / "docs"))


@pytest.mark.parametrize(
    "selector",
    [
        "p:hover",
        "p::before",
        "p[open]",
        "p:not(.none)",
        "*",
        "P",
        ":where(.none)",
        "p:has(>.none)",
        "p:is(.none,:not(:is(.none,:has(.none))))",
        "p::part(none)",
    ],
)
def test_a_state_is_no_name_to_look_for(selector: str) -> None:
    assert cut(f"{selector}{{color:red}}", on("<p>")) == f"{selector}{{color:red}}"


def test_a_name_with_capitals_or_a_hyphen_is_read_whole() -> None:
    names = on("<svg><linearGradient></svg><my-part>")
    assert cut("linearGradient,my-part{color:red}", names)
    assert not cut("linear,my{color:red}", names)


@pytest.mark.parametrize("name", ["media screen and (min-width:1em)", "supports (display:grid)"])
def test_a_condition_is_kept_with_what_is_kept_in_it(name: str) -> None:
    css = f"@{name}{{.a{{color:red}}.b{{color:red}}}}"
    assert cut(css, on('<p class="a">')) == f"@{name}{{.a{{color:red}}}}"
    assert cut(css, on("")) == ""


@pytest.mark.parametrize(
    "css",
    [
        "@keyframes fade{from{opacity:0}50.5%{opacity:.5}to{opacity:1}}",
        '@font-face{font-family:"A , b";src:url(a.woff2)}',
        "@layer base,parts;",
        "@layer base{p{color:red}}",
        "@container side (inline-size > 30em){p{color:red}}",
        "@supports selector(:has(a)) and (not (float:left)){p{color:red}}",
        "@scope (.a) to (.b){p{color:red}}",
        '@property --turn{syntax:"<angle>";inherits:false;initial-value:0deg}',
        "@starting-style{p{opacity:0}}",
        '@counter-style dots{system:cyclic;symbols:"."}',
        "@new-one of-its-kind{anything:here}",
        "p{color:red;& > .none{color:blue}@media print{color:black}}",
        "p{--empty:;color:red}",
        'p[title="a > b"]{color:red}',
    ],
)
def test_what_is_no_ordinary_rule_is_kept_as_it_stands(css: str) -> None:
    assert cut(css, on("<p>")) == css


def test_a_layer_keeps_its_place_though_no_rule_in_it_is_used() -> None:
    assert cut("@layer base{.none{color:red}}", on("<p>")) == "@layer base;"


@pytest.mark.parametrize(
    "html", ['<p class="md:x">', "<p class='a md:x'>", "<p class=md:x>", '<p CLASS = "md&#58;x">']
)
def test_a_class_is_found_however_it_is_written(html: str) -> None:
    assert cut(r".md\:x{color:red}", on(html)) == r".md\:x{color:red}"
    assert cut(r".md\:y{color:red}", on(html)) == ""


def test_a_comment_is_left_out_wherever_it_stands() -> None:
    assert cut("p /* it's */ { /* one's */ color: red /* a; } */ }", on("<p>")) == "p{color:red}"


@pytest.mark.parametrize(
    ("css", "line", "said"),
    [
        ("p{}\n\nq {\n  color: red;\n", 3, "never closed"),
        ("p{\n  color: red;\n}}\n\nq{}\n", 3, "no style rule"),
        ("p{}\nq", 2, "no style rule"),
        ('\n@import "a.css";', 2, "left out of the site"),
    ],
)
def test_what_would_get_lost_is_told_on_its_line(css: str, line: int, said: str) -> None:
    found = [str(problem) for problem in faults(css, "docs/a.css")]
    assert [one.startswith(f"docs/a.css:{line}: ") and said in one for one in found] == [True]


def test_no_fault_is_found_in_a_sheet_with_rules_of_every_kind() -> None:
    css = '@charset "utf-8";/* } */p{content:"}"}@media print{@page{margin:0}}p{&:hover{color:red}}'
    assert list(faults(css, "a.css")) == []


def test_a_rule_for_paper_keeps_the_pages_it_is_for() -> None:
    assert cut("@page :first { margin: 16mm }", on("")) == "@page :first{margin:16mm}"
    assert cut("@page { margin: 16mm }", on("")) == "@page{margin:16mm}"


def test_nothing_is_fetched_from_elsewhere() -> None:
    assert cut("@import url(https://example.org/a.css);", on("")) == ""


def test_spaces_are_left_out() -> None:
    css = "p ,\n a > b {\n  color : red;\n  margin: 0 1px ;\n}\n"
    assert cut(css, on("<p><a><b>")) == "p,a>b{color :red;margin:0 1px}"


@pytest.mark.parametrize("value", ['": , "', '"a ; b"', 'url("a , b")', "url(a,b)"])
def test_what_stands_in_quotation_marks_keeps_its_spaces(value: str) -> None:
    assert cut(f"p {{ content: {value} ; color: red }}", on("<p>")) == (
        f"p{{content:{value};color:red}}"
    )


@pytest.mark.parametrize(
    "last", ["b", ":is(b)", '[title="a,b"]', ":not(a,:is(b),c)", ":is(a,b):hover"]
)
def test_selectors_are_split_at_their_own_commas_only(last: str) -> None:
    assert split_selectors(f"a , {last}") == ["a", last]


def test_a_theme_without_a_stylesheet_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        theme_sheet([str(tmp_path)])


def test_the_stylesheet_of_the_first_theme_folder_that_has_one_is_taken(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name / "assets/stylesheets").mkdir(parents=True)
    sheet = tmp_path / "two/assets/stylesheets/main.1.min.css"
    sheet.touch()
    assert theme_sheet([str(tmp_path / "one"), str(tmp_path / "two")]) == sheet


def test_our_own_sheets_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    folder = tmp_path / "assets/stylesheets"
    folder.mkdir(parents=True)
    for name in ("20-b.css", "10-c.css", "main.1.min.css", "30-a.css"):
        (folder / name).touch()
    assert [path.name for path in our_sheets(tmp_path)] == ["10-c.css", "20-b.css", "30-a.css"]
