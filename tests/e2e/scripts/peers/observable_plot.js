// Draws the values of each chart, `charts`, as plain bars with Observable Plot, and records when all are painted as `window.drawn`.
document.querySelectorAll(".drawing").forEach((drawing, index) =>
  drawing.append(
    Plot.plot({
      width: drawing.clientWidth,
      height: drawing.clientHeight,
      marginLeft: 120,
      x: { grid: true },
      y: { label: null },
      marks: [Plot.barX(charts[index], { x: "value", y: "label", sort: { y: null }, tip: true }), Plot.ruleX([0])],
    }),
  ),
);
window.untilPainted(0).then((time) => {
  window.drawn = time;
});
