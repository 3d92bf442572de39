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
  // Observers run before each frame is painted, those of inner elements that were observed meanwhile last: after those of the page.
  let isMeasured = true;
  const observeOnce = (element, callback) => {
    const observer = new ResizeObserver(() => {
      observer.disconnect();
      callback();
    });
    observer.observe(element);
  };
  const measureFrame = () => {
    observeOnce(document.body, () => observeOnce(document.querySelector("main"), measure));
    if (isMeasured) requestAnimationFrame(measureFrame);
  };
  requestAnimationFrame(measureFrame);
  document.querySelector("#language-switch").click();
  while (block().innerText === textBefore) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  while (document.querySelector(".island[aria-busy]")) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  isMeasured = false;
  measure();
  return largest;
}
