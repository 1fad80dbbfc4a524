/* Words as the search sees them: folded, stemmed, spelled one way, with their synonyms.
 *
 * A classic script, not a module: the worker loads it with importScripts, and the checks in
 * scripts/ run the very same file. It defines one global, KbText. */
(function (root) {
  "use strict";

  const ACCENTS = /[\u0300-\u036f]/g;
  // Letters of names that no accent can be taken from: Høglend is typed Hoglend.
  const OWN_LETTERS = { "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th" };
  const APOSTROPHES = /['’‘`´]/g;
  const RUN = /[a-z0-9]+(?:-[a-z0-9]+)*/g;
  const DOUBLED = /([^aeiou\d])\1+/g;

  /** Lower case, no accents, no apostrophes: “Don’t” and “dont” become one word. */
  function fold(text) {
    return text.normalize("NFD").replace(ACCENTS, "").toLowerCase()
      .replace(/[øæœßłđðþ]/g, (letter) => OWN_LETTERS[letter]).replace(APOSTROPHES, "").replace(/[‐‑–]/g, "-");
  }

  function words(text) {
    return fold(text).match(/[a-z0-9]+/g) || [];
  }

  /** The id of a heading, as Python-Markdown makes it. Where it is another, the file says so. */
  function slug(heading) {
    return heading.normalize("NFKD").replace(/[^\x00-\x7f]/g, "").replace(/[^\w\s-]/g, "")
      .trim().toLowerCase().replace(/[-\s]+/g, "-");
  }

  // ------------------------------------------------------------ stems (Porter, 1980, shortened)

  const VOWEL = /[aeiouy]/;
  const SHORT = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;  // “hop”, “not”: they keep or take back an e
  const measure = (stem) => (stem.replace(/^[^aeiouy]+/, "").match(/[aeiouy]+[^aeiouy]+/g) || []).length;

  const LATE = [
    [/icalli$/, "ic"], [/(ization|izer|ize)$/, "iz"], [/(ational|ation|ator|ative)$/, "at"], [/tional$/, "tion"],
    [/(fulness|ousness|iveness)$/, ""], [/(iviti|ive)$/, "iv"], [/(aliti|alli|alism)$/, "al"],
    [/(biliti|bli)$/, "bl"], [/(entli|ently)$/, "ent"], [/(ousli)$/, "ous"], [/(eli)$/, "e"],
    [/(logi)$/, "log"], [/(iciti|ical|icate)$/, "ic"], [/(ful|ness)$/, ""], [/li$/, ""],
  ];
  const LAST = /(ement|ment|ance|ence|able|ible|ant|ent|ism|ate|iti|ous|iv|iz|ic|al|er|at)$/;

  function withoutPlural(word) {
    if (/(ss|us|is)$/.test(word) || word.length < 4) return word;
    return word.replace(/sses$/, "ss").replace(/ies$/, "i").replace(/([^s])s$/, "$1");
  }

  function withoutTense(word) {
    if (/eed$/.test(word)) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
    const bare = word.replace(/(ed|ing)$/, "");
    if (bare === word || !VOWEL.test(bare) || bare.length < 2) return word;
    if (/(at|bl|iz)$/.test(bare)) return bare + "e";
    if (/([^aeioulsz])\1$/.test(bare)) return bare.slice(0, -1);
    return SHORT.test(bare) ? bare + "e" : bare;
  }

  function withoutEndings(word) {
    for (const [ending, left] of LATE) {
      const bare = word.replace(ending, left);
      if (bare !== word) return measure(bare) > 0 ? bare : word;
    }
    return word;
  }

  function withoutLast(word) {
    const ion = word.replace(/([st])ion$/, "$1");
    if (ion !== word) return measure(ion) > 1 ? ion : word;
    const bare = word.replace(LAST, "");
    return measure(bare) > 1 ? bare : word;
  }

  function withoutE(word) {
    const bare = word.replace(/e$/, "");
    return SHORT.test(bare) ? word : bare;
  }

  /** “apologise”, “apologize”, “apologising” and “apologies” share one stem. */
  function porter(word) {
    if (word.length < 3 || /\d/.test(word)) return word;
    const american = word.replace(/(.{3})is(e[drs]?|ing|ations?)$/, "$1iz$2").replace(/yse/, "yze");
    const early = withoutTense(withoutPlural(american)).replace(/y$/, "i");
    return withoutE(withoutLast(withoutEndings(early))).replace(DOUBLED, "$1");
  }

  // ------------------------------------------------------------ how far apart two words are

  const isVowel = (letter) => "aeiouy".includes(letter);

  /** What it costs to put one letter for another: vowels are easily taken for each other. */
  function swapCost(a, b) {
    if (a === b) return 0;
    return isVowel(a) && isVowel(b) ? 0.6 : 1;
  }

  /** What a letter too many costs: least where it doubles its neighbour, less for a vowel. */
  function extraCost(word, at) {
    if (word[at] === word[at - 1]) return 0.4;
    return isVowel(word[at]) ? 0.7 : 1;
  }

  function isTurned(a, b, i, j) {
    return i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j];
  }

  /** The cost of typing `a` where `b` was meant; two letters that changed places count once.
   * Once the cost is over `limit` it is not counted further: what is given is over the limit too. */
  function distance(a, b, limit) {
    let before = [], row = [0];
    for (let j = 0; j < b.length; j++) row.push(row[j] + extraCost(b, j));
    for (let i = 0; i < a.length; i++) {
      const next = nextRow(a, b, i, row, before);
      if (Math.min(...next) > limit) return Infinity;
      before = row;
      row = next;
    }
    return row[b.length] + (a[0] === b[0] ? 0 : 0.5);
  }

  function nextRow(a, b, i, row, before) {
    const next = [row[0] + extraCost(a, i)];
    for (let j = 0; j < b.length; j++) {
      next.push(Math.min(row[j] + swapCost(a[i], b[j]), row[j + 1] + extraCost(a, i), next[j] + extraCost(b, j)));
      if (isTurned(a, b, i, j)) next[j + 1] = Math.min(next[j + 1], before[j - 1] + 0.7);
    }
    return next;
  }

  /** “emphaty” is empathy with a letter that strayed. */
  function isReordered(a, b) {
    return a.length > 5 && a[0] === b[0] && a.length === b.length && [...a].sort().join() === [...b].sort().join();
  }

  /** How alike two words are, from 0 to 1; 0 when the slip would be too large for the length. */
  function likeness(a, b) {
    const length = Math.min(a.length, b.length);
    const allowed = length < 5 ? 0 : length < 6 ? 1 : length < 8 ? 1.6 : length < 14 ? 2.4 : 3;
    const apart = allowed && (isReordered(a, b) ? Math.min(1.4, distance(a, b, allowed)) : distance(a, b, allowed));
    return allowed && apart <= allowed ? 1 - apart / Math.max(a.length, b.length) : 0;
  }

  root.KbText = { fold, words, slug, porter, distance, likeness, RUN };
})(globalThis);
