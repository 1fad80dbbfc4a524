/* The site's vocabulary (docs/_data/search-words.yml) made ready: which words are small, how words
 * are spelled here, and which words and phrases mean the same.
 *
 * A classic script that defines one global, KbWords; it needs KbText. */
(function (root) {
  "use strict";

  const { fold, words, porter, RUN } = root.KbText;

  /** Make the vocabulary ready; take what the index file holds under “words”. */
  function open(data) {
    const [small, general, apart] = [data.small, data.general, data.apart].map((text) => new Set(words(text)));
    const spellings = Object.entries(data.spellings);
    const lexicon = { general, groups: new Map(), joins: new Map(), surfaces: new Set() };
    lexicon.isSmall = (word) => word.length < 2 || small.has(word);
    // The stem by which a word is known.
    lexicon.term = remembered((word) => (apart.has(word) ? word : porter(respelled(word, spellings))));
    lexicon.places = (text) => places(text, lexicon);
    // All terms of a single word.
    lexicon.termsOf = remembered((word) => [...new Set(lexicon.places(word).flatMap((place) => place.terms))]);
    addVocabulary(lexicon, data);
    return lexicon;
  }

  function addVocabulary(lexicon, data) {
    addGroups(lexicon, "=", data.forms);
    addGroups(lexicon, "~", data.same);
    addGroups(lexicon, "^", Object.entries(data.short_forms).map((pair) => pair.join(", ")));
    Object.values(data.short_forms).forEach((long, number) => lexicon.joins.set("^" + number, sharedBy(lexicon, long)));
    for (const text of [data.small, data.general, data.other_therapies]) words(text).forEach((word) => lexicon.surfaces.add(word));
  }

  /** Texts repeat themselves: what was made of a word once is kept. */
  function remembered(make) {
    const made = new Map();
    return (word) => {
      if (!made.has(word)) made.set(word, make(word));
      return made.get(word);
    };
  }

  /** Every word of a text in order, with all the terms under which it can be found. */
  function places(text, lexicon) {
    const found = [];
    for (const run of fold(text).match(RUN) || []) addRun(run.split("-"), found, lexicon.term);
    markGroups(found, lexicon.groups);
    return found;
  }

  function respelled(word, spellings) {
    for (const [other, ours] of spellings) {
      if (word.startsWith(other)) return ours + word.slice(other.length);
    }
    return word;
  }

  /** “self-disclosure” can be found as self, as disclosure and as selfdisclosure. */
  function addRun(parts, found, term) {
    const joined = parts.length > 1 ? parts.join("") : "";
    for (const word of parts) found.push({ word, joined, terms: [term(word), ...(joined ? [term(joined)] : [])] });
  }

  // ------------------------------------------------------------ words that mean the same

  function addGroups(lexicon, mark, lines) {
    lines.forEach((line, number) => {
      for (const phrase of line.split(",")) addPhrase(lexicon, mark + number, words(phrase));
    });
  }

  /** Note a phrase under its first stem, so that a text is read only once for all phrases. */
  function addPhrase(lexicon, group, phrase) {
    const stems = phrase.map(lexicon.term);
    const known = lexicon.groups.get(stems[0]) || [];
    known.push({ group, stems });
    lexicon.groups.set(stems[0], known);
    phrase.forEach((word) => lexicon.surfaces.add(word));
  }

  /** What means the same as “measurement based care” means the same as MBC: give those groups. */
  function sharedBy(lexicon, phrase) {
    const [first, ...others] = lexicon.places(phrase);
    return first.terms.filter((term) => term[0] === "~" && others.every((place) => place.terms.includes(term)));
  }

  function markGroups(found, groups) {
    found.forEach((place, at) => {
      for (const { group, stems } of groups.get(place.terms[0]) || []) {
        if (stems.every((stem, step) => found[at + step] && found[at + step].terms[0] === stem)) {
          stems.forEach((_, step) => markPlace(found[at + step], group, stems.length));
        }
      }
    });
  }

  /** In a known phrase even small words count: “dont like” means something, “dont” and “like” do not. */
  function markPlace(place, group, length) {
    addTerm(place, group);
    if (length > 1) place.phrase = { group, share: 1 / length };
  }

  function addTerm(place, term) {
    if (!place.terms.includes(term)) place.terms.push(term);
  }

  root.KbWords = { open };
})(globalThis);
