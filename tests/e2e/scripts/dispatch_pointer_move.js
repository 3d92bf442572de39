// Moves a pointer over an element, to these shares of its width and height.
function dispatchPointerMove(selector, x, y, pointerType) {
  const element = document.querySelector(selector);
  const { left, top, width, height } = element.getBoundingClientRect();
  const position = { clientX: left + x * width, clientY: top + y * height };
  element.dispatchEvent(new PointerEvent("pointermove", { bubbles: true, pointerType, ...position }));
}
