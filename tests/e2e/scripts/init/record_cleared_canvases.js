// Records the canvases on which a drawing was begun: each begins by clearing.
window.clearedCanvases = new Set();
const { clearRect } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.clearRect = function (...box) {
  window.clearedCanvases.add(this.canvas);
  return clearRect.apply(this, box);
};
