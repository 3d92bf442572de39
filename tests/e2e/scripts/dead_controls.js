// The controls that are shown and enabled, and those that a keyboard reaches, on a page whose program does not run.
function deadControls() {
  return [...document.querySelectorAll("button, input, select, textarea, #own")]
    .filter((control) => control.checkVisibility({ visibilityProperty: true }) || (control.disabled === false && !control.hidden))
    .filter((control) => !control.matches(".sort:disabled"))
    .map((control) => control.outerHTML.slice(0, 120))
    .join("\n");
}
