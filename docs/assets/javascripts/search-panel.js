// The search field and what it finds: asks the worker with each letter typed, tells screen readers how
// much was found, and moves with the keys that people expect. Nothing typed is kept or sent.

const FEWEST = 2;
const WHOSE = { client: "For clients", therapist: "For therapists", everyone: "For everyone" };
const PAUSE = 300; // a status line that changed with each letter would never be read to its end

let worker = null;
let asked = 0;
const waiting = new Map(); // number of the question → panel that asked

/** Bring a search box to life. */
export function start(box) {
  const find = (name) => box.querySelector(`[data-search-${name}]`);
  const panel = {
    box, field: box.querySelector("input[type=search]"), status: find("status"), found: find("found"),
    list: find("results"), nothing: find("nothing"), without: find("without"), ask: 0, isWaiting: false,
  };
  listen(panel);
  wake();
  if (panel.field.value) ask(panel);
}

/** Start the worker, so that it has its file before the first word is typed. */
function wake() {
  if (worker) return;
  worker = new Worker(new URL("../../search/worker.js", import.meta.url));
  worker.onmessage = ({ data }) => receive(data);
  worker.onerror = () => [...waiting.keys()].forEach((number) => receive({ ask: number, failed: true }));
  worker.postMessage({ ask: 0, query: "", audience: "everyone" });
}

function listen(panel) {
  const { box, field } = panel;
  field.addEventListener("input", (event) => { if (!event.isComposing) ask(panel); });
  field.addEventListener("compositionend", () => ask(panel));
  field.addEventListener("focus", () => { if (field.value && panel.found.hidden) ask(panel); });
  // A text field tells of a change too, when it is left: only the choice of audience counts here.
  box.addEventListener("change", ({ target }) => { if (target.type === "radio") ask(panel); });
  box.addEventListener("keydown", (event) => press(panel, event));
  for (const kind of ["focusin", "pointerdown"]) document.addEventListener(kind, (event) => leave(panel, event));
  // Back from a result must not bring up what was typed: someone else may be looking then.
  addEventListener("pagehide", () => clear(panel));
}

// ------------------------------------------------------------ asking and answering

function ask(panel) {
  waiting.delete(panel.ask);
  const query = panel.field.value;
  if (query.trim().length < FEWEST) return close(panel);
  panel.ask = ++asked;
  panel.isWaiting = true;
  waiting.set(panel.ask, panel);
  worker.postMessage({ ask: panel.ask, query, audience: chosen(panel) });
}

function chosen(panel) {
  const choice = panel.box.querySelector("input[type=radio]:checked");
  return choice ? choice.value : "everyone";
}

function receive(answer) {
  const panel = waiting.get(answer.ask);
  if (!panel) return; // an answer to words that have changed since
  panel.isWaiting = Boolean(answer.isLooking);
  draw(panel.list, answer.results || []);
  panel.found.hidden = false;
  panel.nothing.hidden = panel.isWaiting || panel.list.childElementCount > 0;
  panel.without.hidden = !answer.failed;
  say(panel, words(answer));
  if (panel.goes && !panel.isWaiting) go(panel);
}

function words({ failed, isLooking, help, results }) {
  if (failed) return "The search could not be loaded. The links below lead to everything.";
  if (isLooking) return "Looking through the full text.";
  const count = results.length === 1 ? "1 result." : `${results.length} results.`;
  if (help) return `Help now is the first result: press the Down key or Tab. ${count}`;
  return results.length ? count : "Nothing found.";
}

function say(panel, text) {
  clearTimeout(panel.timer);
  panel.timer = setTimeout(() => { panel.status.textContent = text; }, PAUSE);
}

// ------------------------------------------------------------ keys

function press(panel, event) {
  const { key, target } = event;
  const keys = { ArrowDown: () => step(panel, 1), ArrowUp: () => step(panel, -1), Escape: () => escape(panel, target) };
  if (key === "Enter" && target === panel.field && !event.isComposing) {
    event.preventDefault();
    go(panel);
  } else if (keys[key] && target.type !== "radio" && keys[key]()) {
    event.preventDefault();
  }
}

/** Move through field and results as if they were one list; false where there is no next. */
function step(panel, by) {
  const stops = [panel.field, ...panel.list.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + by];
  if (!next || panel.found.hidden) return false;
  next.focus();
  return true;
}

/** From the results back to the field; from the field, clear it. */
function escape(panel, target) {
  if (target !== panel.field) panel.field.focus();
  else if (panel.field.value) clear(panel);
  else return false;
  return true;
}

/** Open the first result; if it is still being looked for, as soon as it is there. */
function go(panel) {
  panel.goes = panel.isWaiting;
  const first = panel.list.querySelector("a");
  if (first && !panel.isWaiting) first.click();
}

// ------------------------------------------------------------ closing

function leave(panel, event) {
  if (panel.box.dataset.search === "header" && !panel.box.contains(event.target)) close(panel);
}

function clear(panel) {
  panel.field.value = "";
  waiting.delete(panel.ask);
  close(panel);
}

function close(panel) {
  clearTimeout(panel.timer);
  Object.assign(panel, { isWaiting: false, goes: false });
  panel.found.hidden = true;
  panel.status.textContent = "";
  draw(panel.list, []);
}

// ------------------------------------------------------------ drawing

/** Show these results in place of those before; a reader who is among them stays among them. */
function draw(list, results) {
  const template = list.parentElement.querySelector("template");
  const here = [...list.querySelectorAll("a")].indexOf(document.activeElement);
  list.replaceChildren(...results.map((result) => item(template, result)));
  if (here >= 0) list.querySelectorAll("a")[Math.min(here, results.length - 1)]?.focus();
}

function item(template, { url, title, audience, section, label, line }) {
  const row = template.content.cloneNode(true);
  const part = (name) => row.querySelector(`[data-search-${name}]`);
  part("link").href = url;
  part("title").textContent = title;
  part("section").textContent = section ? ` › ${section}` : "";
  part("whose").textContent = WHOSE[audience];
  part("why").append(...(label ? [`${label}: `] : []), ...line.map(piece));
  return row;
}

function piece([text, isMarked]) {
  if (!isMarked) return text;
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}
