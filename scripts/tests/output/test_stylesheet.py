from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.output.stylesheet import ALWAYS, Names, cut, our_sheets, split_selectors, theme_sheet

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


@pytest.mark.parametrize("selector", ["p:hover", "p::before", "p[open]", "p:not(.none)", "*"])
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
