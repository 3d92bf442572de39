// Presses the pointer on one element and releases it on another, as at the end of a selection that is dragged.
function pressAndRelease(pressed, released) {
  document.querySelector(pressed).dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
  const click = new MouseEvent("click", { detail: 1, bubbles: true, cancelable: true });
  document.querySelector(released).dispatchEvent(click);
}
