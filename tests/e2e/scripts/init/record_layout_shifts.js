// Records layout shifts and what moved. Where the browser does not report them, the positions of blocks are compared in every frame.
window.shifts = [];
window.tops = new Map();
const describe = (node) => (node?.outerHTML ?? node?.textContent ?? "?").slice(0, 120);
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries())
      window.shifts.push(`${value} ${sources.map((source) => describe(source.node)).join(" | ")}`);
  }).observe({ type: "layout-shift", buffered: true });
}
const comparePositions = () => {
  for (const block of document.querySelectorAll("h1, h2, h3, p, figure, table, summary")) {
    const { top, bottom } = block.getBoundingClientRect();
    const moved = Math.abs(top - (window.tops.get(block) ?? top));
    if (moved >= 1) window.shifts.push(`${moved} px ${describe(block)}`);
    // WebKit makes up a position for content that it skips.
    const isShown = block.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const isInView = isShown && top < innerHeight && bottom > 0 && top !== bottom;
    if (isInView) window.tops.set(block, top);
    else window.tops.delete(block);
  }
  requestAnimationFrame(comparePositions);
};
requestAnimationFrame(comparePositions);
