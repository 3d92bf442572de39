// The texts of a chart in view, each with the edges of its box. The canvas has the same texts at the same places as the SVG behind it.
function textBoxes(selector) {
  const boxes = [...document.querySelectorAll(`${selector} svg text`)].map((text) => {
    const { left, top, right, bottom } = text.getBoundingClientRect();
    return { text: text.textContent, left, top, right, bottom };
  });
  return boxes.filter(({ left, top, right, bottom }) => left < right && top >= 0 && bottom <= innerHeight);
}
