// Opens the card of every figure in the table, and returns those that would scroll sideways.
async function cardsWithOverflow() {
  const overflowing = [];
  const ids = new Set([...document.querySelectorAll("tr[id^=row-]")].map((row) => row.id.slice("row-".length)));
  for (const id of ids) {
    document.querySelector(`#row-${CSS.escape(id)} a[href*='#row-']`).click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const card = document.querySelector("#card");
    if (card.scrollWidth > card.clientWidth) overflowing.push(`${id}: ${card.scrollWidth}`);
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return ids.size > 80 ? overflowing.join("\n") : `only ${ids.size} cards`;
}
