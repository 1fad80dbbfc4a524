/* Finds: which pages answer a query, in which order, and when to say that nothing does.
 *
 * A classic script that defines one global, KbQuery. It touches neither page nor network, so the
 * worker and the checks in scripts/ run the very same code. It needs all the others. */
(function (root) {
  "use strict";

  const MOST = 10;
  // With one entry that holds this share of the query, there is no need to fetch the full text.
  const CONFIDENT = 0.72;
  // The share of a query that a page must hold to count as an answer, by what the query tells of itself.
  // Who writes a whole sentence has something on their mind: a guess then serves better than nothing.
  const NEEDED = { therapy: 0.2, personal: 0.3, author: 0.3, sentence: 0.45, bare: 0.66, strange: 0.8, name: 0.36 };
  // The share of words that no page knows with which a query may still be about this site.
  const MOST_FOREIGN = { therapy: 1, personal: 0.5, author: 0.67, sentence: 0.49, bare: 0.49 };
  // A word as long as this is not guessed by chance.
  const LONG = 7;
  // With no page above the first share the best may not be right; above the second, it is a guess.
  const WEAK = 0.5;
  const GUESS = 0.4;
  const TUNE = { text: 0.42, asker: 1.13 };

  /** Make the engine from the first file. `addText` gives it the second one. */
  function open(data) {
    const lexicon = root.KbWords.open(data.words);
    const index = root.KbIndex.open(data, lexicon);
    const engine = { index, distress: root.KbDistress.open(data.words, index), about: root.KbAbout.open(data.words), text: null };
    return {
      find: (query, audience) => find(engine, query, audience || "everyone"),
      addText: (text) => { engine.text = root.KbSections.open(text, lexicon); },
    };
  }

  /** Give { help, unsure, results }: `unsure` asks for the full text where it is not there yet. */
  function find(engine, query, audience) {
    const danger = engine.distress.inQuery(query);
    const plain = engine.distress.plain(query);
    const short = ranked(engine, plain);
    const unsure = danger.length === 0 && !isConfident(short.pages);
    const { meant, pages } = unsure && engine.text ? withSections(engine, plain) : short;
    const answers = answering(engine, pages, meant, query);
    const wanted = withHelpFirst(engine, danger, answers).filter((hit) => isFor(hit, audience));
    return {
      help: danger.length > 0,
      unsure: unsure && !engine.text,
      results: wanted.slice(0, MOST).map((hit) => root.KbShow.shown(hit, meant, engine.index.lexicon)),
    };
  }

  function ranked(engine, query, also) {
    const meant = root.KbMeaning.meanings(engine.index, query, also);
    return { meant, pages: root.KbRank.rank(engine.index, meant) };
  }

  function isConfident(pages) {
    return [...pages.values()].some((hit) => hit.parts[0].covered >= CONFIDENT);
  }

  function withSections(engine, query) {
    const { meant, pages } = ranked(engine, query, engine.text.known);
    const seen = new Set();
    for (const part of engine.text.find(meant)) {
      const page = engine.index.pages[part.section.page];
      const hit = root.KbRank.note(pages, page, part.sure, meant);
      if (!seen.has(page)) hit.score += TUNE.text * part.score * page.rank;
      seen.add(page);
      hit.parts.push(part);
    }
    return { meant, pages };
  }

  // ------------------------------------------------------------ what counts as an answer

  function answering(engine, pages, meant, query) {
    const about = root.KbAbout.subject(engine, query, meant);
    const foreign = root.KbAbout.foreignShare(pages, meant);
    if (about.kind === "bare") about.kind = root.KbAbout.kindOfBare(engine, query, pages, meant, !foreign);
    if (foreign > MOST_FOREIGN[about.kind]) return [];
    // A bare query with a word that no page knows is likely to be about something else.
    const isStrange = about.kind === "bare" && root.KbAbout.foreignShare(pages, meant, LONG) > 0;
    const needed = { entry: isStrange ? NEEDED.strange : NEEDED[about.kind], name: isStrange ? 1 : NEEDED.name };
    const hits = [...pages.values()].filter((hit) => isAnswer(hit, needed));
    for (const hit of hits) if (hit.page.audience === about.asker) hit.score *= TUNE.asker;
    hits.sort((a, b) => b.score - a.score || a.page.id - b.page.id);
    return withGeneralAdvice(engine, about, hits);
  }

  /** “my therapist laughed at me”: where no page tells of just that, one tells what to make of it. It
   * comes first where all others are mere guesses, and otherwise within sight. */
  function withGeneralAdvice(engine, about, hits) {
    const best = Math.max(0, ...hits.map(holdOf));
    if (best >= WEAK) return hits;
    const pages = (engine.about.unsure[about.conduct] || []).map((id) => engine.index.pages[id]);
    const others = hits.filter((hit) => !pages.includes(hit.page));
    const advice = pages.map((page) => ({ page, parts: [], covered: 0 }));
    const before = best >= GUESS ? 2 : 0;
    return [...others.slice(0, before), ...advice, ...others.slice(before)];
  }

  /** A page answers with one entry or sentence that holds enough, or with its entries together. A page
   * whose very name is typed needs less, if all other words are known too (“trust rupture”). */
  function isAnswer(hit, needed) {
    return holdOf(hit) >= needed.entry
      || hit.parts.some((part) => root.KbAbout.isName(part) && part.covered >= needed.name);
  }

  function holdOf(hit) {
    const parts = hit.parts.map((part) => part.covered * (part.entry ? 1 : 0.9));
    return Math.max(...parts, hit.covered * 0.7);
  }

  /** Whether a reader who keeps to one audience is shown this: pages for everyone only if they help. */
  function isFor(hit, audience) {
    const { page, isHelp } = hit;
    return audience === "everyone" || page.audience === audience || Boolean(isHelp && page.audience === "everyone");
  }

  /** Words of distress put help first, and leave out pages that would read as an answer to them. */
  function withHelpFirst(engine, danger, answers) {
    if (!danger.length) return answers;
    const first = [...new Set(danger.flatMap((kind) => kind.first))].map((id) => engine.index.pages[id]);
    const others = answers.filter((hit) => !first.includes(hit.page) && !engine.distress.never.has(hit.page.id));
    return [...first.map((page) => ({ page, parts: [], isHelp: true })), ...others];
  }

  root.KbQuery = { open };
})(globalThis);
