// The keys with modifiers that a chart's list of marks handles, though they are the browser's.
function handledModifierKeys(selector) {
  const list = document.querySelector(selector);
  const before = list.getAttribute("aria-activedescendant");
  if (!before) return "no mark is active";
  const keys = [
    ["ArrowLeft", "altKey"],
    ["End", "ctrlKey"],
    ["ArrowDown", "metaKey"],
    ["Enter", "ctrlKey"],
  ];
  const isHandled = ([key, modifier]) => {
    const event = new KeyboardEvent("keydown", { key, [modifier]: true, bubbles: true, cancelable: true });
    return !list.dispatchEvent(event) || list.getAttribute("aria-activedescendant") !== before;
  };
  return keys.filter(isHandled).join("\n");
}
