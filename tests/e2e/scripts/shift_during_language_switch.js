// Switches the language. Returns the largest displacement, in CSS pixels, of the first block in view in any frame within the next second.
async function shiftDuringLanguageSwitch() {
  const block = [...document.querySelectorAll("main section > :not(.island), main tr, main li")].find(
    (candidate) => candidate.getBoundingClientRect().top >= 0,
  );
  const top = () => block.getBoundingClientRect().top;
  const [topBefore, textBefore] = [top(), block.innerText];
  let largest = 0;
  const measure = () => {
    largest = Math.max(largest, Math.abs(top() - topBefore));
  };
  document.querySelector("#language-switch").click();
  // Observers run before each frame is painted, in the order in which they were made: this one after those of the page.
  new ResizeObserver(measure).observe(document.body);
  while (block.innerText === textBefore) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  measure();
  return largest;
}
