// Records when the document was last changed as `window.lastChange`.
function watchChanges() {
  new MutationObserver(() => {
    window.lastChange = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
