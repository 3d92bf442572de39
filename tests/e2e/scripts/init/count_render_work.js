// Counts drawing on canvases, and elements added to or removed from the document outside of plots.
window.renderWork = 0;
const { fillRect } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.fillRect = function (...box) {
  window.renderWork += 1;
  return fillRect.apply(this, box);
};
addEventListener("DOMContentLoaded", () =>
  new MutationObserver((records) => {
    window.renderWork += records.filter((record) => !record.target.closest?.(".plot")).length;
  }).observe(document.body, { subtree: true, childList: true, characterData: true }),
);
