// How far the page, or a part of it that clips what is too wide, would have to be scrolled sideways.
function horizontalOverflowPx() {
  const parts = [document.documentElement, ...document.querySelectorAll("main .island, .results")];
  return Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth));
}
