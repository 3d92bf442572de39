// The position of a plot in the window, and of the text and hairlines in its drawing, in CSS pixels from its corner.
function plotGeometry(selector) {
  const plot = document.querySelector(selector);
  const corner = plot.getBoundingClientRect();
  const svg = [...plot.querySelectorAll("svg")].find((drawing) => drawing.getBoundingClientRect().height > 0);
  const geometry = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { text: element.textContent, left: left - corner.left, top: top - corner.top, width, height };
  };
  const lines = [...svg.querySelectorAll('rect[fill="#3D3D3E"]')].map(geometry);
  const texts = [...svg.querySelectorAll("text")].map(geometry);
  return { left: corner.left, top: corner.top, texts, hairlines: lines.filter((line) => line.width < 1.1) };
}
