import pytest

from kb.plain_text import made_plain
from kb.risk import METHOD, RISK

LOOK_ALIKES = """\
self\u2011harm
self\u00ad-harm
self–harm
self – harm
self&#8209;harm
self&nbsp;harm
self-**harm**
_self_-harm
selfharm
SELF HARM
sui<wbr>cide
sui&shy;cide
sui\u200bcide
\uff53\uff55\uff49\uff43\uff49\uff44\uff45
su\u00edcide
sui\u0301cide
\U0001d42c\U0001d42e\U0001d422\U0001d41c\U0001d422\U0001d41d\U0001d41e
kill\u00a0yourself
kill\u202fyourself
kill  yourself
kill [yourself](trust.md)
kill<br>yourself"""
SAID = """\
killing yourself
He killed himself.
to kill oneself
I want to end my life.
ending your life
end your own life
I want to end it all
ending it all
I want to die
I just wanna die
they wanted to die
I wish I were dead
I wish I was dead
I wish I wasn’t here
I wish I weren't alive
I wish I had never been born
I want to be dead
I’d rather be dead
take your own life
He took his own life
She took her life.
hurt yourself
hurting myself
I hurt myself on purpose
harm herself
cutting myself
I cut myself
burning myself
better off dead
Everyone would be better off without me
there is no reason to live
no point in living
nothing left to live for
Life is not worth living.
I do not want to live
I don’t want to live any more
I don't want to be here anymore
not want to be alive
I hope I never wake up
I am tired of living
I want it all to end
She took an overdose
He hanged himself
They shot themselves"""
SOUND = """\
The session ended.
Ending therapy well
He ended his marriage.
She ended her life story with a joke.
the end of their lives together
I want to die of shame
They wanted to die of embarrassment
dying to know
They want to diet.
She died in May.
a matter of life and death
scared to death
dead tired
end-of-life care
self-help
self harmony
Cut yourself some slack.
I cut myself off from friends.
I cut myself shaving.
You are burning yourself out.
He hurt himself playing hockey.
You can hurt your back.
I was killing myself laughing.
She is killing herself with work.
killing time
I don’t want to live with my parents.
I do not want to be here.
Take your life back.
It can take your life in a new direction.
He shot himself in the foot.
I drown myself in work.
I wish you were here.
I wish I was here more often.
You may be better off without him as your therapist.
no reason to stay
no point in going
It makes life worth living.
Do not live in the past.
He was tired of life in the city.
If I did not wake up on time, I was late."""


@pytest.mark.parametrize("text", [*LOOK_ALIKES.split("\n"), *SAID.split("\n")])
def test_words_of_risk_are_known_however_they_are_typed_or_said(text: str) -> None:
    assert RISK.search(made_plain(text).lower())


@pytest.mark.parametrize("text", SOUND.split("\n"))
def test_a_manner_of_speaking_is_no_word_of_risk(text: str) -> None:
    assert not RISK.search(made_plain(text).lower())


@pytest.mark.parametrize(
    "text", ["20 pills", "20\u2011mg", "500\u202fmg", "over<b>dose</b>", "a noose"]
)
def test_a_way_is_known_however_it_is_typed(text: str) -> None:
    assert METHOD.search(made_plain(text).lower())
