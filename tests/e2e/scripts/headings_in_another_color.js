// The first few headings that have another colour than the page.
function headingsInAnotherColor() {
  const { color } = getComputedStyle(document.body);
  return [...document.querySelectorAll("main h2")]
    .filter((heading) => getComputedStyle(heading).color !== color)
    .slice(0, 3)
    .map((heading) => heading.innerText)
    .join("\n");
}
