import pytest

from kb.phone_numbers import found_numbers, short_numbers
from kb.plain_text import made_plain

SHORT = short_numbers({"911", "988", "741741", "678678", "999"})
TYPED = """\
416-555-0142
416 555 0142
416.555.0142
(416) 555-0142
(416)555-0142
416/555-0142
4165550142
416-5550142
416 – 555 – 0142
416\u2011555\u20110142
+1 416 555 0142
+1-416-555-0142
+1 (416) 555-0142
1 (800) 668-6868
1-800-668-6868
1.800.668.6868
1-800-SUICIDE
1-866-APPELLE
1-800-273-TALK
1 800 273 TALK
416-555-HELP
call 988 today
Call us at 988
nine eight eight
Nine-eight-eight
nine-one-one
9-8-8
9 8 8
9.8.8
9–8–8
\uff19\uff18\uff18
9&#8209;8&#8209;8
**9**-8-8
988
911.
Is 988 free?
988/911
988 or 911
text HOME to 741741
text 741741
text 741-741
678-678
678 678
Text the word CONNECT to 686868.
text "START" to 678-678
text 45645
Text SHOUT to 85258
call 211
dial 811
Call 999.
Ring 116 123
call 116 123
dial 111
+44 20 7946 0123
+44 (0)20 7946 0123
020 7946 0123
(020) 7946 0123
07700 900123
0800 1111
0300 123 3393
0800 111 0 111
13 11 14
1300 22 4636
1800 55 1800
(02) 9876 5432
0412 345 678
01 23 45 67 89
+33 1 23 45 67 89
+353 1 234 5678
call 555-0142
phone: 555 0142
Tel: 416 555 0142, ext. 2
416-555-0142\u00b2
our number is 416 555 0142.
dial #7233
#7233 on a mobile
416-555-0142x22
phone no. 416 555 0142
page 416 555 0142
Crisis no. 988
999
nine nine nine"""
SOUND = """\
It grew in 2026, for 1,988 people
It was 2026-11-24
It cost $988
It says r = .988
It has 295 studies and 30,000 people
N = 30 000
k = 295, N = 30 000, r = .278
N = 911
988 people took part
911 participants
page 988
pp. 911-920
p. 911
ISBN 978-0-306-40615-7
ISBN 0306406152
ISBN-13: 9780306406157
doi:10.1037/9115550142
10.1037/pst0000172
10.1177/1049732318766513
in 1988-2004
1999–2004
2018; 2019; 2020
1 200 to 3 000
between 150 and 200
$150-$200
$1,500 to $2,000
CA$ 150
9-11 a.m.
ages 9-11
from 9 to 11
9/11
one, two, three, four
five, four, three, two, one
5-4-3-2-1
4-7-8 breathing
4 7 8
95% CI [.256, .299]
95 % CI 0.256-0.299
call 24 hours ahead
call 1 day before
We call 100 people a week
text 150 words
24/7
an hour of 50 minutes
call 2 weeks ahead
F(2, 988) = 4.11
t(988) = 2.1
chi2(988)
0.988
98.8
9.88
section 988
s. 911
2026-27
2000 to 2010
100 000 000
1 in 5
12 Example Street
M5V 2T6
room 988a
10–12 sessions
30-45 minutes
a score of 10 or more
12 11 10
PHQ-9
DSM-5-TR
ICD-10
call me in 2026 or so
8.30 a.m.
08:30
2026-11-24 at 10:30
Vol. 55, No. 4, 316-340
55(4), 316–340
316-340
Psychotherapy, 55(4), 316–340
call it 100%
the 999th page
phone interviews from 2019-2021"""


@pytest.mark.parametrize("text", TYPED.split("\n"))
def test_a_number_to_call_or_text_is_known_however_it_is_typed(text: str) -> None:
    assert list(found_numbers(made_plain(text), SHORT))


@pytest.mark.parametrize("text", SOUND.split("\n"))
def test_a_figure_is_no_number_to_call(text: str) -> None:
    assert list(found_numbers(made_plain(text), SHORT)) == []


def test_each_number_is_found_once_and_whole() -> None:
    text = "Tel: 416 555 0142, ext. 2, or text HOME to 741741, or 988"
    found = [number for _, number in found_numbers(text, SHORT)]
    assert found == ["416 555 0142", "741741", "988"]
