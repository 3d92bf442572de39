// Records which attributes of the root and of the body change once the document is parsed, as `changed`.
window.changed = new Set();
document.addEventListener("DOMContentLoaded", () => {
  const observer = new MutationObserver((records) => {
    for (const { target, attributeName } of records) window.changed.add(`${target.tagName} ${attributeName}`);
  });
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
});
