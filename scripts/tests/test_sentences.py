"""Tries the rule on sentences that were labelled by hand: ``|`` stands where one ends."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.sentences import sentences, words

LABELLED = """\
We are open from 9 a.m. Monday to 5 p.m. Friday.|Ask for Dr. A. Lee.
The office opens at 9 a.m.|You can call first.
We close at 5 p.m.|They open at 9.
J. R. Smith wrote it.|It is short.
It was written by J. R. Smith in 2018.
Smith, J. R. (2018) found it.
See No. 5 on the list.
He said no.|Then he left.
No.|That is not so.
She lives in Toronto, Ont. and works there.
She lives in Toronto, Ont.|She works there.
They moved to Victoria, B.C. in May.
The B.C. Mental Health Act holds.
They live in B.C.|They like it.
She has a Ph.D. in psychology.
She has a Ph.D. from Laval.
He holds a Ph.D.|He teaches.
Some signs, e.g. Silence, are small.
Use a short form, i.e. One word.
It takes approx. 50 minutes.
It is talk vs. Silence.
It costs 1.5 times as much.
The link was r = .28 in all.
The link was .28.|It is small.
Well… I do not know.
I … I do not know.
He is a good man.|Maria said so.
It was hot in the sun.|Maria left.
My name is …|You can call me.
“Do you trust me?” she asked.
“Are you all right?” Anna asked.
“Stop!” he said, and left.
They say: “I am lost.”|Then they stop.
He asked, “Why now?”|She said nothing.
“Is it so?”|“Yes.”
Dr. Who said.|Next, please.
Ask Dr. Lee.|Then wait.
Mr. and Mrs. Roy came.
Prof. Roy taught it.
They moved to St. Thomas in May.
He lives on Main St.|He likes it.
Québec is large.|Évelyne lives there.
Zoë came.|Élise did not.
She is naïve.|Über is a word.
1. Ask first.|2. Then wait.
Do this: 1. Ask.|2. Wait.
It was in 2020.|15 people came.
He came in 2020.|Then he left.
See p. 5 of the book.
See pp. 316–340 for more.
Eubanks et al. (2018) found it.
It was found by Eubanks et al.|It was small.
See Fig. 2 for the rest.
It came out in Vol. 55 of the journal.
The U.S. Supreme Court said so.
They live in the U.S.|They vote there.
It was sold by Acme Inc. in May.
Bring pens, paper, etc.|Then start.
Bring pens, paper, etc. and start.
Is it private?|Yes, with limits.
Really?!|Yes.
Is it (as some say) true?|No.
It is small.|(See below.)|Then go on.
It helps (see p. 5).|It may not.
They said, “No.”|It hurt.
It was Jan. 5 when he came.
It was on Sept. 12 in the morning.
Is 50% enough?|It may be.
It costs $1.50.|Tax is added.
Go to example.org.|Read it there.
Section 42(1) says so.|So ask.
See s. 42 of the Act.
Plan A is out.|Use plan B.|Then rest.
He took vitamin C.|It did not help.
So do I.|You may too.
It is me and I.|You know it.
Wait for the Rev. Roy to come.
Talk to Lt. Roy about it.
It rained.|“We go,” he said.
Stop here.|(Or go on.)
It is 10 a.m.|Then it is noon.
It is open 9 a.m. to 5 p.m. EST on most days.
It starts at 2 p.m. Toronto time.
Ms. Lee is a R.P. in Ontario.
A. Lee is here.|B. Roy is not.
“I do,” she said.|“So do I.”
He asked: “Who?”|Nobody knew.
She is a M.S.W. student.
Why?|Because.|So.
It ends here...|It starts there.
He said ... nothing.
The clinic in Sudbury, Ont. takes walk-ins until 8 p.m. Thursday.
Call before 11 a.m.|If nobody answers, leave a message.
Dr. É. Gagné will see you.
Talk to M. Okafor about fees.
The study by T. S. Nguyen et al. ran for years.
The fee is approx. $150 an hour.|Ask first.
See Sec. 3 for the limits.
Our suite is No. 12 on the left.
You can say no.|No reason is needed.
“What now?” Maria asked.
“What now?”|Maria left.
He works for Hydro One Ltd. in Barrie.
She said “…” and left.
I wonder… I really do.
It was vs. Treatment as usual.
Bring your card, notes, etc.|You will need them.
She studied at U.B.C. in 1999.
It is in the D.S.M.|It says so.
Meet on Fri. Oct. 3 at noon.
He has an M.A. and a Ph.D. from McGill.
Why me?|Why now?
It ended at 6 p.m.|Nobody stayed.
Please see ch. 4 and pp. 12–15.
Prof. Li, Ph.D., teaches here."""


@pytest.mark.parametrize("text", LABELLED.split("\n"))
def test_a_sentence_ends_where_people_see_its_end(text: str) -> None:
    assert sentences(text.replace("|", " ")) == text.split("|")


@given(st.text("abAB1.?!…“”’()\"' -", max_size=60) | st.text("A. e.g.", max_size=30))
def test_splitting_into_sentences_loses_no_word(text: str) -> None:
    assert words(" ".join(sentences(text))) == words(text)


# The last word is longer than any short form, after which no sentence ends.
@given(st.lists(st.from_regex(r"[A-Z][a-z]{2,6}( [a-z]{2,6}){0,2} [a-z]{7}[.?!…]", fullmatch=True)))
def test_sentences_that_are_joined_are_split_again(one_by_one: list[str]) -> None:
    assert sentences(" ".join(one_by_one)) == one_by_one


def test_a_sentence_may_end_within_quotation_marks() -> None:
    assert len(sentences("They say: “I am lost.” Then they stop.")) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I don’t self-harm, it's 24/7", ["I", "don’t", "self-harm", "it's", "24", "7"]),
        ("Québec, Zoë’s l’été", ["Québec", "Zoë’s", "l’été"]),
        ("nai\u0308ve", ["naïve"]),
        ("sui\u00adtable, co\u2011op", ["sui\u00adtable", "co\u2011op"]),
        (
            "a state-of-the-art thing and/or one",
            ["a", "state-of-the-art", "thing", "and", "or", "one"],
        ),
        ("10–12 of 30,000, 1.5, $150, 50%", ["10–12", "of", "30,000", "1.5", "150", "50"]),
        ("9 a.m. and a Ph.D.", ["9", "a.m", "and", "a", "Ph.D"]),
        ("see https://a.org/b-c?d now", ["see", "https://a.org/b-c?d", "now"]),
        ("trust—and r = .278", ["trust", "and", "r", "278"]),
        ("M5V 2T6, COVID-19, the 1990s", ["M5V", "2T6", "COVID-19", "the", "1990s"]),
    ],
)
def test_words_are_counted_as_people_count_them(text: str, found: list[str]) -> None:
    assert words(text) == found
