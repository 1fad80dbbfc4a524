// What scanners do not see, found by asking the open page. Each rule gives a list of faults.
(() => {
  const FOCUSABLE =
    'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const TARGETS = `${FOCUSABLE}, [role="button"], label:has(input)`;
  const SMALLEST = 24;
  const COMFORTABLE = 44;
  const MAIN_CONTROLS = '[data-exit], [data-help], .kb-call, form[role="search"] input[type="search"], .kb-main a';
  const VAGUE = /^(click |tap )?(here|this|this page|this link|link|more|read more|learn more|see more|details|go|continue)$/i;
  const FILE_NAME = /\.(png|jpe?g|gif|svg|webp|avif)$|^(img|image|dsc|screenshot)[-_ ]?\d+/i;
  const SENSORY = new RegExp(
    "\\b(buttons?|links?|box|menu|field|panel|column|picture|icon)\\b[^.]{0,20}\\b(on|to|at|in) the (right|left|top|bottom|corner)\\b" +
    "|\\b(red|green|blue|orange|yellow|grey|round|square) (button|link|box|text|icon|field|words?)\\b" +
    "|\\b(shown|marked|written|printed) in (red|green|blue|orange|yellow|colour|color)\\b", "i");
  // Small words that English does not have; three of them in one passage are another language.
  const FOREIGN = new Set(("le les des une est dans avec vous nous pour mais cette être der und nicht ist das mit ich ein eine sind " +
    "el los las una está con usted nosotros pero esta ser che non per sono della").split(" "));
  const NATIVE = new Set("the and of to a in is you that it not for with are this on your they be or".split(" "));

  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const text = (element) => element.textContent.replace(/\s+/g, " ").trim();
  const name = (element) => `<${element.tagName.toLowerCase()}> ${text(element).slice(0, 50) || element.className || element.id}`;
  const seen = (element) => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  const style = (element) => getComputedStyle(element);
  const hidden = (element) => element.offsetWidth <= 1 || element.offsetHeight <= 1 || style(element).clipPath.includes("50%");
  const ownText = (element) => [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("").trim();
  const faults = (elements, wrong) => elements.filter(wrong).map(name);

  // A link within a sentence has its line's height, which WCAG 2.5.8 allows.
  function inSentence(element) {
    if (style(element).display !== "inline") return false;
    let block = element.parentElement;
    while (style(block).display === "inline") block = block.parentElement;
    return text(block).length > text(element).length;
  }

  function tooClose(box, others) {
    const x = box.x + box.width / 2, y = box.y + box.height / 2, r = SMALLEST / 2;
    return others.some((other) => {
      const dx = Math.max(other.left - x, 0, x - other.right), dy = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(dx, dy) < r - 0.5;
    });
  }

  function smallTargets(within) {
    const targets = all(TARGETS).filter((one) => one.closest(within || "body")).filter((one) => seen(one) && !hidden(one));
    const boxes = new Map(targets.map((one) => [one, one.getBoundingClientRect()]));
    return faults(targets, (one) => {
      const box = boxes.get(one);
      if (Math.min(box.width, box.height) >= SMALLEST || inSentence(one)) return false;
      return tooClose(box, targets.filter((other) => other !== one && !other.contains(one) && !one.contains(other)).map((other) => boxes.get(other)));
    });
  }

  function smallControls() {
    return faults(all(MAIN_CONTROLS).filter(seen), (one) => {
      const box = one.getBoundingClientRect();
      return Math.round(box.height) < COMFORTABLE || Math.round(box.width) < COMFORTABLE;
    });
  }

  function scrollsItself(element) {
    for (let at = element.parentElement; at; at = at.parentElement) {
      if (/auto|scroll|hidden|clip/.test(style(at).overflowX) && at !== document.body && at !== document.documentElement) return true;
    }
    return false;
  }

  function sidewaysScroll() {
    const root = document.scrollingElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = all("body *").filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1 && !scrollsItself(one));
    return [`${root.scrollWidth} px wide: ${wide.slice(0, 2).map(name).join(", ")}`];
  }

  function clippedText() {
    return faults(all("body *"), (one) => {
      const cut = style(one);
      const down = /hidden|clip/.test(cut.overflowY) && one.scrollHeight > one.clientHeight + 1;
      const across = /hidden|clip/.test(cut.overflowX) && one.scrollWidth > one.clientWidth + 1;
      return (down || across) && text(one) && !hidden(one) && seen(one);
    });
  }

  // Adopted sheets are ours to add even where the page's own policy forbids <style>.
  function dress(css) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }

  const look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, textDecorationLine } = style(element);
    const ring = outlineStyle !== "none" && parseFloat(outlineWidth) > 0 ? outlineColor + outlineWidth : "";
    return [ring, boxShadow, borderColor, backgroundColor, textDecorationLine].join();
  };
  const stops = () => all(FOCUSABLE).filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({ checkVisibilityCSS: true }));

  function unseenFocus(within) {
    document.activeElement?.blur();
    const before = new Map(stops().filter((one) => one.closest(within || "body")).map((one) => [one, look(one)]));
    return faults([...before.keys()], (one) => {
      one.focus({ focusVisible: true });
      return look(one) === before.get(one);
    });
  }

  // What lies over something is fixed or sticky; a neighbour in the same line is not.
  function liesOver(top, element) {
    for (let at = top; at && !at.contains(element); at = at.parentElement) {
      if (/fixed|sticky/.test(style(at).position)) return true;
    }
    return false;
  }

  function covered(element) {
    const boxes = [...element.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    const points = boxes.flatMap(({ left, top, width, height }) =>
      [[.5, .5], [.05, .1], [.95, .1], [.05, .9], [.95, .9]].map(([x, y]) => [left + x * width, top + y * height]));
    const met = points.map(([x, y]) => document.elementFromPoint(x, y)).filter(Boolean);
    return !met.length || met.some((top) => liesOver(top, element));
  }

  function coveredFocus(backwards) {
    const order = backwards ? stops().reverse() : stops();
    scrollTo(0, backwards ? document.body.scrollHeight : 0);
    return faults(order, (one) => {
      one.focus({ focusVisible: true });
      return covered(one);
    });
  }

  function fakeHeadings() {
    return faults(all("p, div"), (one) => {
      const bold = one.children.length === 1 && one.firstElementChild;
      const whole = bold && parseInt(style(bold).fontWeight) >= 600 && text(bold) === text(one) && style(bold).display === "inline";
      const follows = one.nextElementSibling?.matches("p, ul, ol, dl, table");
      return whole && !bold.matches("a") && text(one) && text(one).length < 60 && !/[.?!:”"]$/.test(text(one)) && follows;
    });
  }

  function colourOnly() {
    const marks = ["fontWeight", "fontStyle", "fontSize", "textDecorationLine", "backgroundColor", "borderBottomWidth", "fontFamily"];
    const bright = (colour) => { const rgb = colour.match(/\d+/g).slice(0, 3).map(Number); return Math.max(...rgb) - Math.min(...rgb) > 60; };
    return faults(all("span, em, b, strong, i, li, td, font"), (one) => {
      const own = style(one), parent = style(one.parentElement);
      if (!ownText(one) || one.closest("a, svg, button") || own.color === parent.color || !bright(own.color)) return false;
      const said = ["::before", "::after"].some((part) => !["none", "normal", '""'].includes(getComputedStyle(one, part).content));
      return !said && marks.every((mark) => own[mark] === parent[mark]);
    });
  }

  function unmarkedLanguage() {
    return faults(all("p, li, dd, td, blockquote, h1, h2, h3"), (one) => {
      const words = text(one).toLowerCase().match(/\p{L}+/gu) || [];
      const strange = new Set(words.filter((word) => FOREIGN.has(word)));
      const language = one.querySelector("[lang]") || one.closest("[lang]");
      return strange.size >= 3 && strange.size > words.filter((word) => NATIVE.has(word)).length && language.lang.startsWith("en");
    });
  }

  function unreachable() {
    const usable = "a, button, label, summary, input, select, textarea, [tabindex]";
    return faults(all("body *"), (one) => {
      const meant = one.onclick || one.hasAttribute("onclick") || (style(one).cursor === "pointer" && style(one.parentElement).cursor !== "pointer");
      return meant && !one.closest(usable) && !one.querySelector(usable);
    });
  }

  function moving() {
    const endless = document.getAnimations().filter((one) => one.effect.getComputedTiming().endTime > 5000);
    return [...endless.map((one) => name(one.effect.target)), ...faults(all("marquee, blink, video[autoplay], audio[autoplay]"), () => true)];
  }

  function slowChanges() {
    const slow = (value) => value.split(",").some((part) => parseFloat(part) > 0.01);
    return faults(all("*"), (one) => slow(style(one).transitionDuration) || (style(one).animationName !== "none" && slow(style(one).animationDuration)));
  }

  window.kbRules = {
    smallTargets, smallControls, sidewaysScroll, clippedText, dress, unseenFocus, coveredFocus, fakeHeadings, colourOnly,
    unmarkedLanguage, unreachable, moving, slowChanges,
    vagueLinks: () => faults(all("a[href]"), (one) => VAGUE.test(one.getAttribute("aria-label") || text(one))),
    fileNameAlts: () => all("img[alt]").filter((one) => FILE_NAME.test(one.alt)).map((one) => one.alt),
    sensoryWords: () => faults(all("p, li, dd, td, h1, h2, h3, label"), (one) => SENSORY.test(text(one))),
    headerlessTables: () => faults(all("table:not([role])"), (one) => !one.querySelector("th")),
    placeholderLabels: () => all("[placeholder]").filter((one) => !one.labels?.length && !one.ariaLabel && !one.getAttribute("aria-labelledby")).map((one) => one.placeholder),
    passages: () => all("main p").map(text),
  };
})();
