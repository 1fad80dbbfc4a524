import pytest

from kb.works.bibtex import split

GOOD = "@book{good, title = {A title}}\n"
FAULTS = {
    "a field that stands twice": (
        "@article{bad,\n  title = {T},\n  keywords = {a},\n  Keywords = {b},\n}\n",
        (4, "“keywords” stands twice in “bad”."),
    ),
    "a lost comma": (
        "@article{bad,\n  author = {A}\n  title = {T},\n}\n",
        (3, "A comma is missing before “title” in “bad”."),
    ),
    "a lost comma behind a number": (
        "@article{bad,\n  year = 2020\n  title = {T},\n}\n",
        (3, "A comma is missing before “title” in “bad”."),
    ),
    "a brace that is not closed": (
        "@article{bad,\n  author = {A,\n  title = {T},\n  year = {2020},\n}\n",
        (2, "“author” of “bad” is not closed."),
    ),
    "a last brace that is not closed": (
        "@article{bad,\n  author = {A},\n  year = {2020,\n}\n",
        (3, "“year” of “bad” is not closed."),
    ),
    "a quotation mark that is not closed": (
        '@article{bad,\n  author = "A,\n  title = {T},\n}\n',
        (2, "“author” of “bad” is not closed."),
    ),
    "a brace too many": (
        "@article{bad,\n  author = {A}},\n  title = {T},\n}\n",
        (2, "“bad” ends with “author”, but more of it follows."),
    ),
    "no comma behind the key": (
        "@article{bad\n  author = {A},\n  title = {T},\n}\n",
        (1, "A comma is missing after the key “bad”."),
    ),
    "no key": ("@article{\n  author = {A},\n  title = {T},\n}\n", (1, "This entry has no key.")),
    "an empty key": ("@article{,\n  title = {T},\n}\n", (1, "This entry has no key.")),
    "no sign behind the name of a field": (
        "@article{bad,\n  author {A},\n  title = {T},\n}\n",
        (2, "“=” is missing behind “author” in “bad”."),
    ),
    "no @": ("article{bad,\n  author = {A},\n}\n", (1, "“@” is missing before “article{bad”.")),
    "a word without braces": (
        "@article{bad,\n  title = {T},\n  journal = jpr,\n}\n",
        (3, "“journal” of “bad” holds “jpr” without braces."),
    ),
    "words behind a closing brace": (
        "@article{bad,\n  title = {T} and more,\n}\n",
        (2, "Something stands behind the closing sign of “title” in “bad”."),
    ),
    "a key that stands twice": (
        "@book{good, title = {B}}\n",
        (1, "The key “good” stands here a second time."),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_bad_entry_is_told_on_its_line_once_and_the_others_are_read(fault: str) -> None:
    text, (line, what) = FAULTS[fault]
    found = split(GOOD + text + GOOD.replace("good", "last"))
    told = [*found.faults, *(one for entry in found.entries for one in entry.faults)]
    assert [(one.line - 1, one.what) for one in told] == [(line, what)]
    assert all(one.cure.endswith(".") for one in told)
    read = {entry.key: entry.fields for entry in found.entries if not entry.faults}
    assert read["good"] == read["last"] == {"title": "A title"}


def test_a_field_before_any_entry_is_told() -> None:
    (fault,) = split(f"words\nauthor = {{A}},\n{GOOD}").faults
    assert (fault.line, fault.what) == (2, "This line stands outside of any entry.")


@pytest.mark.parametrize("fault", [name for name in FAULTS if "{bad" in FAULTS[name][0]])
def test_the_key_of_a_bad_entry_stays_known(fault: str) -> None:
    assert [entry.key for entry in split(FAULTS[fault][0]).entries] == ["bad"]


@pytest.mark.parametrize(
    "text",
    [
        "% Encoding: UTF-8\n",
        "@Comment{jabref-meta: grouping:\n0 AllEntriesGroup:;\n1 StaticGroup:a\\;0\\;;\n}\n",
        '@preamble{ "\\newcommand{\\noopsort}[1]{}" }\n',
        "Any changes to this file will be lost if it is regenerated.\n",
        "% author = {A},\n",
    ],
)
def test_what_exporters_write_between_entries_is_no_fault(text: str) -> None:
    found = split(text + GOOD + text)
    assert found.faults == []
    assert [(entry.key, entry.faults) for entry in found.entries] == [("good", [])]


def test_words_defined_anywhere_and_months_are_put_in() -> None:
    (entry,) = split(
        '@article{a, journal = j # "s", month = 3 # "~" # jan}\n@string{J = {Day}}'
    ).entries
    assert entry.fields == {"journal": "Days", "month": "3~jan"}
    assert entry.faults == []


def test_signs_within_a_value_end_nothing() -> None:
    text = '@article(a, title = {x (y), a@b.c "q" = {z}}, note = "an {"} @b{c}")'
    (entry,) = split(text).entries
    assert entry.fields == {"title": 'x (y), a@b.c "q" = {z}', "note": 'an {"} @b{c}'}


@pytest.mark.parametrize(
    "text", ["", "@", "@article{", "@article{a", "@article{a,,}", "{}}}", "@@{,"]
)
def test_a_scrap_is_no_crash(text: str) -> None:
    split(text)
