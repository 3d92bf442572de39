// Records animations, and each scroll position, frame by frame.
window.animations = [];
window.scrollPositions = [];
for (const name of ["animationstart", "transitionrun"]) {
  // The transition of the body shows nothing: it tells the program of other colours.
  const record = ({ target }) => {
    if (target !== document.body) window.animations.push(`${name} of ${target.className || target.tagName}`);
  };
  addEventListener(name, record, true);
}
const recordPosition = () => {
  if (window.scrollPositions.at(-1) !== scrollY) window.scrollPositions.push(scrollY);
  requestAnimationFrame(recordPosition);
};
requestAnimationFrame(recordPosition);
