/* Makes of a hit what a reader sees: the section to go to, and a line that shows why, its words marked.
 *
 * Plain data, no HTML: the page makes elements of it. A classic script that defines one global, KbShow. */
(function (root) {
  "use strict";

  const LONGEST = 170;
  const BEFORE = 60;
  // A word of a text as fold() counts words: letters and digits, apostrophes inside.
  const WORD = /[\p{L}\p{N}]+(?:['’‘`´][\p{L}\p{N}]+)*/gu;
  const LABELS = { say: "People say", also: "Also called", cited: "Draws on" };

  /** Give { url, title, audience, section, label, line } of a hit; `line` is a list of [text, marked]. */
  function shown(hit, meant, lexicon) {
    const part = hit.parts[0];
    const { url, title, audience } = hit.page;
    const section = sectionOf(part);
    return {
      url: url + (section ? "#" + section.anchor : ""), title, audience,
      section: section ? section.heading : "",
      label: (part && part.entry && LABELS[part.entry.kind]) || "",
      line: clipped(marked(lineOf(hit, part), meant, lexicon)),
    };
  }

  function sectionOf(part) {
    if (part && part.section && part.section.anchor) return part.section;
    return part && part.entry && part.entry.anchor ? { heading: part.entry.text, anchor: part.entry.anchor } : null;
  }

  function lineOf(hit, part) {
    if (part && part.section) return part.sentence;
    const isLine = part && part.entry && LABELS[part.entry.kind];
    return isLine ? part.entry.text : hit.page.summary;
  }

  /** Cut a text where a word of the query begins and ends. */
  function marked(text, meant, lexicon) {
    const runs = [...text.matchAll(WORD)];
    const places = lexicon.places(text);
    const pieces = [];
    let done = 0;
    // Where words are counted differently (rare letters), nothing is marked rather than the wrong word.
    for (const [at, run] of runs.length === places.length ? runs.entries() : []) {
      if (!isMeant(places[at], meant)) continue;
      pieces.push([text.slice(done, run.index), false], [run[0], true]);
      done = run.index + run[0].length;
    }
    return [...pieces, [text.slice(done), false]].filter(([piece]) => piece);
  }

  function isMeant(place, meant) {
    return meant.some((word) => !word.small && place.terms.some((term) => (word.terms.get(term) || 0) >= 0.5));
  }

  /** Shorten a long line to what stands around its first mark. */
  function clipped(pieces) {
    const length = pieces.reduce((sum, [text]) => sum + text.length, 0);
    if (length <= LONGEST) return pieces;
    const lead = pieces[0][1] ? 0 : Math.max(0, pieces[0][0].length - BEFORE);
    const start = lead ? "… " + pieces[0][0].slice(lead).replace(/^\S*\s/, "") : pieces[0][0];
    return upTo(LONGEST, [[start, pieces[0][1]], ...pieces.slice(1)]);
  }

  function upTo(limit, pieces) {
    const kept = [];
    let left = limit;
    for (const [text, mark] of pieces) {
      if (left <= 0) break;
      kept.push([text.length > left ? text.slice(0, left).replace(/\s\S*$/, "") + " …" : text, mark]);
      left -= text.length;
    }
    return kept;
  }

  root.KbShow = { shown };
})(globalThis);
