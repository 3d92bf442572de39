// Scrolls to the first figures in the text, and returns the middles of those in view: x, y, x, y and so on.
function figurePositions() {
  const links = [...document.querySelectorAll("#section-overview p a.figure")];
  links[0].scrollIntoView({ block: "start", behavior: "instant" });
  return links
    .map((link) => link.getClientRects()[0])
    .filter((box) => box && box.top > 0 && box.bottom < innerHeight)
    .flatMap(({ left, top, width, height }) => [left + width / 2, top + height / 2]);
}
