// The charts that do not show exactly one drawing, a canvas or an SVG.
function chartsWithoutOneDrawing() {
  const isShown = (drawing) =>
    drawing.checkVisibility({ visibilityProperty: true }) && drawing.getBoundingClientRect().height > 50;
  return [...document.querySelectorAll("figure.chart")]
    .filter((chart) => [...chart.querySelectorAll("svg, canvas")].filter(isShown).length !== 1)
    .map((chart) => chart.id)
    .join("\n");
}
