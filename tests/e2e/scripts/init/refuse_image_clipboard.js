// Refuses to copy pictures, as a browser does without permission.
const write = async () => {
  throw new DOMException("Write permission denied.", "NotAllowedError");
};
Object.defineProperty(navigator, "clipboard", { configurable: true, value: { write } });
