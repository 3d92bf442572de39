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
const isWithinWindow = ({ top, bottom }) => top < innerHeight && bottom > 0 && top !== bottom;
// What has come into view and is skipped still: it is laid out before this frame is painted, and moves what follows.
const firstSkipped = () =>
  [...document.querySelectorAll("main .island, .results")].find(
    (part) =>
      isWithinWindow(part.getBoundingClientRect()) &&
      part.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false,
  );
const comparePositions = () => {
  const skipped = firstSkipped();
  for (const block of document.querySelectorAll("h1, h2, h3, p, figure, table, summary")) {
    const bounds = block.getBoundingClientRect();
    const { top } = bounds;
    const moved = Math.abs(top - (window.tops.get(block) ?? top));
    const hasPlace = !(skipped?.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (moved >= 1 && hasPlace) window.shifts.push(`${moved} px ${describe(block)}`);
    // WebKit makes up a position for content that it skips.
    const isShown = block.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    if (isShown && hasPlace && isWithinWindow(bounds)) window.tops.set(block, top);
    else window.tops.delete(block);
  }
  requestAnimationFrame(comparePositions);
};
requestAnimationFrame(comparePositions);
