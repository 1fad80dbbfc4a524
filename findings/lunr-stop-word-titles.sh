#!/bin/sh
# A page whose title is made of short everyday words cannot be found by its own title in lunr.
#
# Versions: lunr 0.8.0 (the Python port of lunr.js 2.3; MkDocs' stock search is built on the same index).
# Behaviour: the English pipeline takes 119 stop words out of the text, among them say, not, own, why,
#   how, might, must, rather and me. A title that holds nothing else leaves no word in the index, and
#   the exact title gives no result: no fallback, no warning when the index is built.
# Why the guess goes wrong: stop words are expected to weigh little, or to be looked at again when a
#   query holds nothing else. Sites of terms never notice. Sites that speak with people do: “What do I
#   say?” and “When it is not me” are just how their readers ask.
# Seen:
#   What do I say? -> nothing
#   When it is not me -> nothing
#   Trust grows slowly -> trust
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check lunr==0.8.0
cd "$work"

cat > ask.py <<'PY'
from lunr import lunr

TITLES = {"say": "What do I say?", "me": "When it is not me", "trust": "Trust grows slowly"}
pages = [{"id": key, "title": title} for key, title in TITLES.items()]
index = lunr(ref="id", fields=("title",), documents=pages)
for title in TITLES.values():
    found = [hit["ref"] for hit in index.search(title)]
    print(title, "->", *found or ["nothing"])
PY
venv/bin/python ask.py | tee seen.txt
diff - seen.txt <<'TXT'
What do I say? -> nothing
When it is not me -> nothing
Trust grows slowly -> trust
TXT
