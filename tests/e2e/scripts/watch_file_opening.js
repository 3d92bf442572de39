// Records when a file is chosen as `window.start`, and when the page has painted its answer as `window.answered`.
function watchFileOpening() {
  const start = () => {
    window.start = performance.now();
  };
  document.querySelector("#file").addEventListener("change", start, { capture: true });
  const isAnswered = () =>
    document.querySelector("#local-report")?.checkVisibility() || document.querySelector("#open-error[open]");
  const look = async () => {
    if (!isAnswered()) return requestAnimationFrame(look);
    await window.untilPainted(0);
    window.answered = performance.now();
  };
  window.longTasks.length = 0;
  look();
}
