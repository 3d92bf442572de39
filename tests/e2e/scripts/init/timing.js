// Functions that measure time in a page.

// The time from `start` until the browser has painted the next frame, as far as the main thread is concerned: a message posted within
// the frame arrives when the frame is done.
window.untilPainted = (start) =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(0);
    }),
  );

// The same, from the next event of this name.
window.untilPaintedAfter = (name) =>
  new Promise((resolve) =>
    addEventListener(name, () => window.untilPainted(performance.now()).then(resolve), { capture: true, once: true }),
  );

// The long tasks (50 ms or more): start and duration.
window.longTasks = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) window.longTasks.push([startTime, duration]);
}).observe({ type: "longtask", buffered: true });
window.lastTaskEnd = () => Math.max(0, ...window.longTasks.map(([start, duration]) => start + duration));

// Whether for some time nothing has been done: no long task has ended, no file has arrived, and no attribute of the root has changed,
// which says that a part of the page is hydrated.
let lastEvent = 0;
new PerformanceObserver((list) => {
  for (const { responseEnd } of list.getEntries()) lastEvent = Math.max(lastEvent, responseEnd);
}).observe({ type: "resource", buffered: true });
new MutationObserver(() => {
  lastEvent = performance.now();
}).observe(document.documentElement, { attributes: true });
window.isIdle = (quietMs = 800) => performance.now() - Math.max(lastEvent, window.lastTaskEnd()) > quietMs;
