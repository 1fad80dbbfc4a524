"""The search field as it stands in the header of every page and on the search page.

Without scripts only the links show. The field has no name and its form goes nowhere
(``method="dialog"``), so what is typed can reach neither an address nor a log.
"""

from typing import Literal

from kb.kinds import CLIENT, EVERYONE, THERAPIST

Place = Literal["header", "page"]

AUDIENCES = ((EVERYONE, "All pages"), (CLIENT, "For clients"), (THERAPIST, "For therapists"))

# spellcheck is off because some browsers send what is typed to a spelling service.
FORM = """\
<div class="kb-search kb-search--{place}" data-search="{place}">
<form role="search" method="dialog" hidden>
<label class="kb-search__label" for="search-{place}">Search</label>
<input class="kb-search__field" id="search-{place}" type="search" autocomplete="off" \
autocapitalize="none" autocorrect="off" spellcheck="false" enterkeyhint="go" maxlength="200">
<div class="kb-search__panel">
<p class="kb-search__status" role="status" data-search-status></p>
<div class="kb-search__found" data-search-found hidden>
<div class="kb-search__nothing" data-search-nothing hidden>
<p>Nothing here answers that. Other words may: see \
<a href="{base}/in-your-own-words/">what people say</a>. \
If you need someone now, go to <a href="{base}/help-now/">help now</a>.</p>
</div>
<ul class="kb-search__results" data-search-results></ul>
<template>
<li class="kb-search__item">
<a class="kb-search__link" data-search-link><span data-search-title></span>\
<span class="kb-search__section" data-search-section></span> \
<span class="kb-search__whose" data-search-whose></span></a>
<p class="kb-search__why" data-search-why></p>
</li>
</template>
<fieldset class="kb-search__audience"><legend>Show</legend>
{choices}</fieldset>
</div>
</div>
</form>
<p class="kb-search__without" data-search-without>Find a page: \
<a href="{base}/therapists/a-to-z/">A to Z</a>, \
<a href="{base}/in-your-own-words/">in your own words</a>.</p>
</div>
"""
CHOICE = """\
<label><input type="radio" name="search-{place}-for" value="{value}"{checked}> {text}</label>
"""


def form_html(base_url: str, place: Place) -> str:
    """Give the HTML of the search field.

    Takes the way from the page to the site's root, and where the field is to stand.
    """
    choices = "".join(
        CHOICE.format(place=place, value=value, text=text, checked=" checked" * (number == 0))
        for number, (value, text) in enumerate(AUDIENCES)
    )
    return FORM.format(place=place, base=base_url.rstrip("/") or ".", choices=choices)
