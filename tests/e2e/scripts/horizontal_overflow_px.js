// How far the page, or a part of it that clips what is too wide, would have to be scrolled sideways. What a closed fold hides keeps a former
// layout.
function horizontalOverflowPx() {
  const clipping = [...document.querySelectorAll("main .island, .results")].filter((part) => part.checkVisibility());
  const parts = [document.documentElement, ...clipping];
  return Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth));
}
