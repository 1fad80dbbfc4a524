/* What a query is about: therapy, oneself, an author, or something that this site does not hold.
 *
 * A classic script that defines one global, KbAbout; it needs KbText. */
(function (root) {
  "use strict";

  const { words } = root.KbText;
  // Of so many words a query is a sentence.
  const SENTENCE = 5;
  // How strange a word is that had to be guessed: two such words alone (“frist appointmnet”) may still be meant.
  const HALF_KNOWN = 0.45;
  // “near me” asks for a place: it does not make a query a personal one.
  const SOMEONE = new Set(["he", "she", "hes", "shes"]);
  const NEARBY = /\bnear (me|us)\b/gi;

  /** Make ready the words that tell, from the vocabulary. */
  function open(data) {
    return {
      therapy: new Set(words(data.about_therapy)), feelings: new Set(words(data.feelings)), other: new Set(words(data.other_therapies)),
      client: new Set(words(data.askers.client)), therapist: new Set(words(data.askers.therapist)),
      person: new Set(words(data.sets.THERAPIST || "")), others: new Set(words(data.sets.CLOSE || "")), unsure: data.when_unsure || {},
    };
  }

  /** What the words tell of the query: whether it is about therapy, and who is likely to ask. */
  function subject(engine, query, meant) {
    const slips = meant.filter((word) => word.guessed).map((word) => word.likely);
    const typed = [...words(query.replace(NEARBY, "")), ...slips];
    const has = (set) => typed.some((word) => set.has(word));
    const { therapy, other, client, therapist } = engine.about;
    const isPersonal = [client, engine.about.others, engine.about.feelings, SOMEONE].some(has);
    const kind = has(therapy) && !has(other) ? "therapy" : isPersonal ? "personal" : "bare";
    const asker = has(therapist) ? "therapist" : has(client) ? "client" : "";
    return { kind, asker, conduct: conduct(engine.about, kind, asker, has) };
  }

  /** Whose conduct is told of. “She laughed at me” tells of the therapist, where no one else is named. */
  function conduct({ person, others }, kind, asker, has) {
    if (asker === "therapist") return "of_client";
    if (kind === "therapy" && has(person)) return "of_therapist";
    return asker === "client" && has(SOMEONE) && !has(others) ? "of_therapist" : "";
  }

  /** A query of which no word tells that it is about therapy may still name a page, or an author, or
   * tell in a whole sentence what is on the reader’s mind. `isKnown`: no word in it is foreign. */
  function kindOfBare(engine, query, pages, meant, isKnown) {
    if (isKnown && isNamed(pages, meant)) return "personal";
    if (isKnown && words(query).length >= SENTENCE) return "sentence";
    return isByAuthor(engine, pages, meant) ? "author" : "bare";
  }

  /** Whether a word is the name of an author and nothing else: no page uses it otherwise. */
  function isByAuthor(engine, pages, meant) {
    const isProse = (word) => Boolean(engine.text && engine.text.known.has(word));
    const names = new Set(meant.filter(({ word, known, guessed, small }) => known && !guessed && !small && !isProse(word)).map(({ word }) => word));
    const holding = [...pages.values()].flatMap((hit) => hit.parts).filter((part) => part.entry && part.entry.places.some((place) => names.has(place.word)));
    return holding.length > 0 && holding.every((part) => part.entry.kind === "cited");
  }

  /** Whether a name of two words or more stands whole in the query: that is no chance. */
  function isNamed(pages, meant) {
    const typed = new Set(meant.map((word) => word.terms.size && word.word));
    return [...pages.values()].some((hit) => hit.parts.some((part) => {
      const telling = isName(part) ? part.entry.places.filter((place) => place.weight > 0.5) : [];
      return telling.length > 1 && telling.every((place) => typed.has(place.word));
    }));
  }

  function isName(part) {
    return part.entry && (part.entry.kind === "title" || part.entry.kind === "also") && part.fullness > 0.6;
  }

  /** Share of the telling words that no page knows; a word that had to be guessed is half known, or
   * known when it is as long as `trusted`. */
  function foreignShare(pages, meant, trusted = Infinity) {
    const telling = meant.filter((word) => !word.small && !word.general);
    const held = (word) => word.known || [...pages.values()].some((hit) => hit.sure[meant.indexOf(word)] > 0);
    const strangeness = telling.map((word) => (!held(word) ? 1 : isHalfKnown(word, trusted) ? HALF_KNOWN : 0));
    return telling.length > 1 || strangeness[0] === 1 ? strangeness.reduce((a, b) => a + b, 0) / telling.length : 0;
  }

  function isHalfKnown({ word, guessed, inPhrase }, trusted) {
    return guessed && !inPhrase && word.length < trusted;
  }

  root.KbAbout = { open, subject, kindOfBare, isName, foreignShare };
})(globalThis);
