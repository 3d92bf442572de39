// Changes all text as the translation of browsers does.
function translateText() {
  const walker = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts) {
    // Like a browser, which translates what is new.
    if (text.parentElement.closest("svg, style, option, font")) continue;
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = `translated ${text.data}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
}
