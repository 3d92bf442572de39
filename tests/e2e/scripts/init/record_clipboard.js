// Records texts and items that the page copies, instead of copying them.
window.copied = [];
const clipboard = {
  writeText: async (text) => void window.copied.push(text),
  write: async (items) => void window.copied.push(...items),
};
Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
