#!/bin/sh
# An EPUB made by pandoc says that its pictures have alternative text, whether they have or not.
#
# Version: pandoc 3.9, from pypandoc_binary 1.17.
# Behaviour: without being asked, pandoc writes schema.org accessibility metadata into every EPUB 3:
#   access by text alone is sufficient, the feature “alternativeText”, hazard “none”. They are fixed
#   words; nothing in the book is looked at. Here the one picture carries all the content, and its
#   alternative text is empty.
# Why the guess goes wrong: a converter is expected to leave out what it does not know, and shops and
#   libraries show these words to readers who are blind as a promise. A book passes EPUBCheck with them.
# Seen:
#   accessModeSufficient: textual
#   accessibilityFeature: alternativeText readingOrder structuralNavigation tableOfContents
#   accessibilityHazard: none
#   alt=""
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc_binary==1.17
cd "$work"

cat > ask.py <<'PY'
import re
import struct
import zipfile
import zlib

import pypandoc


def chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
with open("plan.png", "wb") as picture:
    picture.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head))
    picture.write(chunk(b"IDAT", zlib.compress(b"\0\xff\0\0")) + chunk(b"IEND", b""))
with open("book.md", "w", encoding="utf-8") as text:
    text.write("---\ntitle: A crisis plan\nlang: en\n---\n\n# The six steps\n\n![](plan.png)\n")

pypandoc.convert_file("book.md", "epub3", outputfile="book.epub")
with zipfile.ZipFile("book.epub") as book:
    package = book.read("EPUB/content.opf").decode()
    chapter = book.read("EPUB/text/ch001.xhtml").decode()
for name in ("accessModeSufficient", "accessibilityFeature", "accessibilityHazard"):
    print(f"{name}:", *re.findall(rf'"schema:{name}">([^<]+)<', package))
print(*re.findall(r'alt="[^"]*"', chapter))
PY
venv/bin/python ask.py | tee seen.txt
diff - seen.txt <<'TXT'
accessModeSufficient: textual
accessibilityFeature: alternativeText readingOrder structuralNavigation tableOfContents
accessibilityHazard: none
alt=""
TXT
