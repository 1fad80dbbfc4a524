from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kb.pages import Page
from kb.situations import items, sections_of, situation
from tests.small_site import CLIENT, small_site

BODY = """\
### Usual

- Testing them a little,
  week after week.
- Feeling close.

Some more words
on two lines.

### Worth raising

- They are late.

### Not OK

- They push you.
- They threaten.

## Words you could use

- “I am not ready.”

## When to act

**One next step:** choose one true thing,
and say it.

More.
"""
TEXT = st.from_regex(r"[A-Za-z][a-z ]{0,8}[a-z]", fullmatch=True)


def page(body: str) -> Page:
    return Page("guide/during/trust.md", "guide/during/trust", body, 1)


def test_a_page_says_what_is_usual_worth_raising_and_not_ok() -> None:
    found = situation(page(BODY))
    assert found is not None
    assert found.levels == {
        "Usual": ("Testing them a little, week after week.", "Feeling close."),
        "Worth raising": ("They are late.",),
        "Not OK": ("They push you.", "They threaten."),
    }


def test_words_and_one_next_step_come_with_it() -> None:
    found = situation(page(BODY))
    assert found is not None
    assert found.words == ("“I am not ready.”",)
    assert found.next_step == "choose one true thing,\nand say it."


def test_a_page_without_one_of_the_levels_sorts_nothing() -> None:
    for level in ("Usual", "Worth raising", "Not OK"):
        assert situation(page(BODY.replace(f"### {level}", "### Else"))) is None


def test_a_level_without_items_sorts_nothing() -> None:
    assert situation(page(BODY.replace("- They are late.", "They are late."))) is None


def test_words_and_next_step_may_be_missing() -> None:
    found = situation(page(BODY.partition("## Words")[0]))
    assert found is not None
    assert (found.words, found.next_step) == ((), "")


def test_each_section_has_its_own_text_and_none_is_lost() -> None:
    found = list(sections_of("before\n## One\na\n#### Deep\nb\n### Two\nc"))
    assert found == [("", "before"), ("One", "a\n#### Deep\nb"), ("Two", "c")]


@given(st.lists(TEXT, max_size=5))
def test_every_item_of_a_list_is_read(rows: list[str]) -> None:
    assert items("Before:\n\n" + "\n".join(f"- {row}" for row in rows)) == tuple(rows)


@given(st.lists(st.lists(TEXT, min_size=1, max_size=3), min_size=1, max_size=4))
def test_an_item_may_run_over_several_lines(rows: list[list[str]]) -> None:
    text = "\n".join("- " + "\n  ".join(lines) for lines in rows)
    assert items(text) == tuple(" ".join(lines) for lines in rows)


def test_the_client_page_of_the_small_site_is_one(tmp_path: Path) -> None:
    small = small_site(tmp_path)
    assert situation(small.load().pages["guide/during/trust"]) is not None
    small.replace(CLIENT, "### Not OK", "### Not fine")
    assert situation(small.load().pages["guide/during/trust"]) is None
