// The controls that look as if they answered, and what only the running program shows.
function liveControls() {
  const looksLive = (control) =>
    control.checkVisibility({ visibilityProperty: true }) && getComputedStyle(control).pointerEvents !== "none";
  return [...document.querySelectorAll("button, input, select, textarea, dialog, .card, .tooltip, .mark-outline, canvas")]
    .filter(looksLive)
    .map((control) => control.outerHTML)
    .join("\n");
}
