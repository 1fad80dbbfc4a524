import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kb import fixing, gate
from kb.facts import Facts
from kb.files import TOO_LARGE
from kb.fixing import FIXES, mended, put_right
from kb.navigation import Node
from kb.pages import Page, parse_page
from kb.site import Site
from tests.mutation_bodies import BODIES
from tests.mutation_texts import HEADS
from tests.small_site import ARTICLE, CLIENT, SmallSite, small_site

LIST = "docs/_data/published.txt"
SPELLING = "- say_not: [counselor, behavior]\n  say: {}\n  why: We write so.\n  where: all\n"
EMPTY = Site(Path("docs"), {}, Facts(), Node())
TERM = "[repair](../glossary.md#repair)"


@pytest.fixture
def site(tmp_path: Path) -> SmallSite:
    """Give the small site."""
    return small_site(tmp_path)


def told(site: SmallSite) -> list[str]:
    return [str(one) for one in put_right(site.load())]


def settled(site: SmallSite) -> bool:
    """Tell whether a second run has nothing to do and the gate nothing to say."""
    return not told(site) and not site.problems()


def test_a_sound_site_stays_as_it_is(site: SmallSite) -> None:
    assert told(site) == []


def test_keys_are_put_in_order_with_their_comments_and_quotes(site: SmallSite) -> None:
    pair = "pair:\n  - therapists/trust\n"
    odd = '# two chairs\npair:   # one page\n  - "therapists/trust"\n'
    site.replace(CLIENT, pair, "")
    site.replace(CLIENT, "title: Trust", f"{odd}title: Trust")
    text = site.read(CLIENT)
    (line, *_) = told(site)
    assert line.startswith(f"{CLIENT}:")
    assert site.read(CLIENT) == text.replace(odd, "").replace("articles:", f"{odd}articles:")
    assert settled(site)


@pytest.mark.parametrize(
    "head",
    ["odd: 1\ntitle: A", "{title: A}", "? title\n: A", "- a", '"title": A', "title: A\ntitle: B"],
)
def test_front_matter_that_is_not_plain_is_left_alone(site: SmallSite, head: str) -> None:
    text = site.read(ARTICLE).replace("---\ntitle: Speaking openly", f"---\n{head}", 1)
    site.write(ARTICLE, text)
    told(site)
    assert site.read(ARTICLE) == text


def test_the_list_of_addresses_is_put_in_order_and_made_whole(site: SmallSite) -> None:
    lines = site.read(LIST).splitlines()
    site.write(LIST, "# Ours.\n" + "".join(f"{line}\n" for line in reversed(lines[1:])))
    assert told(site)
    assert site.read(LIST).splitlines() == ["# Ours.", *lines]
    assert settled(site)


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", ">>>>>>> two"])
def test_a_file_with_conflict_marks_is_left_alone(site: SmallSite, mark: str) -> None:
    for path in (ARTICLE, LIST):
        site.write(path, f"{site.read(path)}{mark}\nb\na\n##\u00a0Words\n")
    before = [site.read(path) for path in (ARTICLE, LIST)]
    assert told(site) == []
    assert [site.read(path) for path in (ARTICLE, LIST)] == before


def test_a_file_that_cannot_be_read_is_left_alone(site: SmallSite) -> None:
    file = site.root / ARTICLE
    file.write_bytes(raw := file.read_bytes() + b"\n##\xa0Words \xe9\n")
    assert told(site) == []
    assert file.read_bytes() == raw


def test_a_second_link_to_a_term_becomes_its_words(site: SmallSite) -> None:
    line = site.add(ARTICLE, f"{TERM} and `{TERM}` and {TERM}.")
    assert told(site)[0].startswith(f"{ARTICLE}:{line}: ")
    assert site.read(ARTICLE).endswith(f"\n{TERM} and `{TERM}` and repair.\n")
    assert told(site) == []


def test_a_second_link_in_code_is_left_alone(site: SmallSite) -> None:
    site.add(ARTICLE, f"{TERM}\n\n```\n{TERM}\n```")
    assert told(site) == []


@pytest.mark.parametrize("start", ["##", "###", "-", "*", "1.", "2)", ">"])
@pytest.mark.parametrize("space", ["\u00a0", " \u00a0", "\u202f"])
def test_a_fixed_space_after_a_mark_becomes_an_ordinary_one(
    site: SmallSite, start: str, space: str
) -> None:
    site.add(ARTICLE, f"{start}{space}Words")
    assert told(site)
    assert site.read(ARTICLE).endswith(f"\n{start} Words\n")
    assert told(site) == []


def test_a_fixed_space_within_a_sentence_stays(site: SmallSite) -> None:
    site.add(ARTICLE, "It takes 2\u00a0weeks, from 9\u202fto 10.")
    assert told(site) == []


def test_a_spelling_becomes_the_one_that_wording_asks_for(site: SmallSite) -> None:
    path = "docs/_data/wording.yml"
    site.write(path, site.read(path) + SPELLING.format("counsellor"))
    site.add(ARTICLE, "Counselor or counselor, `counselor`, [a](https://counselor.ca/counselor).")
    told(site)
    assert site.read(ARTICLE).endswith(
        "\nCounsellor or counsellor, `counselor`, [a](https://counselor.ca/counselor).\n"
    )
    assert told(site) == []


