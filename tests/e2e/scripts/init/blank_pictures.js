// Returns a blank picture from every canvas, as a browser does to prevent tracking.
const { toBlob } = HTMLCanvasElement.prototype;
HTMLCanvasElement.prototype.toBlob = function (...options) {
  const blank = Object.assign(document.createElement("canvas"), { width: this.width, height: this.height });
  toBlob.apply(blank, options);
};
