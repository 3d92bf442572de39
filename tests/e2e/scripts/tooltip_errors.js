// Moves through the marks of every chart by arrow key. Returns the marks whose tooltip has another text or a wrong position.
function tooltipErrors() {
  const positionError = (figure) => {
    const box = (selector) => figure.querySelector(selector).getBoundingClientRect();
    const [tooltip, mark, bounds] = [box(".tooltip"), box(".mark-outline"), figure.getBoundingClientRect()];
    if (!tooltip.width) return "there is none";
    const isInside =
      tooltip.left >= bounds.left - 1 &&
      tooltip.right <= bounds.right + 1 &&
      tooltip.top >= bounds.top - 1 &&
      tooltip.bottom <= bounds.bottom + 1;
    if (!isInside) return "it leaves the figure";
    const isApart =
      tooltip.right <= mark.left ||
      mark.right <= tooltip.left ||
      tooltip.bottom <= mark.top ||
      mark.bottom <= tooltip.top;
    return isApart ? "" : "it covers the mark";
  };
  const errors = [];
  for (const figure of document.querySelectorAll("figure.chart")) {
    const list = figure.querySelector("[role=listbox]");
    list.focus();
    for (const option of list.children) {
      list.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
      const text = figure.querySelector(".tooltip").textContent;
      if (text !== option.textContent.trim()) errors.push(`${figure.id} shows ${text}`);
      const error = positionError(figure);
      if (error) errors.push(`${figure.id}, ${text}: ${error}`);
    }
    list.blur();
  }
  return errors.join("\n");
}
