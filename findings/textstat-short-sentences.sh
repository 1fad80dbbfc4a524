#!/bin/sh
# textstat leaves sentences of one or two words out of its sentence count, and keeps their words.
#
# Versions: textstat 0.7.3 (grade and count) and 0.7.13, the newest (count).
# Behaviour: sentence_count() drops every sentence of two words or fewer. Their words and syllables
#   still count, so flesch_kincaid_grade() divides the same words by fewer sentences.
# Why the guess goes wrong: the formula of 1975 divides words by sentences, so cutting a text into
#   shorter sentences can only lower the grade. Here it raises it: the plainest writing, such as
#   steps for someone who panics, is told to be harder than the same words in longer sentences.
# Seen:
#   0.7.3  long sentences 2, grade 4.5
#   0.7.3  short sentences 1, grade 6.8
#   0.7.13 long sentences 2
#   0.7.13 short sentences 1
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/ask.py" <<'PY'
import sys
import warnings

warnings.simplefilter("ignore")
import textstat  # noqa: E402

# The same twelve words; only the full stops differ.
LONG = "Sit down slowly breathe gently inside. Count everything around you now silently."
SHORT = "Sit down. Slowly breathe. Gently inside. Count everything. Around you. Now silently."
for name, text in (("long", LONG), ("short", SHORT)):
    grade = f", grade {textstat.flesch_kincaid_grade(text)}" if "grade" in sys.argv else ""
    print(f"{name} sentences {textstat.sentence_count(text)}{grade}")
PY

seen() {
    python3 -m venv "$work/$1"
    "$work/$1/bin/pip" install --quiet --disable-pip-version-check "textstat==$1" "setuptools==80.9.0"
    "$work/$1/bin/python" "$work/ask.py" ${2:-} | sed "s/^/$1 /" | tee -a "$work/seen.txt"
}

seen 0.7.3 grade
seen 0.7.13
cat > "$work/expected.txt" <<'TXT'
0.7.3 long sentences 2, grade 4.5
0.7.3 short sentences 1, grade 6.8
0.7.13 long sentences 2
0.7.13 short sentences 1
TXT
diff "$work/expected.txt" "$work/seen.txt"
