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
window.isIdle = () => performance.now() - window.lastTaskEnd() > 800;
