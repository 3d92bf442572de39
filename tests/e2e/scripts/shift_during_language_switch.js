// Switches the language. Returns the largest displacement, in CSS pixels, of the first block in view in any frame within the next second.
async function shiftDuringLanguageSwitch() {
  const blocks = (island) => [...island.querySelectorAll(":scope > :not(section), section > *, tr, li")];
  // By its position: rendering may replace elements.
  const [island, index] = [...document.querySelectorAll("main .island")]
    .map((island) => [island, blocks(island).findIndex((block) => block.getBoundingClientRect().top >= 0)])
    .find(([, index]) => index >= 0);
  const block = () => blocks(island)[index];
  const top = () => block().getBoundingClientRect().top;
  const [topBefore, textBefore] = [top(), block().innerText];
  let largest = 0;
  const measure = () => {
    largest = Math.max(largest, Math.abs(top() - topBefore));
  };
  document.querySelector("#language-switch").click();
  // Observers run before each frame is painted, in the order in which they were made: this one after those of the page.
  new ResizeObserver(measure).observe(document.body);
  while (block().innerText === textBefore) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  while (document.querySelector(".island[aria-busy]")) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  measure();
  return largest;
}