def test_words_that_mean_something_else_are_for_a_person(site: SmallSite) -> None:
    site.add(CLIENT, "It is normal. He committed suicide.")
    assert told(site) == []


def test_line_ends_and_mark_stay_as_the_file_has_them(site: SmallSite) -> None:
    site.add(ARTICLE, "##\u00a0Words")
    file = site.root / ARTICLE
    raw = b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n")
    file.write_bytes(raw)
    assert told(site)
    assert file.read_bytes() == raw.replace("##\u00a0".encode(), b"## ")


def test_only_the_files_asked_for_are_mended(site: SmallSite) -> None:
    site.add(ARTICLE, "-\u00a0One")
    site.add(CLIENT, "-\u00a0One")
    done = put_right(site.load(), {ARTICLE})
    assert {one.path for one in done} == {ARTICLE}


def test_a_fix_that_never_ends_changes_nothing(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def grow(text: str, _page: Page, _site: Site) -> str:
        return f"{text}more\n"

    monkeypatch.setattr(FIXES[0], "fix", grow)
    before = site.read(ARTICLE)
    assert told(site) == []
    assert site.read(ARTICLE) == before


def test_a_fix_that_breaks_the_front_matter_is_not_done(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FIXES[0], "fix", lambda text, _page, _site: text.replace("title:", "a: b:"))
    assert told(site) == []


def test_every_fix_says_what_it_does() -> None:
    assert all(module.DOES.endswith(":") for module in fixing.FIXES)
    assert len(fixing.FIXES) >= 4


def test_check_says_what_it_put_right_and_what_is_left(
    site: SmallSite, capsys: pytest.CaptureFixture[str]
) -> None:
    line = site.add(ARTICLE, "-\u00a0One")
    site.add(ARTICLE, "## [Words](nowhere.md)")
    assert gate.main(["--fix"], site.root) == 1
    first, done, _, *rest = capsys.readouterr().out.splitlines()
    assert first == "Put right:"
    assert done.startswith(f"  {ARTICLE}:{line}: A fixed space after the mark")
    assert "“-⍽One” → “- One”" in done
    assert rest[-1] == "1 thing to put right on 1 page."


@given(st.text(st.sampled_from("\n\n  -#>1.)*`[]()abé\u00a0\u202f")), st.booleans())
@settings(max_examples=300)
def test_whatever_is_typed_no_word_is_lost_and_a_second_run_does_nothing(
    text: str, linked: bool
) -> None:
    page, _ = parse_page(f"---\ntitle: A\n---\n{text}{TERM * linked}\n{text}", "articles/a.md")
    typed = f"---\ntitle: A\n---\n{text}{TERM * linked}\n{text}"
    new, _ = mended(typed, page, EMPTY)
    assert re.findall(r"\w", new) == re.findall(r"\w", typed)
    assert mended(new, page, EMPTY) == (new, [])


@pytest.mark.parametrize(
    "text",
    [
        *HEADS.values(),
        *(f"---\ntitle: A\n---\n{one}" for one in BODIES.values() if len(one) < TOO_LARGE),
    ],
)
def test_an_odd_page_can_be_mended_once(text: str) -> None:
    page, _ = parse_page(text, "articles/a.md")
    new, done = mended(text, page, EMPTY)
    assert bool(done) == (new != text)
    assert mended(new, page, EMPTY) == (new, [])


def test_a_fix_that_stumbles_does_not_keep_the_others_from_their_work(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(_text: str, _page: Page, _site: Site) -> str:
        raise KeyError("odd")

    monkeypatch.setattr(FIXES[0], "fix", stumble)
    line = site.add(ARTICLE, "-\u00a0One")
    said = [one for one in told(site) if one.startswith(ARTICLE)]
    assert "could not finish here (KeyError: 'odd')" in said[0]
    assert said[1].startswith(f"{ARTICLE}:{line}: ")
    assert site.read(ARTICLE).endswith("- One\n")


def test_a_file_that_cannot_be_written_is_told_and_stays(
    site: SmallSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _text: str) -> None:
        raise OSError(28, "No space left on device")

    site.add(ARTICLE, "-\u00a0One")
    monkeypatch.setattr(fixing, "replace_text", full)
    (line,) = told(site)
    assert line == (
        f"{ARTICLE}:1: This file could not be written (No space left on device),"
        " so it stays as it was."
    )


def test_what_is_shown_begins_a_little_before_the_change(site: SmallSite) -> None:
    site.add(ARTICLE, f"{TERM} and {TERM}.")
    assert told(site)[0].endswith("“…sary.md#repair) and repair.”")


def test_a_name_that_must_change_is_not_made_an_address_for_good(site: SmallSite) -> None:
    site.write("docs/articles/Odd name.md", site.read(ARTICLE))
    before = site.read(LIST)
    assert told(site) == []
    assert site.read(LIST) == before


def test_a_list_of_other_addresses_is_not_filled_with_the_pages_of_today(site: SmallSite) -> None:
    site.write(LIST, "just words\n")
    assert told(site) == []
    assert site.read(LIST) == "just words\n"
