#!/bin/sh
# The meta plugin of Material for MkDocs gives a folder's settings to other folders whose names begin alike.
#
# Versions: mkdocs-material 9.8.1, mkdocs 1.6.1.
# Behaviour: a .meta.yml holds front matter for “all pages in this folder and its subfolders”. The plugin
#   compares the beginnings of paths without the slash, so docs/anx/.meta.yml also reaches every page
#   of docs/anxiety-kids/. The build says nothing.
# Why the guess goes wrong: a folder is expected to end at its name. Descriptions, search boosts, tags
#   and status of one section then stand on the pages of another: here a page for children gets the
#   description of the page for adults in crisis.
# Seen:
#   anx/: For adults in crisis
#   anxiety-kids/: For adults in crisis
#   other/: None
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs==1.6.1 mkdocs-material==9.8.1
cd "$work"
mkdir -p docs/anx docs/anxiety-kids docs/other

printf 'site_name: Leaflets\ntheme: {name: material}\nplugins: [meta]\nhooks: [say.py]\n' > mkdocs.yml
printf 'description: For adults in crisis\n' > docs/anx/.meta.yml
for folder in anx anxiety-kids other; do printf '# Page\n' > "docs/$folder/index.md"; done
cat > say.py <<'PY'
def on_page_context(context, *, page, config, nav):
    with open("seen.txt", "a", encoding="utf-8") as seen:
        seen.write(f"{page.url}: {page.meta.get('description')}\n")
PY
NO_MKDOCS_2_WARNING=1 venv/bin/python -m mkdocs build --strict --quiet
cat seen.txt
diff - seen.txt <<'TXT'
anx/: For adults in crisis
anxiety-kids/: For adults in crisis
other/: None
TXT
