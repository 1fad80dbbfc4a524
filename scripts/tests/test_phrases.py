"""Tries wording.yml as it is shipped on promises of secrecy, and its forms of phrases on others."""

import re

import pytest

from kb.checks import wording
from kb.environment import ROOT
from kb.phrases import Phrase
from kb.plain_text import made_plain
from tests.small_site import CLIENT, CONCEPT, SmallSite, small_site

PROMISES = """\
Everything you say stays here.
Everything you tell us is private.
Everything you say will stay in this room.
Everything you share is kept confidential
Anything you tell us stays between us.
Whatever you say in here stays here.
All you say is confidential.
All that you say stays in the room
It is 100% confidential.
100 % confidential
100\u202f% confidential
100 percent confidential
completely\u00a0confidential
completely private
Our sessions are totally private
strictly confidential
strictly con\u00adfidential
We offer total confidentiality.
complete privacy
in the strictest confidence
in absolute confidence
We never tell anyone.
We will never tell anyone.
We never share it with anyone.
Your therapist will never tell anybody.
We don’t tell anyone.
We won't tell a soul
I will not tell anyone.
Nothing leaves this room.
Nothing you say leaves this room
nothing you tell us will ever leave the room
Nothing you say will leave these walls.
Nothing goes beyond these four walls.
Nothing you say is ever shared.
Your secrets are safe with us.
Your secret is safe.
Your secrets will be safe here.
This stays between us.
It stays between you and your therapist.
strictly between us
Our lips are sealed.
What you say here stays here.
What is said in this room stays in this room.
What happens in therapy stays in therapy.
what's said here stays here
Nobody will ever know.
No one will ever find out.
No one else will know.
Confidentiality is guaranteed.
Your privacy is guaranteed.
Your privacy is absolute
We guarantee your privacy.
We guarantee confidentiality.
We promise you secrecy.
We promise never to tell.
guaranteed privacy
Every word you say stays private.
Everything is confidential.
Everything stays in the room.
everything is kept private
We keep everything secret.
We keep everything you say private.
Therapy is always private.
Sessions are always confidential.
It is private, no matter what.
private without exception
There are no limits to confidentiality.
There are no exceptions to confidentiality.
Everything you say is private, no exceptions.
We will take it to the grave.
_Everything_ you say **stays here**.
We will not share anything you tell us.
We never repeat what you say.
It is absolutely confidential
fully anonymous"""
SOUND = """\
Therapy is private, with limits.
What you say in therapy is private, with a few limits.
Not everything stays private.
Not everything you say stays here.
Therapy is not completely private.
No therapy is 100% confidential.
Nobody can promise total confidentiality.
Is everything confidential?
Is it completely private?
Ask whether everything you say stays private.
Everything you say is private, except when someone is in danger.
Everything you say is private unless a court orders it.
Everything you say is private, with a few limits.
Everything is confidential, but there are limits.
We cannot promise secrecy.
We never promise complete secrecy.
A therapist who says “everything stays here” is wrong.
Complete confidentiality is not possible.
Absolute privacy cannot be promised.
You have never told anyone.
I have never told anyone this.
You never tell anyone how you feel.
I never tell anyone how I feel.
You do not have to tell anyone.
Nobody will know what is best but you.
Nobody knows what you feel.
No one else can do this for you.
No one else can know how it feels.
Keeping secrets is tiring.
A secret can be heavy.
Your secrets are yours.
Your secrets are not always safe online.
What is between us in the room matters.
Something has come between us.
The trust between you and your therapist grows.
What you say stays with you for a while.
You can say what stays private, and what does not.
Find out what stays private.
Your notes are kept for ten years.
Your records are private, within limits.
Your therapist will tell you the limits.
Your therapist may tell someone if a child is at risk.
We tell your family doctor only if you agree.
We share what is needed, and no more.
Private browsing hides little.
Sit somewhere private.
A private room is best.
Leave the room when you like.
Nothing leaves you more alone than silence.
She left the room in silence.
They keep everything in one file.
Everything you feel is allowed.
Everything is fine.
Everything stays as it is.
What happens in therapy matters.
What happens in a first session
Confidentiality is a duty.
Confidentiality has limits.
We promise to listen.
We keep notes.
In complete confidence in yourself
Total silence helps few people.
He is a very private person."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SmallSite:
    made = small_site(tmp_path_factory.mktemp("phrases"))
    made.write("docs/_data/wording.yml", (ROOT / "docs/_data/wording.yml").read_text("utf-8"))
    return made


def told(site: SmallSite, path: str, lines: list[str]) -> set[int]:
    """Give which of the lines, each a paragraph of its own at the page's end, are told."""
    text = site.read(path)
    first = site.add(path, "\n\n".join(lines))
    found = [one for one in wording.check(site.load()) if one.path == path and one.line >= first]
    site.write(path, text)
    return {(one.line - first) // 2 for one in found if "limits" in one.cure}


def test_a_promise_of_secrecy_is_told_in_any_wording(site: SmallSite) -> None:
    lines = PROMISES.split("\n")
    found = told(site, CLIENT, ["## More", *lines])
    assert [line for number, line in enumerate(lines, 1) if number not in found] == []


def test_words_on_privacy_that_promise_too_little_or_nothing_are_accepted(site: SmallSite) -> None:
    lines = SOUND.split("\n")
    found = told(site, CLIENT, ["## More", *lines])
    assert [line for number, line in enumerate(lines, 1) if number in found] == []


@pytest.mark.parametrize("heading", ["## Better not", "### Not OK"])
def test_a_promise_shown_as_wrong_is_accepted(site: SmallSite, heading: str) -> None:
    assert told(site, CONCEPT, [heading, "“Everything you say stays here.”"]) == set()
    assert told(site, CONCEPT, ["## What helps", "“Everything you say stays here.”"]) == {1}


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("a (b / c d) e", ["a b e", "a c d e"]),
        ("a (/ b) c", ["a c", "a b c"]),
        ("(/ a) b", ["b", "a b"]),
        ("a … b", ["a b", "a x y z b"]),
        ("100% sure", ["100% sure", "100 % sure", "100 percent sure"]),
        ("promise: don’t tell", ["don't tell"]),
        ("self-made", ["self\u2011made"]),
        ("a.b", ["a.b"]),
        ("(", []),
        ("promise:", []),
    ],
)
def test_a_phrase_stands_for_all_its_forms(written: str, typed: list[str]) -> None:
    (*patterns,) = Phrase(written).patterns
    matched = [text for text in typed if any(_fits(one, made_plain(text)) for one in patterns)]
    assert matched == typed
    assert not any(_fits(one, text) for one in patterns for text in ("a", "b c", "a.b.", "axb", ""))


def _fits(pattern: str, text: str) -> bool:
    return re.fullmatch(pattern, text) is not None


def test_a_promise_is_meant_where_no_one_asks_or_denies_or_limits_it() -> None:
    phrase = Phrase("promise: all is private")

    def is_meant(text: str) -> bool:
        place = text.index("all is")
        return phrase.is_meant(text, place, place + len("all is private"))

    assert is_meant("so it is. all is private.")
    assert is_meant("it is not so. all is private, without exception.")
    assert not is_meant("so not all is private.")
    assert not is_meant("all is private?")
    assert not is_meant("all is private, with limits.")
