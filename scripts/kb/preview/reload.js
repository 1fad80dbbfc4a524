// Shows the newest build by itself, and says what is wrong with it. Only a preview sends this.
"use strict";

(() => {
  const [, shown] = document.currentScript.src.match(/([^/]+)\.js$/);
  const PAUSE = 500; // while the preview is not running
  const STYLE = {
    background: "Canvas", border: "3px solid #b3261e", bottom: "0", boxSizing: "border-box",
    color: "CanvasText", font: "14px/1.4 sans-serif", maxHeight: "40%", overflow: "auto",
    padding: "8px 12px", position: "fixed", whiteSpace: "pre-wrap", width: "100%", zIndex: "100",
  };
  let state = "";
  let asking;

  // A page in the background would keep one of the few connections a browser opens to one place.
  async function follow() {
    asking?.abort();
    const mine = (asking = new AbortController());
    while (document.visibilityState === "visible" && asking === mine) {
      try {
        const answer = await fetch(`/_preview/news/${state}`, { signal: mine.signal });
        const news = await answer.json();
        if (news.build !== shown) return location.reload();
        state = news.state;
        tell(news.faults);
      } catch {
        await new Promise((done) => setTimeout(done, PAUSE));
      }
    }
  }

  function tell(faults) {
    document.querySelector("[data-preview-faults]")?.remove();
    if (!faults.length) return;
    const box = Object.assign(document.createElement("div"), {
      role: "status", textContent: ["Not right yet:", ...faults].join("\n"),
    });
    box.dataset.previewFaults = "";
    Object.assign(box.style, STYLE);
    document.body.append(box);
  }

  addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => asking?.abort());
  addEventListener("pageshow", follow);
})();
