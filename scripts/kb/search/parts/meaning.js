/* What a typed word may mean: itself, its other forms, words that mean the same, the word it begins,
 * the word it misspells. Each meaning has a sureness from 0 to 1.
 *
 * A classic script that defines one global, KbMeaning; it needs KbText and KbIndex. */
(function (root) {
  "use strict";

  const { distance, likeness } = root.KbText;
  // How sure a term is that a group of words brings in: “=” forms, “~” words like it, “^” short forms.
  const BY_GROUP = { "=": 0.88, "~": 0.75, "^": 0.9 };
  const BEGINNING = 0.82;
  const ALREADY_A_WORD = 0.7;
  const MOST_ENDINGS = 60;

  // A year tells less than the author beside it.
  const YEAR = /^(19|20)\d\d$/;

  const NONE = new Set();

  /** Give for each word of a query what it may mean, and how much the word weighs. Words that `also`
   * are known (from the full text) are taken for what they are, not for slips of others. */
  function meanings(index, query, also = NONE) {
    const places = index.lexicon.places(query);
    const capitals = new Set((query.match(/\b[A-Z]{2,}\b/g) || []).map((word) => word.toLowerCase()));
    const isTyping = /[a-z0-9]$/i.test(query);
    return withPhrases(index, places.map((place, at) => meaning(index, place, {
      isLast: isTyping && at === places.length - 1, inCapitals: capitals.has(place.word), compound: joined(index, places, at), also,
      isAside: isAside(index, place, places),
    })));
  }

  /** “shared decison making” is a known phrase too, once the slip in it is mended. */
  function withPhrases(index, meant) {
    const places = meant.some((word) => word.likely !== word.word) ? index.lexicon.places(meant.map((word) => word.likely).join(" ")) : [];
    places.forEach((place, at) => {
      if (!place.phrase) return;
      addTerms(meant[at].terms, place.terms, 0.95);
      meant[at].inPhrase = true;
    });
    return meant;
  }

  /** What comes along with an author and finds nothing: “Carl” of Carl Rogers, a year that no work here has. */
  function isAside(index, place, places) {
    const families = index.given.get(place.word);
    return (YEAR.test(place.word) && !index.known.has(place.word)) || Boolean(families && places.some(({ word }) => families.has(word)));
  }

  function meaning(index, place, how) {
    const small = how.isAside || (index.lexicon.isSmall(place.word) && !place.phrase);
    const terms = new Map();
    addTerms(terms, how.inCapitals ? asShortForm(place.terms) : place.terms, 1);
    for (const term of place.terms) addTerms(terms, index.lexicon.joins.get(term) || [], 1);
    if (how.compound) addWord(index, terms, how.compound, 0.97);
    const known = small || index.known.has(place.word);
    const guessed = !known && !how.also.has(place.word) && found(index, terms).length === 0;
    if (how.isLast && !small && !how.inCapitals) addBeginnings(index, terms, place, known);
    const likely = guessed ? addSlips(index, terms, place.word) : place.word;
    return weighed(index, { ...place, small, guessed, likely, terms, general: index.lexicon.general.has(likely) || YEAR.test(likely) });
  }

  /** “ACT” is the therapy, “act” the word: in capitals a listed short form means nothing else. */
  function asShortForm(terms) {
    return terms.some((term) => term[0] === "^") ? terms.filter((term, at) => at === 0 || term[0] === "^") : terms;
  }

  function found(index, terms) {
    return [...terms.keys()].filter((term) => index.postings.has(term));
  }

  /** A word weighs as much as its surest meaning that the site has; an unknown small word nothing. */
  function weighed(index, word) {
    const [surest] = found(index, word.terms).sort((a, b) => word.terms.get(b) - word.terms.get(a));
    const weight = root.KbIndex.weightOf(index, word, surest || word.terms.keys().next().value);
    return { ...word, known: Boolean(surest), weight: surest || !word.small ? weight : 0 };
  }

  function addTerms(into, terms, sure) {
    for (const term of terms) {
      const value = sure * (BY_GROUP[term[0]] || 1);
      if (value > (into.get(term) || 0)) into.set(term, value);
    }
  }

  function addWord(index, terms, word, sure) {
    addTerms(terms, index.lexicon.termsOf(word), sure);
  }

  function addBeginnings(index, terms, place, known) {
    const share = known ? ALREADY_A_WORD : 1;
    for (const letters of [place.word, place.joined]) {
      const longer = letters && letters.length > 1 ? root.KbIndex.beginning(index, letters, MOST_ENDINGS) : [];
      for (const end of longer) if (end.word !== letters) addWord(index, terms, end.word, share * likelyEnd(end, letters));
    }
  }

  /** A word that many pages use is more likely meant by its beginning than a rare one. */
  function likelyEnd({ word, pages }, letters) {
    return BEGINNING + 0.08 * Math.min(1, pages / 8) - 0.005 * Math.min(10, word.length - letters.length);
  }

  // ------------------------------------------------------------ slips

  /** Add the words that may have been meant; give the likeliest. */
  function addSlips(index, terms, word) {
    const near = slips(index, word).sort((a, b) => b.sure - a.sure);
    for (const slip of near) if (slip.sure > near[0].sure - 0.06) addWord(index, terms, slip.word, slip.sure - 0.04);
    return near.length ? near[0].word : word;
  }

  function slips(index, word) {
    if (word.length < 4) return [];
    const near = index.words.filter((known) => Math.abs(known.length - word.length) < 3);
    return near.map((known) => ({ word: known, sure: slip(word, known) })).filter(({ sure }) => sure > 0);
  }

  /** Four letters are too few to guess from, except where two changed places or one was doubled. */
  function slip(typed, meant) {
    const short = typed.length === 4 && meant.length === 4 && distance(typed, meant, 0.7) <= 0.7;
    return short ? 0.8 : likeness(typed, meant);
  }

  /** “counter transferance”: two typed words that are one known word, or nearly so. */
  function joined(index, places, at) {
    return asOne(index, places[at - 1], places[at]) || asOne(index, places[at], places[at + 1]);
  }

  function asOne(index, first, second) {
    if (!first || !second) return "";
    const word = first.word + second.word;
    if (index.known.has(word)) return word;
    const unknown = !index.known.has(first.word) || !index.known.has(second.word);
    const [best] = unknown && word.length > 8 ? slips(index, word).sort((a, b) => b.sure - a.sure) : [];
    return best ? best.word : "";
  }

  root.KbMeaning = { meanings };
})(globalThis);
