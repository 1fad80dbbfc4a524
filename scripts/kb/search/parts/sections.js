/* The second index: the full text, by section. It is fetched only when short answers do not suffice.
 *
 * A classic script that defines one global, KbSections; it needs KbRank. */
(function (root) {
  "use strict";

  const MOST = 40;
  const OFTEN = 1.5;  // how soon it stops to matter how often a word stands in a section
  const SENTENCE = /[^.?!]+[.?!]*[”’)]*\s*/g;

  /** Make the index from the file's data and an open vocabulary. */
  function open(data, lexicon) {
    const sections = data.sections.map(([page, text, heading, anchor]) => ({
      page, text, heading, anchor: anchor || root.KbText.slug(heading),
    }));
    const [postings, known] = [new Map(), new Set()];
    sections.forEach((section, id) => {
      const places = lexicon.places(`${section.heading} ${section.text}`);
      places.forEach((place) => known.add(place.word));
      post(postings, lexicon, places, id);
    });
    return { known, find: (meant) => find(postings, sections, meant, lexicon) };
  }

  /** A section stands under each of its terms, as often as it has it. */
  function post(postings, lexicon, places, id) {
    for (const place of places) {
      if (lexicon.isSmall(place.word)) continue;
      for (const term of place.terms) {
        const list = postings.get(term);
        if (list) list.push(id);
        else postings.set(term, [id]);
      }
    }
  }

  /** Give the sections that hold most of what is meant, each with its best sentence. */
  function find(postings, sections, meant, lexicon) {
    const amounts = new Map();
    meant.forEach((word, at) => { if (!word.small) count(postings, amounts, word, at); });
    const scores = [...amounts].map(([id, row]) => [id, root.KbRank.coverage(Array.from(row, (much) => (much ? much / (much + OFTEN) : 0)), meant)]);
    const best = scores.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
    return best.map(([id, score]) => asPart(sections[id], score / best[0][1], meant, lexicon));
  }

  function count(postings, amounts, word, at) {
    for (const [term, sure] of word.terms) {
      for (const id of postings.get(term) || []) {
        const row = amounts.get(id) || Array(at).fill(0);
        row[at] = (row[at] || 0) + sure;
        amounts.set(id, row);
      }
    }
  }

  function asPart(section, share, meant, lexicon) {
    section.sentences = section.sentences || sentencesOf(section, lexicon);
    const rows = section.sentences.map((sentence) => meant.map((word) => sureIn(sentence.terms, word)));
    const covered = rows.map((sure) => root.KbRank.coverage(sure, meant));
    const best = covered.indexOf(Math.max(...covered));
    const sure = meant.map((_, at) => Math.max(...rows.map((row) => row[at])));
    const score = share * root.KbRank.coverage(sure, meant) * (0.4 + 0.6 * covered[best]);
    return { section, sentence: section.sentences[best].text, sure, covered: covered[best], score };
  }

  /** Read once, then kept: the same sections come up again with every letter typed. */
  function sentencesOf(section, lexicon) {
    const texts = [section.heading, ...(section.text.match(SENTENCE) || [section.text])].filter(Boolean);
    return texts.map((text) => ({ text: text.trim(), terms: new Set(lexicon.places(text).flatMap((place) => place.terms)) }));
  }

  function sureIn(terms, word) {
    let best = 0;
    for (const [term, sure] of word.terms) if (sure > best && terms.has(term)) best = sure;
    return best;
  }

  root.KbSections = { open };
})(globalThis);
