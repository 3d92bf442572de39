// Groups of elements that look alike in forced colours though they mean different things, and other errors, one per line.
function indistinguishableInForcedColors() {
  const style = (element, ...properties) =>
    properties.map((property) => getComputedStyle(element)[property]).join(" ");
  const all = (selector) => [...document.querySelectorAll(selector)];
  const errors = [];
  const expectDistinct = (what, styles) => {
    if (new Set(styles).size < styles.length) errors.push(`${what}: ${styles.join(" | ")}`);
  };
  const box = ["backgroundColor", "borderTopColor", "borderTopStyle"];
  const kinds = ["reported", "expected", "derived"];
  const styleOfKind = (selector, ...properties) =>
    kinds.map((kind) => style(document.querySelector(selector(kind)), ...properties));
  expectDistinct("swatches of the legend", styleOfKind((kind) => `.legend .${kind} .swatch`, ...box));
  expectDistinct("badges", styleOfKind((kind) => `.legend .status.${kind}`, "borderTopStyle"));
  expectDistinct("figures", styleOfKind((kind) => `a.figure.${kind}`, "textDecorationStyle"));

  const button = document.querySelector("#bilingual-toggle");
  const styleWhenPressed = (pressed) => {
    button.setAttribute("aria-pressed", pressed);
    return style(button, "color", ...box);
  };
  expectDistinct("a pressed button", [true, false].map(styleWhenPressed));
  button.setAttribute("aria-pressed", true);

  const background = style(document.body, "backgroundColor");
  for (const element of all("button, a, p, span, td, th, dt, dd")) {
    const isForced = style(element, "forcedColorAdjust") !== "none";
    if (element.innerText?.trim() && isForced && style(element, "color") === background)
      errors.push(`text in the colour of its background: ${element.innerText}`);
  }

  const row = document.querySelector("#row-greenway");
  const outlineWhenHighlighted = (isHighlighted) => {
    row.toggleAttribute("data-highlighted", isHighlighted);
    const outline = style(row, "outlineStyle");
    row.removeAttribute("data-highlighted");
    return outline;
  };
  expectDistinct("a highlighted row", [false, true].map(outlineWhenHighlighted));

  for (const plot of all(".plot")) {
    const { id } = plot.parentElement;
    const svg = [...plot.querySelectorAll("svg")].find((drawing) => drawing.getBoundingClientRect().height > 0);
    if (style(svg, "visibility") !== "visible") errors.push(`${id} shows no drawing`);
    if (plot.querySelector("canvas")?.checkVisibility()) errors.push(`${id} shows a canvas in its own colours`);
    const marks = ["#12436D", "#1F8079", "#C9D8E6", "#A33E0E"].map((fill) => svg.querySelector(`[fill='${fill}']`));
    expectDistinct(`marks of ${id}`, [background, ...marks.filter(Boolean).map((mark) => style(mark, "fill"))]);
  }

  const card = document.querySelector("#card");
  if (style(card, "borderTopStyle") === "none" || parseFloat(style(card, "borderTopWidth")) < 1)
    errors.push("the card has no border");
  expectDistinct("the card and its border", [style(card, "backgroundColor"), style(card, "borderTopColor")]);
  return errors.join("\n");
}
