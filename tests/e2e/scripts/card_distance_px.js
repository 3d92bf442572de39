// The distance between the card and an element, in CSS pixels; negative if they overlap.
function cardDistancePx(selector) {
  const card = document.querySelector("#card").getBoundingClientRect();
  const other = document.querySelector(selector).getBoundingClientRect();
  return Math.max(
    card.top - other.bottom,
    other.top - card.bottom,
    card.left - other.right,
    other.left - card.right,
  );
}
