/* Scores entries against a query, and pages by their entries.
 *
 * A classic script that defines one global, KbRank; it needs KbIndex. */
(function (root) {
  "use strict";

  // Chosen by measuring on labelled queries; scripts/tests/search/test_quality.py holds the floor.
  const TUNE = { power: 1.35, full: 0.38, order: 0.06, exact: 0.17, head: 0.1, second: 0.1, third: 0.05, page: 0.25 };

  // Entries that hold less than this share of what the fullest one holds are not looked at closely.
  const CLOSE = 0.4;

  /** Give page number → { page, sure, parts, covered, score } for every page that holds any of it. */
  function rank(index, meant) {
    const rows = [...held(index, meant)].map(([id, sure]) => ({ id, sure, covered: coverage(sure, meant) }));
    const most = rows.reduce((best, row) => Math.max(best, row.covered), 0);
    const pages = new Map();
    for (const row of rows) {
      const entry = index.entries[row.id];
      const hit = note(pages, entry.page, row.sure, meant);
      if (row.covered >= CLOSE * most) hit.parts.push({ entry, ...scored(root.KbIndex.weighed(index, entry), row.covered, meant) });
    }
    for (const [id, hit] of pages) {
      if (hit.parts.length) settle(hit, meant);
      else pages.delete(id);
    }
    return pages;
  }

  function note(pages, page, sure, meant) {
    const hit = pages.get(page.id) || { page, sure: [], parts: [], covered: 0, score: 0 };
    pages.set(page.id, hit);
    meant.forEach((_, at) => { hit.sure[at] = Math.max(hit.sure[at] || 0, sure[at] || 0); });
    return hit;
  }

  /** Entry → how surely it holds each word. Small words bring no entry in, unless all are small. */
  function held(index, meant) {
    const rows = new Map();
    const full = meant.filter((word) => !word.small);
    for (const word of full.length ? full : meant) hold(index, rows, word, meant.indexOf(word), true);
    for (const word of full.length ? meant : []) if (word.small) hold(index, rows, word, meant.indexOf(word), false);
    return rows;
  }

  function hold(index, rows, word, at, brings) {
    for (const [term, sure] of word.terms) {
      for (const id of index.postings.get(term) || []) {
        const row = rows.get(id) || (brings ? [] : null);
        if (!row) continue;
        row[at] = Math.max(row[at] || 0, sure);
        rows.set(id, row);
      }
    }
  }

  /** Share of the query's meaning, from 0 to 1, that is held with these surenesses. */
  function coverage(sure, meant) {
    let all = 0, has = 0;
    meant.forEach((word, at) => { all += word.weight; has += word.weight * (sure[at] || 0); });
    return has / (all || 1);
  }

  /** An entry scores by how much of the query it holds, and how little else it says. */
  function scored(entry, covered, meant) {
    const fullness = Math.min(1, matchedMass(entry, meant) / entry.mass);
    const score = entry.worth * Math.pow(covered, TUNE.power) * (1 - TUNE.full + TUNE.full * fullness);
    const exact = asTyped(entry, meant);
    return {
      covered, fullness, isWhole: exact > 0.99 && fullness > 0.99,
      score: score * (1 + TUNE.order * inOrder(entry, meant) + TUNE.exact * exact + TUNE.head * isHead(entry, meant)),
    };
  }

  /** A title that begins with a word of the query is likely to be about it. */
  function isHead(entry, meant) {
    const first = entry.kind === "title" && entry.places.find((place) => place.weight > 0.5);
    return first ? sureness(first, meant) : 0;
  }

  /** Share of the query that stands in the entry just as it was typed, small words too. */
  function asTyped(entry, meant) {
    return coverage(meant.map((word) => (entry.places.some((place) => place.word === word.word) ? 1 : 0)), meant);
  }

  function matchedMass(entry, meant) {
    return entry.places.reduce((sum, place) => sum + place.weight * sureness(place, meant), 0);
  }

  function sureness(place, meant) {
    let best = 0;
    for (const word of meant) for (const term of place.terms) best = Math.max(best, word.terms.get(term) || 0);
    return best;
  }

  /** Share of neighbouring query words that are neighbours in the entry too. */
  function inOrder(entry, meant) {
    if (meant.length < 2) return 0;
    const pairs = meant.slice(1).filter((word, at) => entry.places.some((place, here) =>
      here > 0 && holds(place, word) && holds(entry.places[here - 1], meant[at])));
    return pairs.length / (meant.length - 1);
  }

  function holds(place, word) {
    return place.terms.some((term) => word.terms.has(term));
  }

  function settle(hit, meant) {
    hit.parts.sort((a, b) => b.score - a.score);
    const [best, second, third] = hit.parts.map((part) => part.score);
    hit.covered = coverage(hit.sure, meant);
    const isTitle = hit.parts.some((part) => part.entry.kind === "title" && part.isWhole);
    hit.score = (best + TUNE.second * (second || 0) + TUNE.third * (third || 0) + TUNE.page * hit.covered) * (isTitle ? 1 : hit.page.rank);
  }

  root.KbRank = { rank, note, held, coverage, sureness, TUNE };
})(globalThis);
