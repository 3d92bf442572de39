// Records paints, layout shifts, and when each part of the page is hydrated.
window.visit = { shifts: 0 };
const observe = (type, record) =>
  new PerformanceObserver((list) => list.getEntries().forEach(record)).observe({ type, buffered: true });
observe("paint", (entry) => {
  if (entry.name === "first-contentful-paint") window.visit.firstPaint = entry.startTime;
});
observe("largest-contentful-paint", (entry) => {
  window.visit.largestPaint = entry.startTime;
});
observe("layout-shift", (entry) => {
  window.visit.shifts += entry.value;
});
new MutationObserver(() => {
  for (const name of ["data-ready", "data-charts", "data-reference"])
    if (document.documentElement.hasAttribute(name)) window.visit[name] ??= performance.now();
}).observe(document.documentElement, { attributes: true });
