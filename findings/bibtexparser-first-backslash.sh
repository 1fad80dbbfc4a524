#!/bin/sh
# bibtexparser takes the backslash off a name that begins with one, when another name stands before it.
#
# Version: bibtexparser 2.1.0.
# Behaviour: split_multiple_persons_names() parts “Doe, Ann and \v{S}im, Jan” into two names, and the
#   second comes out as “{S}im, Jan”. Standing first, or in braces as a whole, the name keeps its sign.
# Why the guess goes wrong: splitting at “and” is expected to cut and change nothing. What is left is
#   sound LaTeX, so nothing complains later: Šim becomes Sim on the page, Łuk becomes Luk, and only the
#   people themselves would notice.
# Seen:
#   ['Doe, Ann', '{S}im, Jan']
#   ['\\v{S}im, Jan', 'Doe, Ann']
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check bibtexparser==2.1.0
cd "$work"

cat > ask.py <<'PY'
from bibtexparser.middlewares.names import split_multiple_persons_names

print(split_multiple_persons_names(r"Doe, Ann and \v{S}im, Jan"))
print(split_multiple_persons_names(r"\v{S}im, Jan and Doe, Ann"))
PY
venv/bin/python ask.py | tee seen.txt
diff - seen.txt <<'TXT'
['Doe, Ann', '{S}im, Jan']
['\\v{S}im, Jan', 'Doe, Ann']
TXT
