// What every page does: leave at once, mark where the reader is, and wake the search when its field
// gets the focus.
"use strict";

(() => {
  const root = document.documentElement;
  root.classList.replace("no-js", "js");

  const exit = document.querySelector("[data-exit]");
  const status = document.querySelector("[data-exit-status]");
  const title = document.title;
  const PRESSES = 3;
  const PAUSE = 5000; // between two presses, as in GOV.UK's component
  let pressed = 0;
  let alone = false; // whether Shift has been held without any other key
  let timer;

  // The cover comes first: it must show even when the other site cannot be reached.
  function leave(event) {
    if (event && (event.ctrlKey || event.metaKey || event.button)) return;
    event?.preventDefault();
    cover();
    atFirstEntry(() => location.replace(exit.href)); // replace, not href: Back must not show this page
  }

  // Each jump within this page is an entry in the history, and only one entry can be replaced. So go
  // back to the first of them, where the browser tells its entries; that loads nothing.
  function atFirstEntry(then) {
    const tell = window.navigation;
    const first = tell?.entries().find((entry) => entry.sameDocument);
    if (!first || first.index >= tell.currentEntry.index) return then();
    const going = tell.traverseTo(first.key);
    const late = setTimeout(then, 200); // whatever becomes of it
    const there = () => { clearTimeout(late); then(); };
    going.committed.then(there, there);
    going.finished.catch(() => {}); // cut short by leaving
  }

  function cover() {
    const blank = document.createElement("div");
    blank.className = "kb-blank";
    blank.setAttribute("role", "alert");
    blank.textContent = "Loading.";
    document.title = "Loading";
    for (const part of document.body.children) part.hidden = true;
    document.body.append(blank);
  }

  function uncover() {
    const blank = document.querySelector(".kb-blank");
    forget("");
    if (!blank) return;
    blank.remove();
    document.title = title;
    for (const part of document.body.children) part.hidden = false;
  }

  function forget(words) {
    pressed = 0;
    clearTimeout(timer);
    status.textContent = words;
  }

  function press() {
    pressed += 1;
    clearTimeout(timer);
    if (pressed === PRESSES) return leave();
    const left = PRESSES - pressed;
    status.textContent = `Press Shift ${left} more ${left === 1 ? "time" : "times"} to leave.`;
    timer = setTimeout(() => forget("Leaving was cancelled."), PAUSE);
  }

  function listen() {
    exit.addEventListener("click", leave);
    document.querySelector("[data-exit-skip]").addEventListener("click", leave);
    addEventListener("pageshow", uncover);
    addEventListener("keydown", (event) => {
      if (event.key === "Shift") {
        // With Control or Alt it is a shortcut of the system.
        alone = !(event.ctrlKey || event.altKey || event.metaKey) && (alone || !event.repeat);
        return;
      }
      alone = false;
      if (pressed) forget("");
    });
    addEventListener("keyup", (event) => {
      if (event.key !== "Shift") return;
      if (alone) press();
      alone = false;
    });
  }

  // Marks the heading last passed, so that a long page has a "you are here".
  function follow(links) {
    const byId = new Map([...links].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    const seen = new IntersectionObserver((entries) => {
      const entry = entries.find((one) => one.isIntersecting);
      if (!entry) return;
      for (const link of links) link.removeAttribute("aria-current");
      byId.get(entry.target.id).setAttribute("aria-current", "location");
    }, { rootMargin: "-15% 0% -70% 0%" });
    for (const id of byId.keys()) {
      const heading = document.getElementById(id);
      if (heading) seen.observe(heading);
    }
  }

  // Shows the relations of one concept alone: all at once they are a thicket.
  function pickOn(map) {
    const curves = [...map.querySelectorAll("[data-ends]")];
    const labels = new Map([...map.querySelectorAll("[data-name]")].map((one) => [one.dataset.name, one]));
    const drop = () => {
      map.classList.remove("map--picked");
      for (const one of map.querySelectorAll(".picked")) one.classList.remove("picked");
    };
    const pick = ({ target }) => {
      const name = target.closest("[data-name]")?.dataset.name;
      drop();
      if (!name) return;
      map.classList.add("map--picked");
      for (const curve of curves) {
        const ends = curve.dataset.ends.split(" ");
        if (!ends.includes(name)) continue;
        curve.classList.add("picked");
        for (const end of ends) labels.get(end).firstChild.classList.add("picked");
      }
    };
    map.addEventListener("pointerover", pick);
    map.addEventListener("focusin", pick);
    map.addEventListener("pointerleave", drop);
    map.addEventListener("focusout", drop);
  }

  if (exit) listen();
  document.querySelectorAll(".map").forEach(pickOn);
  follow(document.querySelectorAll(".kb-toc a"));
})();

// Shows the search field, and fetches the search itself only when a reader goes to the field.
(() => {
  const here = document.currentScript.src;

  for (const box of document.querySelectorAll("[data-search]")) {
    const form = box.querySelector("form");
    // Without this script the form could do nothing: until now only the links beside it showed.
    form.hidden = false;
    box.querySelector("[data-search-without]").hidden = true;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("focusin", () => start(box), { once: true });
    if (form.contains(document.activeElement)) start(box);
  }

  function start(box) {
    import(new URL("search-panel.js", here).href)
      .then((panel) => panel.start(box))
      .catch(() => { box.querySelector("[data-search-without]").hidden = false; });
  }
})();
