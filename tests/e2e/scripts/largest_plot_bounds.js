// Scrolls to the plot with the most marks among the first 13 charts, keeps it as `window.plot`, and returns the middle of its width
// and its visible top and bottom.
function largestPlotBounds() {
  const plots = [...document.querySelectorAll("figure.chart .plot")].slice(0, 13);
  const marks = (plot) => plot.querySelectorAll("[role=option]").length;
  window.plot = plots.reduce((largest, plot) => (marks(plot) > marks(largest) ? plot : largest));
  window.plot.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, bottom, width } = window.plot.getBoundingClientRect();
  return [left + width / 2, Math.max(top, 0), Math.min(bottom, innerHeight)];
}
