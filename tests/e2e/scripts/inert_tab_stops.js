// The controls that can be reached by keyboard but do nothing without script.
function inertTabStops() {
  return [...document.querySelectorAll("button, input, select, textarea, [role=listbox]")]
    .filter((control) => control.checkVisibility() && !control.disabled && !control.closest(".visually-hidden"))
    .map((control) => control.outerHTML)
    .join("\n");
}
