// Touches every island that hydrates on the first interaction; whether all of them are hydrated, and show what they should.
(() => {
  const parts = document.querySelectorAll(".island:not([data-hydrated]) :is(.plot, .filter-bar, .controls)");
  for (const part of parts) part.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
  const isReady = document.documentElement.hasAttribute("data-ready");
  return isReady && parts.length === 0 && !document.querySelector(".island[aria-busy]");
})()
