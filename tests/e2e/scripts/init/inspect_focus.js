// Functions that inspect the focus indicator.

// The focusable elements in document order.
window.tabStops = () =>
  [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((stop) =>
    stop.checkVisibility({ visibilityProperty: true }),
  );

// What is wrong with the focus indicator; empty if nothing.
window.focusProblem = () => {
  const stop = document.activeElement;
  const outlined = stop.closest(".plot") ?? stop;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(outlined);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2 || /, 0\)$/.test(outlineColor)) return "has no outline";
  const isOnTop = (x, y) => {
    const top = document.elementFromPoint(x, y);
    return outlined.contains(top) || (top?.contains(outlined) && !top.closest("#card, dialog"));
  };
  const shares = [0.1, 0.5, 0.9];
  const isVisible = [...outlined.getClientRects()].some(({ left, top, width, height }) =>
    shares.some((x) => shares.some((y) => isOnTop(left + x * width, top + y * height))),
  );
  return isVisible ? "" : "is covered, or out of view";
};

window.describeStop = (stop) =>
  `${stop.id || stop.className || stop.tagName} “${(stop.ariaLabel ?? stop.innerText ?? "").slice(0, 40)}”`;
