// Records animations, and each scroll position, frame by frame.
window.animations = [];
window.scrollPositions = [];
for (const name of ["animationstart", "transitionrun"]) {
  const record = ({ target }) => window.animations.push(`${name} of ${target.className || target.tagName}`);
  addEventListener(name, record, true);
}
const recordPosition = () => {
  if (window.scrollPositions.at(-1) !== scrollY) window.scrollPositions.push(scrollY);
  requestAnimationFrame(recordPosition);
};
requestAnimationFrame(recordPosition);
