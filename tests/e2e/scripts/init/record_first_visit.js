// Records paints and layout shifts; and the durations of long tasks from the first paint on, given `window.longTasks`.
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
window.blockingTimes = () =>
  window.longTasks.filter(([start]) => start >= window.visit.firstPaint).map(([, duration]) => duration);
