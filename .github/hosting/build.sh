#!/bin/sh
# The one build command for Netlify and Cloudflare Pages: a release for the main branch,
# a preview for every other. Set it up as README.md beside this file says.
set -eu

case "${CONTEXT:-}${CF_PAGES_BRANCH:-}" in
  production | main) python3 scripts/publish.py --to site ;;
  *) python3 scripts/publish.py --preview --to site ;;
esac
