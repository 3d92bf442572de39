// Does `count` things that a reader may do, in a random order that depends on `seed` alone, and returns what went wrong. `report` is the
// text of a file that is opened meanwhile.
async function randomWalk(seed, count, report) {
  let state = seed;
  // A linear congruential generator.
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const problems = [];
  // Browsers keep 50 entries. After as many of this page, nothing that they refuse or merge leads out of it.
  if (!window.walked) for (let entry = 0; entry < 50; entry += 1) history.pushState(history.state, "");
  // Where the walk is in the history: it must not leave the page.
  window.walked ??= { back: 0, forward: 0 };
  const visited = () => Object.assign(window.walked, { back: window.walked.back + 1, forward: 0 });
  window.originalPushState ??= history.pushState;
  history.pushState = function (...entry) {
    // Firefox refuses many calls in a short time.
    window.originalPushState.apply(this, entry);
    visited();
  };
  const arrival = () =>
    new Promise((resolve) => {
      addEventListener("popstate", resolve, { once: true });
      // Where the history ends, no event comes.
      setTimeout(resolve, 2000);
    });
  const step = (change, go) => {
    window.walked.back += change;
    window.walked.forward -= change;
    window.traversal = arrival();
    go.call(history);
  };
  // The page goes back too, from the entry of a card that is closed already.
  window.originalBack ??= history.back;
  history.back = () => step(-1, window.originalBack);
  // A link that is followed before the history has arrived elsewhere would lead out of that page.
  const arrived = async () => {
    for (let seen; seen !== window.traversal; await pause(0)) {
      seen = window.traversal;
      await seen;
    }
  };
  const pause = (durationMs) => new Promise((resolve) => setTimeout(resolve, durationMs));
  // Firefox keeps the address of a link without style, whatever the page's address becomes.
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const any = (selector, isFit = (element) => !element.disabled) => {
    const found = [...document.querySelectorAll(selector)].filter(isFit);
    return found[random(found.length)];
  };
  const dispatch = (element, event) => element?.dispatchEvent(event);
  const press = (key) =>
    dispatch(document.activeElement, new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const change = (element, value, event) => {
    if (!element) return;
    element.value = value;
    dispatch(element, new Event(event, { bubbles: true }));
  };
  const pointAt = (plot, type) => {
    const { left, top, width, height } = plot.getBoundingClientRect();
    const position = { clientX: left + random(width), clientY: top + random(height) };
    dispatch(plot, new (type === "click" ? MouseEvent : PointerEvent)(type, { bubbles: true, ...position }));
  };
  const closeCard = async (close) => {
    if (!document.querySelector("#card")) return;
    document.querySelector("#card").focus();
    close();
    await pause(0);
    if (document.querySelector("#card")) problems.push("the card stayed open");
    else if (document.activeElement === document.body) problems.push("the focus was lost when the card closed");
  };
  const actions = {
    figure: () => any("main a.figure, main a.term")?.click(),
    escape: () => closeCard(() => press("Escape")),
    close: () => closeCard(() => document.querySelector("#card-close").click()),
    choice: () => {
      const list = any("#app select");
      change(list, list?.options[random(list.options.length)].value, "change");
    },
    search: () => change(any("#app [type=search]"), ["", "亿", "a", "2", "???"][random(5)], "input"),
    reset: () => any(".result-count button")?.click(),
    sort: () => any(".sort")?.click(),
    table: () => any(".island[data-hydrated] .export [aria-expanded]")?.click(),
    scroll: () => any("main section, figure.chart")?.scrollIntoView({ behavior: "instant" }),
    point: () => {
      const plot = any(".plot");
      plot?.scrollIntoView({ behavior: "instant", block: "center" });
      if (plot) pointAt(plot, ["pointermove", "click"][random(2)]);
    },
    keys: () => {
      any("figure [role=listbox]")?.focus();
      press(["ArrowRight", "ArrowLeft", "Home", "End", "Enter"][random(5)]);
    },
    both: () => document.querySelector("#bilingual-toggle")?.click(),
    language: () => document.querySelector("#language-switch").click(),
    contents: () => {
      const link = any(".toc a", (link) => link.checkVisibility());
      if (link && link.getAttribute("href") !== location.hash) visited();
      link?.click();
    },
    details: () => any("summary")?.click(),
    back: () => window.walked.back > 1 && history.back(),
    forward: () => window.walked.forward > 0 && step(1, history.forward),
    file: async () => {
      const close = document.querySelector("#local-report-close");
      if (close) {
        close.click();
      } else if (random(3) === 0) {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([report], "report.json"));
        const drop = (name) => dispatch(document.body, new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer }));
        for (const name of ["dragenter", "dragover", "drop"]) drop(name);
        await pause(300);
      }
    },
  };
  const names = Object.keys(actions);
  for (let index = 0; index < count; index += 1) {
    const name = names[random(names.length)];
    const before = problems.length;
    await actions[name]();
    await arrived();
    // Browsers refuse more than 20 changes of the history in a second.
    await (random(8) === 0 ? pause(40) : frame());
    if (problems.length > before) problems.push(`… at step ${index} of seed ${seed}: ${name}`);
  }
  return problems.join("\n");
}
