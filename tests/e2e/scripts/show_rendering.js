// Sets the visibility of a plot's canvas and SVG.
function showRendering(selector, canvasVisibility, svgVisibility) {
  const plot = document.querySelector(selector);
  plot.querySelector("canvas").style.visibility = canvasVisibility;
  for (const svg of plot.querySelectorAll("svg")) svg.style.visibility = svgVisibility;
}
