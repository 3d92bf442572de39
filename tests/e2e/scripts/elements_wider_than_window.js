// The first few elements that reach beyond the right edge of the window.
function elementsWiderThanWindow() {
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .slice(0, 5)
    .map((element) => element.outerHTML.slice(0, 120))
    .join("\n");
}
