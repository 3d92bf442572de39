// Returns random pixels from every canvas, as a browser does to prevent tracking.
const { toBlob } = HTMLCanvasElement.prototype;
const falsify = (pixels) => pixels.data.forEach((_, index, data) => (data[index] = 256 * Math.random()));
const { getImageData } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.getImageData = function (...area) {
  const pixels = getImageData.apply(this, area);
  falsify(pixels);
  return pixels;
};
HTMLCanvasElement.prototype.toBlob = function (...options) {
  const falsified = Object.assign(document.createElement("canvas"), { width: this.width, height: this.height });
  const context = falsified.getContext("2d");
  const pixels = context.createImageData(this.width, this.height);
  falsify(pixels);
  context.putImageData(pixels, 0, 0);
  toBlob.apply(falsified, options);
};
