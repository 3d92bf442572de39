// Records the canvases on which a drawing was put: it is painted on another one before.
window.drawnCanvases = new Set();
const { drawImage } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.drawImage = function (...image) {
  window.drawnCanvases.add(this.canvas);
  return drawImage.apply(this, image);
};
