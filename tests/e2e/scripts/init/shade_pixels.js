// Changes the last bit of the pixels of every canvas, as a browser does to prevent tracking.
const { getImageData } = CanvasRenderingContext2D.prototype;
CanvasRenderingContext2D.prototype.getImageData = function (...area) {
  const pixels = getImageData.apply(this, area);
  pixels.data.forEach((value, index, data) => (data[index] = value ^ (index & 1)));
  return pixels;
};
