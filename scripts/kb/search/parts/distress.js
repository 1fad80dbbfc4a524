/* Recognises words of distress, misspelt too, so that help can come first.
 *
 * The phrases are data (docs/_data/search-words.yml). A classic script that defines one global,
 * KbDistress; it needs KbText. */
(function (root) {
  "use strict";

  const { words, distance, likeness } = root.KbText;
  const GAP = 3;
  // “kill my self”: one word typed as two.
  const MY_SELF = /\b(my|him|her|your) (?:self|slef|sefl)\b/gi;

  /** Make the phrases ready; take the vocabulary and the index (for the words the site knows). */
  function open(data, index) {
    const slots = (line) => slotsOf(line, data.sets, index.lexicon);
    const kinds = data.distress.map((kind) => ({ first: kind.first, phrases: kind.words.map(slots) }));
    const harmless = data.harmless.map((line) => slots(line).map(asWritten));
    const figures = data.figures_of_speech.map((line) => slots(line).map(asWritten));
    return {
      never: new Set(data.never_for_distress),
      inQuery: (query) => inQuery(words(query.replace(MY_SELF, "$1self")), kinds, [...figures, ...harmless], index),
      plain: (query) => plain(query, figures, index),
    };
  }

  /** “want/wish +die” becomes two slots; the second must follow directly. */
  function slotsOf(line, sets, lexicon) {
    const alone = line.startsWith("only ");
    return line.replace(/^only /, "").split(" ").map((slot) => {
      const choices = slot.replace(/[+()]/g, "").split("/").flatMap((word) => sets[word] ? words(sets[word]) : words(word));
      return { alone, exact: alone, direct: slot.startsWith("+"), stays: slot.startsWith("("), words: choices, stems: new Set(choices.map(lexicon.term)) };
    });
  }

  /** A harmless phrase counts only as it is written: no gap in it, no slip. */
  function asWritten(slot) {
    return { ...slot, direct: true, exact: true };
  }

  /** The query without figures of speech, so that “killing me” does not look for killing. */
  function plain(query, figures, index) {
    const left = without(words(query), figures, index, true);
    return left.every(Boolean) ? query : left.filter(Boolean).join(" ");
  }

  function inQuery(typed, kinds, harmless, index) {
    const left = without(typed, harmless, index);
    const alone = left.filter((word) => word && !index.lexicon.isSmall(word));
    return kinds.filter((kind) => kind.phrases.some((slots) => (slots[0].alone ? isAll(alone, slots, index) : spanOf(left, slots, index))));
  }

  /** “only cutting”: the phrase is all that is typed, small words aside. */
  function isAll(typed, slots, index) {
    return typed.length === slots.length && typed.every((word, at) => fits(word, slots[at], index));
  }

  /** Blank out each of these phrases: the gap it leaves keeps its neighbours apart. */
  function without(typed, phrases, index, keeping) {
    let left = typed;
    for (const slots of phrases) {
      const span = spanOf(left, slots, index);
      if (span) left = left.map((word, at) => isGone(at, span, slots, keeping) ? "" : word);
    }
    return left;
  }

  function isGone(at, [first, last], slots, keeping) {
    return at >= first && at <= last && !(keeping && slots[at - first].stays);
  }

  /** First and last place of a phrase among the typed words, or nothing. */
  function spanOf(typed, slots, index) {
    for (let start = 0; start < typed.length; start++) {
      if (!fits(typed[start], slots[0], index)) continue;
      const end = endOf(typed, start, slots, index);
      if (end >= 0) return [start, end];
    }
    return null;
  }

  function endOf(typed, start, slots, index) {
    let at = start;
    for (const slot of slots.slice(1)) {
      const reach = slot.direct ? 1 : GAP + 1;
      const next = typed.slice(at + 1, at + 1 + reach).findIndex((word) => fits(word, slot, index));
      if (next < 0) return -1;
      at += next + 1;
    }
    return at;
  }

  function fits(word, slot, index) {
    if (!word) return false;
    if (slot.words.includes(word) || slot.stems.has(index.lexicon.term(word))) return true;
    return !slot.exact && !index.known.has(word) && slot.words.some((meant) => isSlip(word, meant));
  }

  /** Better to take a slip for distress once too often: here short words count too. */
  function isSlip(typed, meant) {
    if (meant.length > 4) return likeness(typed, meant) > 0.72;
    const allowed = meant.length === 4 ? 1 : 0.7;
    return meant.length > 2 && typed.length > 2 && distance(typed, meant, allowed) <= allowed;
  }

  root.KbDistress = { open };
})(globalThis);
