// Replaces all text as the translation of some browsers does: by new nodes, in a document of another language.
function replaceText() {
  const walker = document.createTreeWalker(document.querySelector("#app"), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
  for (const text of texts)
    if (!text.parentElement.closest("svg, style, option")) text.replaceWith(`translated ${text.data}`);
  document.documentElement.lang = "fr";
}
