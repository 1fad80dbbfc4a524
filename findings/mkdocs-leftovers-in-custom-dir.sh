#!/bin/sh
# MkDocs publishes what an editor leaves beside a template in custom_dir.
#
# Version: mkdocs 1.6.1.
# Behaviour: a theme's own folder is copied to the site save for what ends as a template does. So the
#   copies that editors and merges leave (main.html~, main.html.orig) go live, and the build,
#   --strict as well, says nothing.
# Why the guess goes wrong: a folder of templates is expected to be read, never copied. The leftovers
#   hold what was just taken out, a name or a number perhaps, and anyone can ask for them.
# Seen:
#   main.html.orig
#   main.html~
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check mkdocs==1.6.1
cd "$work"
mkdir docs overrides

printf 'site_name: Leaflets\ntheme: {name: mkdocs, custom_dir: overrides}\n' > mkdocs.yml
printf '# Home\n' > docs/index.md
printf '{%% extends "base.html" %%}\n' > overrides/main.html
printf 'a word taken out\n' > overrides/main.html~
printf 'a word taken out\n' > overrides/main.html.orig
venv/bin/python -m mkdocs build --strict --quiet
(cd site && ls | grep '^main\.html' | LC_ALL=C sort) | tee seen.txt
diff - seen.txt <<'TXT'
main.html.orig
main.html~
TXT
