#!/bin/sh
# Joining two tagged PDFs with pypdf gives a PDF without tags and without a language, and no word of it.
#
# Versions: pypdf 7.1.1; the PDFs are made by typst 0.15.2 to PDF/UA-1.
# Behaviour: PdfWriter.append() copies pages, outlines and links. The document's structure tree
#   (/StructTreeRoot), its mark as tagged (/MarkInfo), its language (/Lang) and its wish to show the
#   title stay behind, while the pages keep the numbers (MCID) that pointed into that tree.
# Why the guess goes wrong: joining is taken for a change of pages only, the text still copies and
#   searches well, and a check by eye sees no difference. A screen reader finds no headings, no table
#   headers and no language any more. Cloning one file keeps all of them, which hides it in a trial.
# Seen:
#   one: Lang MarkInfo StructTreeRoot ViewerPreferences, marked content yes
#   clone: Lang MarkInfo StructTreeRoot ViewerPreferences, marked content yes
#   joined: , marked content yes
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check pypdf==7.1.1 typst==0.15.2
cd "$work"

cat > leaflet.typ <<'TYP'
#set document(title: "A leaflet")
#set text(lang: "en")
= Before you come
Bring a question. #text(lang: "fr")[Bonjour.]
#table(columns: 2, table.header([Day], [Time]), [Monday], [nine])
TYP
cat > ask.py <<'PY'
import pypdf
import typst

typst.compile("leaflet.typ", output="one.pdf", pdf_standards=["ua-1"])
pypdf.PdfWriter(clone_from="one.pdf").write("clone.pdf")
joined = pypdf.PdfWriter()
joined.append("one.pdf")
joined.append("one.pdf")
joined.write("joined.pdf")
for name in ("one", "clone", "joined"):
    reader = pypdf.PdfReader(f"{name}.pdf")
    kept = ["Lang", "MarkInfo", "StructTreeRoot", "ViewerPreferences"]
    found = " ".join(key for key in kept if f"/{key}" in reader.trailer["/Root"])
    marked = "yes" if b"MCID" in reader.pages[0].get_contents().get_data() else "no"
    print(f"{name}: {found}, marked content {marked}")
PY
venv/bin/python ask.py | tee seen.txt
diff - seen.txt <<'TXT'
one: Lang MarkInfo StructTreeRoot ViewerPreferences, marked content yes
clone: Lang MarkInfo StructTreeRoot ViewerPreferences, marked content yes
joined: , marked content yes
TXT
