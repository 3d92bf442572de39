// Switches a setting. Returns the time until a frame is painted in which all charts in view are redrawn.
async function timeSwitch(setting, isOther) {
  const select = (id, value) => {
    const list = document.getElementById(id);
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const switches = {
    language: () => document.querySelector("#language-switch").click(),
    units: () => select("currency", isOther ? "usd" : "printed"),
    theme: () => select("theme", isOther ? "dark" : "light"),
    // The same text as HTML, in the other language and without charts.
    "replaced text": () => (document.querySelector("#app").innerHTML = window.texts[isOther ? 1 : 0]),
  };
  const liveCharts = document.querySelectorAll(".plot[data-canvas-drawn] canvas").length;
  const areDrawn = () =>
    new Promise((resolve) => requestAnimationFrame(() => resolve(window.drawnCanvases.size >= liveCharts)));
  window.drawnCanvases.clear();
  window.longTasks.length = 0;
  window.start = performance.now();
  switches[setting]();
  for (;;) {
    const [time, isDone] = await Promise.all([window.untilPainted(window.start), areDrawn()]);
    if (isDone) return time;
  }
}
