from hypothesis import given
from hypothesis import strategies as st

from kb.prose import blocks
from kb.readability import closed, measure

PLAIN = "You can stop. You can ask why. They will tell you. It is your hour.\n"
HARD = (
    "Notwithstanding considerable methodological heterogeneity, contemporary investigations"
    " demonstrate substantial interrelationships.\n"
)


def test_a_harder_text_has_a_higher_grade() -> None:
    assert measure(blocks(PLAIN)).grade + 5 < measure(blocks(HARD)).grade


def test_items_without_full_stop_are_sentences_of_their_own() -> None:
    found = measure(blocks("- one two\n- three four\n- five six\n"))
    assert (found.words, found.mean_sentence, found.longest_sentence) == (6, 2, 2)


def test_a_full_stop_after_each_item_changes_no_grade() -> None:
    bare, stopped = "- you can ask\n- they will say\n", "- you can ask.\n- they will say.\n"
    assert measure(blocks(bare)) == measure(blocks(stopped))


def test_a_full_stop_within_a_sentence_changes_no_grade() -> None:
    stopped, bare = "You can call us at 9 a.m. Monday.\n", "You can call us at 9 am Monday.\n"
    assert measure(blocks(PLAIN + stopped)) == measure(blocks(PLAIN + bare))


def test_marks_of_the_page_are_not_measured() -> None:
    linked = PLAIN.replace("You can stop.", "**You** can [stop](a/very-long-address.md).[^noyce]")
    assert measure(blocks(linked)) == measure(blocks(PLAIN))


def test_a_page_without_words_has_no_grade() -> None:
    assert measure(blocks("")).grade == 0
    assert measure(blocks("- …\n")).words == 0


@given(st.text('ab .?!…:;,”’)"', min_size=1))
def test_every_sentence_is_closed_once(sentence: str) -> None:
    assert closed(sentence).endswith((".", "?", "!", "…"))
    assert closed(closed(sentence)) == closed(sentence)


def test_a_colon_gives_way_to_the_full_stop_and_an_end_mark_stays() -> None:
    assert closed("They say:") == "They say."
    assert closed("Well…") == "Well…"
    assert closed("“Is it so?”") == "“Is it so?"
