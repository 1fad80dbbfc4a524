/* Searches beside the page, so that typing never stutters. What is typed stays in this worker: it sends
 * nothing anywhere, and fetches two files whose addresses are always the same.
 *
 * The build joins this file and its neighbours into one, search/worker.js.
 *
 * In:  { ask, query, audience }. Out: { ask, help, results, isLooking } or { ask, failed: true }.
 * `ask` is a number that tells an answer to old words from the answer to the latest. */
"use strict";

const SITE = new URL("../", self.location.href);
let latest = null;
let engine = null;
let fullText = null;

self.onmessage = ({ data }) => {
  latest = data;
  answer(data);
};

async function answer(asked) {
  try {
    engine = engine || fetched("search/answers.json").then(KbQuery.open);
    const { find } = await engine;
    if (asked !== latest) return;  // while the file was under way, more was typed
    const found = find(asked.query, asked.audience);
    self.postMessage({ ask: asked.ask, help: found.help, isLooking: found.unsure, results: found.results.map(withAddress) });
    if (found.unsure) await lookFurther();
  } catch (error) {
    engine = null;
    self.postMessage({ ask: asked.ask, failed: true, results: [] });
  }
}

/** Get the full text, once, and answer again what was asked last. */
async function lookFurther() {
  fullText = fullText || fetched("search/full-text.json");
  const isFirst = fullText.isUsed !== true;
  fullText.isUsed = true;
  const text = await fullText;
  if (!isFirst) return;
  (await engine).addText(text);
  answer(latest);
}

async function fetched(path) {
  const response = await fetch(new URL(path, SITE));
  if (!response.ok) throw new Error(path);
  return response.json();
}

function withAddress(result) {
  return { ...result, url: new URL(result.url, SITE).href };
}
