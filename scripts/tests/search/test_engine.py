"""What the engine understands: word forms, spellings, slips, beginnings, phrases, sections."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from py_mini_racer import MiniRacer

from kb.search.engine import Engine
from kb.search.index import Record, Section, build
from kb.search.script import engine_script

PAGES = (
    Record(
        key="therapists/repair",
        url="therapists/repair/",
        title="Repair",
        audience="therapist",
        description="Noticing and mending a strain.",
        also_called=("rupture resolution",),
        people_say=("should my therapist say sorry",),
        sections=(
            Section("", "", "Opening words."),
            Section("What helps", "what-helps", "Start with your part. Say what you will change."),
        ),
        cited=("Eubanks, Muran & Safran (2018)", "Høglend (2014)"),
        authors=(("catherine", "eubanks"),),
    ),
    Record(
        key="guide/trust",
        url="guide/trust/",
        title="Trust grows slowly",
        audience="client",
        description="How trust with a therapist grows.",
        people_say=("I can’t trust anyone", "should my therapist say sorry"),
        sections=(Section("In short", "in-short", "Bring a blanket and a flask of lemonade."),),
    ),
)
FOREIGN = Record("guide/cost", "guide/cost/", "Cost", "client", "What it costs.")


@pytest.fixture(scope="module")
def small() -> Iterator[Engine]:
    with Engine(build(PAGES)) as running:
        yield running


@pytest.fixture(scope="module")
def script() -> Iterator[MiniRacer]:
    racer = MiniRacer()
    racer.eval(engine_script())
    yield racer
    racer.close()


@pytest.mark.parametrize(
    "forms",
    [
        ("apology", "apologise", "apologize", "apologising", "apologies"),
        ("confidential", "confidentiality"),
        ("collaborate", "collaboration", "collaborative"),
        ("cancel", "cancelled", "canceled", "cancellation", "cancelation"),
        ("counselling", "counseling"),
        ("rupture", "ruptures", "rupturing"),
        ("cry", "cried", "cries", "crying"),
        ("note", "notes", "noted"),
        ("organise", "organization"),
        ("feel", "feels", "feeling"),
    ],
)
def test_forms_of_a_word_share_a_stem(script: MiniRacer, forms: Sequence[str]) -> None:
    assert len({script.eval(f"KbText.porter({form!r})") for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("note", "not"), ("feel", "fell"), ("confidence", "confidential")]
)
def test_different_words_do_not(script: MiniRacer, one: str, other: str) -> None:
    assert script.eval(f"KbText.porter({one!r})") != script.eval(f"KbText.porter({other!r})")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("empahty", "empathy"),
        ("emphaty", "empathy"),
        ("repare", "repair"),
        ("bounderies", "boundaries"),
        ("confidentialty", "confidentiality"),
        ("suiside", "suicide"),
    ],
)
def test_a_slip_is_like_the_word_that_was_meant(script: MiniRacer, typed: str, meant: str) -> None:
    assert float(str(script.eval(f"KbText.likeness({typed!r}, {meant!r})"))) > 0.7


def test_a_phrase_is_known_with_slips_in_it(engine: Engine, concepts: dict[str, list[str]]) -> None:
    corrective = concepts["corrective-emotional-experience"]
    assert engine.find("corective emotional expereince").pages[0] == corrective[0]
    assert engine.find("frist appointmnet").pages[0] in concepts["first-session"]


@pytest.mark.parametrize(("one", "other"), [("tax", "task"), ("dose", "does"), ("bus", "us")])
def test_short_words_are_not_taken_for_each_other(script: MiniRacer, one: str, other: str) -> None:
    assert script.eval(f"KbText.likeness({one!r}, {other!r})") == 0


@pytest.mark.parametrize(
    "words",
    ["repair", "REPAIR", "repairing", "repare", "repai", "rupture resolution", "Safran", "safren"],
)
def test_a_page_is_found_by_its_names_and_works(small: Engine, words: str) -> None:
    assert small.find(words).pages[0] == "therapists/repair/"


@pytest.mark.parametrize("words", ["i cant trust anyone", "I CAN'T TRUST ANYONE", "cant trust"])
def test_a_page_is_found_by_what_people_say(small: Engine, words: str) -> None:
    assert small.find(words).pages[0] == "guide/trust/"


def test_a_phrase_on_both_pages_leads_to_the_clients_page_first(small: Engine) -> None:
    found = small.find("should my therapist say sorry")
    assert found.pages == ("guide/trust/", "therapists/repair/")


@pytest.mark.parametrize(
    "words", ["Catherine Eubanks", "Eubanks 1999", "Eubanks et al. 2018", "Hoglend", "høglend"]
)
def test_an_author_is_found_with_given_name_any_year_and_plain_letters(words: str) -> None:
    often = [replace(page, authors=PAGES[0].authors) for page in (*PAGES, FOREIGN)]
    with Engine(build(often)) as running:
        assert running.find(words).pages == ("therapists/repair/",)


def test_a_given_name_without_its_family_name_finds_nothing(small: Engine) -> None:
    assert small.find("Catherine").hits == ()


def test_a_search_for_a_place_is_not_a_personal_query(small: Engine) -> None:
    assert small.find("pizza near me").hits == ()


def test_the_full_text_is_searched_when_short_answers_fail(small: Engine) -> None:
    [hit] = small.find("flask of lemonade").hits
    assert hit.url == "guide/trust/#in-short"
    assert (hit.section, hit.line) == ("In short", "Bring a blanket and a flask of lemonade.")


def test_one_audience_is_shown_alone_if_asked_for(small: Engine) -> None:
    assert small.find("should my therapist say sorry", "therapist").pages == ("therapists/repair/",)


@pytest.mark.parametrize("words", ["", " ", "?", "…", "日本", "zzzz", "insulin dose", "a" * 200])
def test_what_is_not_here_finds_nothing(small: Engine, words: str) -> None:
    assert small.find(words).hits == ()


def test_whatever_is_typed_is_only_text(small: Engine) -> None:
    for words in ("constructor", "__proto__", "<b>trust</b>", "trust)(*&^%$", '"trust"'):
        small.find(words)
    assert small.find("<b>trust</b>").pages[0] == "guide/trust/"
