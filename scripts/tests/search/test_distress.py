"""Words of distress put help first, misspelt too; harmless uses of the same words do not."""

import pytest

from kb.search.engine import Engine

DISTRESS = """
i feel suicidal
suicidle
suiside
sucidal thoughts
i wan to die
wnat to die
want 2 die
id rather be dead
how to kill myself
kil my self
killmyself
slef harm
self-harming again
my daughter cuts herself
i took a whole bottle of pills
no point in living
nobody would miss me if i died
i want to end it all
take my own life
client disclosed suicidal ideation
my dad hits me
he choked me
i am afraid of my husband
scared to go home
being stalked
i was raped
domestic violence
my therapist touched me
my therapist wants sex
slept with my therapist
abused by my counsellor
therapist put his hand on my leg
i might hurt someone
emergency
crisis line
help me now
cutting
i started cutting again
kill my self
kil my slef
i hit myself when im upset
scratching until i bleed
life isnt worth it
make it stop
i just want the pain to stop
make everything stop
need the thoughts to stop
hearing voices
i feel like killing my boss
client threatened to kill his wife
my uncle touched me
he touched me
unsafe around my boyfriend
i wish i wouldnt wake up
client has passive ideation
a danger to myself
a danger to my kids
scared im going to od
i dont see a way out
standing on a bridge
i have a plan to do it
he locked me in
client says he will kill his wife
my therapist massaged me
counsellor sends me sexual messages
""".strip().splitlines()
HARMLESS = """
ending therapy
end my sessions
dying to know what my therapist thinks
homework is killing me
bored to death
cut down on sessions
my therapist hurt my feelings
my therapist touched on my past
safe space
crisis of faith
take control of my life
hit a wall in therapy
talk about sex with my therapist
hug my therapist
i hate my therapist
burnt out at work
grief after my father died
i dont want to go to therapy anymore
deadline
her story touched me
he touched on my past
my therapist is cutting sessions short
cutting ties with my family
cultural
burned out
burning question for my therapist
hit rock bottom
hurt by my therapist
at the end of my rope with my therapist
i dont feel safe with my therapist
shooting myself in the foot
emergency contact form
we hit it off right away
edge of the window of tolerance
my husband pushed me to try therapy
my husband forces me to go to therapy
no point in going anymore
thinking of ending therapy
cant stand my therapist
i was touched by her words
giving away too much about myself
what is the best way to end sessions
the last session is going to kill me
i dont want it to end
i cant afford to keep going
client says its over the phone
cant see my therapist in future
""".strip().splitlines()
Concepts = dict[str, list[str]]
ENDINGS = "guide/ending/"


@pytest.mark.parametrize("words", DISTRESS)
def test_distress_gets_help_first_and_no_page_about_endings(
    engine: Engine, concepts: Concepts, words: str
) -> None:
    found = engine.find(words)
    assert found.help
    assert found.pages[0] == "help-now/"
    never = (ENDINGS, *concepts["no-answer-to-distress"])
    assert not [url for url in found.pages if url.startswith(never)]


@pytest.mark.parametrize("words", HARMLESS)
def test_harmless_words_do_not_bring_up_help(engine: Engine, words: str) -> None:
    found = engine.find(words)
    assert not found.help
    assert found.pages[:1] != ("help-now/",)


def test_a_figure_of_speech_does_not_hide_what_is_sought(
    engine: Engine, concepts: Concepts
) -> None:
    assert engine.find("homework is killing me").pages[0] == concepts["between-session-work"][0]


def test_distress_within_a_harmless_phrase_still_counts(engine: Engine) -> None:
    assert engine.find("dying to tell my therapist i want to kill myself").help


def test_abuse_by_a_therapist_leads_on_to_support_and_to_the_lines(
    engine: Engine, concepts: Concepts
) -> None:
    pages = engine.find("my therapist kissed me").pages
    assert set(pages[1:3]) == set(concepts["therapist-misconduct"][:2])


def test_help_is_shown_to_whoever_keeps_to_therapists_pages_too(engine: Engine) -> None:
    assert engine.find("suicide", "therapist").pages[0] == "help-now/"
