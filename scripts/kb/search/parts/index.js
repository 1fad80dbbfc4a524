/* The first index: every short thing a page answers to (title, other names, what people say, headings,
 * summary, works cited), each kept as an entry of its own, so that a whole phrase can be recognised.
 *
 * A classic script that defines one global, KbIndex. */
(function (root) {
  "use strict";

  // What an entry is worth by its kind: a page that is named so comes before one that mentions it.
  const WORTH = { title: 1, also: 1, say: 0.97, heading: 0.78, summary: 0.72, cited: 0.9 };
  // Who types a client's words is mostly a client: the client's page comes before the therapist's.
  const SAID_TO_THERAPIST = 0.87;
  const AUDIENCES = ["everyone", "client", "therapist"];
  const RAREST = 4;  // no single word may outweigh all others
  const SMALL = 0.12;
  const GENERAL = 0.4;

  /** Make the index from the file's data and an open vocabulary. */
  function open(data, lexicon) {
    const index = { lexicon, pages: [], entries: [], postings: new Map(), spread: new Map(), known: new Set(lexicon.surfaces) };
    data.pages.forEach((row) => addPage(index, row, data.works));
    index.given = new Map(Object.entries(data.people).map(([given, families]) => [given, new Set(root.KbText.words(families))]));
    index.words = [...index.known].sort();
    return index;
  }

  function addPage(index, row, works) {
    const [url, title, audience, summary, also, say, headings, cited, rank] = row;
    const page = { id: index.pages.length, url, title, summary, audience: AUDIENCES[audience], rank: rank / 100 };
    index.pages.push(page);
    const add = (kind, text, more) => addEntry(index, { page, kind, text, worth: WORTH[kind], ...more });
    add("title", title);
    also.forEach((text) => add("also", text));
    say.forEach((text) => add("say", text, { worth: page.audience === "therapist" ? SAID_TO_THERAPIST : WORTH.say }));
    add("summary", summary);
    headings.forEach((heading) => add("heading", heading[0], { anchor: heading[1] || root.KbText.slug(heading[0]) }));
    [...new Set(cited)].forEach((work, place) => {
      add("cited", works[work], { worth: citedWorth(page, place, cited.filter((one) => one === work).length) });
    });
  }

  /** A work stands as often as the page cites it, most cited first; therapists look up authors. */
  function citedWorth(page, place, times) {
    const worth = WORTH.cited - (page.audience === "therapist" ? 0 : 0.1);
    return worth - 0.03 * Math.min(place, 8) + 0.02 * Math.min(times, 4);
  }

  function addEntry(index, entry) {
    entry.places = index.lexicon.places(entry.text);
    const id = index.entries.push(entry) - 1;
    for (const place of entry.places) index.known.add(place.word).add(place.joined || place.word);
    for (const term of new Set(entry.places.flatMap((place) => place.terms))) post(index, term, id, entry.page.id);
  }

  function post(index, term, id, page) {
    const list = index.postings.get(term);
    if (list) list.push(id);
    else index.postings.set(term, [id]);
    const spread = index.spread.get(term);
    if (!spread) index.spread.set(term, { pages: 1, last: page });
    else if (spread.last !== page) Object.assign(spread, { pages: spread.pages + 1, last: page });
  }

  // ------------------------------------------------------------ how much a word says

  /** On how many pages a term stands. */
  function pagesWith(index, term) {
    const spread = index.spread.get(term);
    return spread ? spread.pages : 0;
  }

  function rarity(index, term) {
    const pages = pagesWith(index, term);
    return Math.min(RAREST, Math.log(1 + (index.pages.length - pages + 0.5) / (pages + 0.5)));
  }

  /** Rare words say more; small words and words that ask for a kind of answer say little. */
  function weightOf(index, place, term) {
    const { isSmall, general } = index.lexicon;
    if (isSmall(place.word)) return place.phrase ? rarity(index, place.phrase.group) * place.phrase.share : rarity(index, term) * SMALL;
    return rarity(index, term) * (place.general || general.has(place.word) ? GENERAL : 1);
  }

  /** Weigh an entry when it is first met: most never are. */
  function weighed(index, entry) {
    if (entry.mass === undefined) {
      for (const place of entry.places) place.weight = weightOf(index, place, place.terms[0]);
      entry.mass = entry.places.reduce((sum, place) => sum + place.weight, 0) || 1;
    }
    return entry;
  }

  // ------------------------------------------------------------ the words it knows, in order

  /** Give the words that begin with these letters, those of many pages first. */
  function beginning(index, letters, most) {
    const found = [];
    for (let at = firstFrom(index.words, letters); at < index.words.length && index.words[at].startsWith(letters); at++) {
      const word = index.words[at];
      found.push({ word, pages: pagesWith(index, index.lexicon.term(word)) });
    }
    return found.sort((a, b) => b.pages - a.pages).slice(0, most);
  }

  function firstFrom(words, letters) {
    let low = 0, high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  root.KbIndex = { open, weightOf, weighed, pagesWith, beginning };
})(globalThis);
