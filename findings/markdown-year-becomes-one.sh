#!/bin/sh
# A paragraph that begins with a year loses the year in Python-Markdown: readers see “1.”
#
# Versions: Markdown 3.11.3 (what MkDocs builds with); markdown-it-py 4.2.0 beside it.
# Behaviour: “2019. It was cold.” becomes a numbered list, as in CommonMark. There the list starts at
#   2019, so the reader still sees the year. Python-Markdown writes no start, and the year is gone
#   from the page and from its source.
# Why the guess goes wrong: the preview on GitHub, where writers look, shows “2019.”, and the option
#   that is meant to keep the first number (lazy_ol) is set so that it does not.
# Seen:
#   Python-Markdown: <ol> <li>It was cold.</li> </ol>
#   CommonMark: <ol start="2019"> <li>It was cold.</li> </ol>
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check Markdown==3.11.3 markdown-it-py==4.2.0
cd "$work"

cat > ask.py <<'PY'
from markdown import markdown
from markdown_it import MarkdownIt

TEXT = "2019. It was cold."
print("Python-Markdown:", *markdown(TEXT).split("\n"))
print("CommonMark:", *MarkdownIt("commonmark").render(TEXT).strip().split("\n"))
PY
venv/bin/python ask.py | tee seen.txt
diff - seen.txt <<'TXT'
Python-Markdown: <ol> <li>It was cold.</li> </ol>
CommonMark: <ol start="2019"> <li>It was cold.</li> </ol>
TXT
