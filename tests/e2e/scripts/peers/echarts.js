// Draws the values of each chart, `charts`, as plain bars with ECharts, and records when all are painted as `window.drawn`.
document.querySelectorAll(".drawing").forEach((drawing, index) => {
  const rows = charts[index];
  echarts.init(drawing).setOption({
    tooltip: {},
    grid: { containLabel: true },
    xAxis: { type: "value" },
    yAxis: { type: "category", inverse: true, data: rows.map(({ label }) => label) },
    series: [{ type: "bar", data: rows.map(({ value }) => value) }],
  });
});
window.untilPainted(0).then((time) => {
  window.drawn = time;
});
