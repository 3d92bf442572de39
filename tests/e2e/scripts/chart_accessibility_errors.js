// What is wrong with the roles of charts: plots that are not one tab stop, drawings that are announced, live regions, charts without
// a description.
function chartAccessibilityErrors() {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const describe = (element) => element.outerHTML.slice(0, 80);
  const stops = (plot) => plot.querySelectorAll('[tabindex="0"], a[href], button, input').length;
  const isHidden = (element) => element.closest("[aria-hidden=true]");
  const description = (list) => document.getElementById(list.getAttribute("aria-describedby"))?.textContent ?? "";
  return [
    ["not one tab stop", all(".plot").filter((plot) => stops(plot) !== 1)],
    ["announced", all(".plot :is(canvas, svg, .tooltip, .mark-outline)").filter((drawing) => !isHidden(drawing))],
    ["a live region", all(".plot :is([aria-live], [role=status])")],
    ["not described", all("[role=listbox]").filter((list) => description(list).length < 40)],
  ]
    .flatMap(([error, elements]) => elements.map((element) => `${error}: ${describe(element)}`))
    .join("\n");
}
